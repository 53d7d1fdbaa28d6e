package anju.people.whereabouts;

import anju.people.Role;
import anju.value.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody says where a person is, or that what was said before was wrong. */
public final class Entering {

    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration BACK = Duration.ofDays(5 * 366);

    private Entering() {}

    /** What comes of it. */
    public sealed interface Outcome {}

    /** It is part of the timeline now; {@code since} is from when on anything may have changed. */
    public record Entered(Timeline timeline, Entry entry, Instant since) implements Outcome {}

    /** It cannot be so; everything that is wrong with it. */
    public record Refused(List<Problem> problems) implements Outcome {}

    /** Adds an entry at that moment. */
    public static Outcome enter(Timeline timeline, Entry entry, Instant now) {
        List<Problem> wrong = new ArrayList<>();
        Optional<Entry> corrected = timeline
            .entries()
            .stream()
            .filter(one -> one.id().equals(entry.corrects()))
            .findAny();
        times(entry, now, wrong);
        if (entry.corrects() != null) {
            correction(timeline, entry, corrected, wrong);
        } else if (!entry.where().ends() || entry.where() == Where.MOVED) {
            if (timeline.at(entry.from()) == Where.DECEASED) {
                wrong.add(Problem.of("where", "whereabouts.after-death"));
            }
        }
        if (entry.where() == Where.DECEASED && entry.role() == Role.RESIDENT) {
            wrong.add(Problem.of("where", "whereabouts.not-of-oneself"));
        }
        if (!wrong.isEmpty()) {
            return new Refused(List.copyOf(wrong));
        }
        Instant since = corrected.map(Entry::from).filter(entry.from()::isAfter).orElse(entry.from());
        return new Entered(timeline.with(entry), entry, since);
    }

    private static void times(Entry entry, Instant now, List<Problem> wrong) {
        if (entry.from().isAfter(now.plus(AHEAD)) || entry.from().isBefore(now.minus(BACK))) {
            wrong.add(Problem.of("from", "whereabouts.too-far"));
        } else if (entry.where() == Where.DECEASED && entry.from().isAfter(now)) {
            wrong.add(Problem.of("from", "whereabouts.not-yet"));
        }
        if (entry.where() != null && entry.where().ends() && entry.until() != null) {
            wrong.add(Problem.of("until", "whereabouts.no-end"));
        }
    }

    private static void correction(Timeline timeline, Entry entry, Optional<Entry> corrected, List<Problem> wrong) {
        if (corrected.isEmpty()) {
            wrong.add(Problem.of("corrects", "whereabouts.unknown"));
        } else if (
            timeline
                .standing()
                .stream()
                .noneMatch(one -> one.id().equals(entry.corrects()))
        ) {
            wrong.add(Problem.of("corrects", "whereabouts.corrected-before"));
        }
        if (entry.note() == null) {
            wrong.add(Problem.of("note", "whereabouts.say-why"));
        }
    }
}

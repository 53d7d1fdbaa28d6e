package anju.verification;

import anju.order.Agreed;
import anju.order.Difference;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.value.Id;
import anju.value.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was told wrongly or not at all is put right, by two people, and the visit is compared again. */
public final class Correcting {

    /** A time that is this far from what was agreed belongs to another visit. */
    private static final Duration FAR_OFF = Duration.ofHours(24);

    /** The difference of a visit whose finding was taken back: it waits for another. */
    private static final Difference REOPENED = new Difference("reopened", 0);

    private Correcting() {}

    /** What comes of a proposal or an approval. */
    public sealed interface Outcome {}

    /** It can be proposed; told is what stands now at that end of the visit, null where nothing does. */
    public record Proposed(Instant told) implements Outcome {}

    /** It is approved: the order's next stage, and the end that nobody had told, or null. */
    public record Approved(Order order, Mark filled) implements Outcome {}

    /** Everything that is wrong with it. */
    public record Refused(List<Problem> problems) implements Outcome {}

    /** Not in this stage, or not by this person; the key names the words. */
    public record NotNow(String key) implements Outcome {}

    /** Whether a change may be proposed; {@code before} are all corrections of the order, in their order. */
    public static Outcome propose(Order order, Correction.Change change, List<Correction> before, Instant now) {
        return switch (change) {
            case Correction.Time time -> time(order, time, before, now);
            case Correction.Found found -> finds(order.stage(), found.status())
                ? new Proposed(null)
                : new NotNow("correction.not-in-this-stage");
            case Correction.Reversal reversal -> reversal(order, reversal, before);
        };
    }

    /** Another person approves. {@code unknown} are the tasks of the service, which nobody told of. */
    public static Outcome approve(
        Order order,
        Correction correction,
        List<Correction> all,
        Id<Person> by,
        List<String> unknown,
        Instant now
    ) {
        if (correction.state() != Correction.State.PROPOSED) {
            return new NotNow("correction.decided");
        }
        if (correction.by().equals(by)) {
            return new NotNow("correction.own");
        }
        Outcome still = propose(order, correction.change(), all, now);
        if (!(still instanceof Proposed)) {
            return still;
        }
        return switch (correction.change()) {
            case Correction.Time time -> timed(order, time, unknown, now);
            case Correction.Found found -> new Approved(order.now(found(order.stage(), found.status(), by)), null);
            case Correction.Reversal reversal -> new Approved(order.now(taken(order.stage(), reversal, all)), null);
        };
    }

    /** The visit with each end as the latest correction that counts has it. */
    public static Stage.Visited stands(Stage.Visited visited, List<Correction> corrections) {
        List<Mark> marks = visited
            .marks()
            .stream()
            .map(mark ->
                Ends.corrected(mark, corrections)
                    .map(at -> Ends.at(mark, at))
                    .orElse(mark)
            )
            .toList();
        return new Stage.Visited(visited.agreed(), marks, visited.undone());
    }

    private static Outcome time(Order order, Correction.Time time, List<Correction> before, Instant now) {
        Optional<Agreed> mine = Ends.agreed(order.stage())
            .stream()
            .filter(a -> a.worker().equals(time.worker()))
            .findFirst();
        if (mine.isEmpty() || order.stage() instanceof Stage.Settled) {
            return new NotNow("correction.not-in-this-stage");
        }
        List<Mark> marks = Ends.marks(order.stage());
        Optional<Instant> in = Ends.stands(marks, time.worker(), Mark.Which.IN, before);
        Optional<Instant> out = Ends.stands(marks, time.worker(), Mark.Which.OUT, before);
        List<Problem> wrong = new ArrayList<>();
        if (time.at().isAfter(now)) {
            wrong.add(Problem.of("at", "correction.future"));
        }
        if (Duration.between(mine.get().visit().start(), time.at()).abs().compareTo(FAR_OFF) > 0) {
            wrong.add(Problem.of("at", "correction.far-off"));
        }
        boolean coming = time.which() == Mark.Which.IN;
        if (!coming && in.isEmpty()) {
            wrong.add(Problem.of("which", "correction.in-first"));
        }
        boolean turned = coming
            ? out.filter(end -> !end.isAfter(time.at())).isPresent()
            : in.filter(begin -> !time.at().isAfter(begin)).isPresent();
        if (turned) {
            wrong.add(Problem.of("at", "visit.out-before-in"));
        }
        return wrong.isEmpty() ? new Proposed((coming ? in : out).orElse(null)) : new Refused(List.copyOf(wrong));
    }

    private static boolean finds(Stage stage, Correction.Status status) {
        return switch (status) {
            case HAPPENED -> stage instanceof Stage.Rejected;
            case NOT_HAPPENED -> stage instanceof Stage.Verified || stage instanceof Stage.Confirmed;
            case REOPENED -> stage instanceof Stage.Verified ||
                stage instanceof Stage.Confirmed ||
                stage instanceof Stage.Rejected;
        };
    }

    private static Outcome reversal(Order order, Correction.Reversal reversal, List<Correction> before) {
        Optional<Correction> of = before
            .stream()
            .filter(c -> c.id().equals(reversal.of()))
            .findFirst();
        if (of.isEmpty() || !of.get().counts() || of.get().change() instanceof Correction.Reversal) {
            return new Refused(List.of(Problem.of("reverses", "correction.nothing-to-reverse")));
        }
        // an end that only the correction told has nothing to go back to: the right time is another correction
        boolean filled =
            of.get().change() instanceof Correction.Time time &&
            Ends.marks(order.stage())
                .stream()
                .anyMatch(m -> Ends.same(m, time.worker(), time.which()) && m.flags().contains("by-correction"));
        if (filled) {
            return new Refused(List.of(Problem.of("reverses", "correction.only-time")));
        }
        // money that was paid goes back by its own step alone
        boolean open = Ends.visited(order.stage()) != null && !(order.stage() instanceof Stage.Settled);
        return open ? new Proposed(null) : new NotNow("correction.not-in-this-stage");
    }

    private static Outcome timed(Order order, Correction.Time time, List<String> unknown, Instant now) {
        List<Agreed> agreed = Ends.agreed(order.stage());
        List<Mark> marks = new ArrayList<>(Ends.marks(order.stage()));
        Mark filled = null;
        if (marks.stream().noneMatch(m -> Ends.same(m, time.worker(), time.which()))) {
            List<String> flags = List.of("by-correction", "unproved");
            filled = new Mark(
                time.worker(),
                time.which(),
                time.at(),
                now,
                null,
                null,
                null,
                Mark.ProofKind.NONE,
                flags
            );
            marks.add(filled);
        }
        boolean over = agreed
            .stream()
            .allMatch(a -> marks.stream().anyMatch(m -> Ends.same(m, a.worker(), Mark.Which.OUT)));
        Stage.Visited visited = Ends.visited(order.stage());
        Stage next =
            visited != null
                ? visited
                : over
                  ? new Stage.Visited(agreed, List.copyOf(marks), unknown)
                  : new Stage.UnderWay(agreed, List.copyOf(marks));
        return new Approved(order.now(next), filled);
    }

    private static Stage found(Stage stage, Correction.Status status, Id<Person> by) {
        Stage.Visited visited = Ends.visited(stage);
        List<Difference> differences = switch (stage) {
            case Stage.Verified s -> s.differences();
            case Stage.Rejected s -> s.differences();
            default -> List.of();
        };
        return switch (status) {
            case HAPPENED -> new Stage.Verified(visited, differences, by);
            case NOT_HAPPENED -> new Stage.Rejected(visited, differences, by);
            case REOPENED -> reopened(visited, differences);
        };
    }

    /** A time that is taken back is compared again; a finding that is taken back leaves the visit undecided. */
    private static Stage taken(Stage stage, Correction.Reversal reversal, List<Correction> all) {
        Stage.Visited visited = Ends.visited(stage);
        boolean time = all
            .stream()
            .anyMatch(c -> c.id().equals(reversal.of()) && c.change() instanceof Correction.Time);
        return time ? visited : reopened(visited, List.of());
    }

    private static Stage reopened(Stage.Visited visited, List<Difference> differences) {
        List<Difference> all = new ArrayList<>(differences);
        all.remove(REOPENED);
        all.add(REOPENED);
        return new Stage.Disputed(visited, List.copyOf(all));
    }
}

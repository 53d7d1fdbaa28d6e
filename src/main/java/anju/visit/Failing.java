package anju.visit;

import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which a visit fails (WORDS.md, stages): nobody opened, it was broken off on site, or nobody came. What was
 * marked until then stays, and none of them is ever paid for.
 */
public final class Failing {

    /** How long one waits at a door after the agreed time before it may be said that nobody opened. */
    public static final Duration WAIT = Duration.ofMinutes(10);

    private Failing() {}

    /** Why a visit was broken off. */
    public enum Why {
        UNWELL,
        REFUSED,
        UNSAFE,
        EMERGENCY,
        WORKER_UNWELL,
        OTHER;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The reason of that word; throws IllegalArgumentException for another. */
        public static Why of(String word) {
            for (Why why : values()) {
                if (why.word().equals(word)) {
                    return why;
                }
            }
            throw new IllegalArgumentException("no such reason: " + word);
        }
    }

    /** A worker at the door, whom nobody lets in; the attempt is marked with its place, as an unproved arrival. */
    public static Visiting.Outcome notHome(
        Order order,
        Id<Worker> worker,
        Visiting.Told told,
        Visiting.Known known,
        Instant now
    ) {
        if (!(order.stage() instanceof Stage.Dispatched dispatched)) {
            return new Visiting.NotNow("visit.not-dispatched");
        }
        Optional<Agreed> mine = Visiting.find(dispatched.agreed(), worker);
        if (mine.isEmpty()) {
            return new Visiting.NotNow("visit.not-dispatched");
        }
        List<Problem> wrong = new ArrayList<>(Marking.problems(mine.get(), told, known));
        Instant planned = mine.get().visit().start();
        if (told.at().isBefore(planned.plus(WAIT))) {
            wrong.add(Problem.of("at", "visit.wait-first", WAIT.toMinutes()));
        }
        if (!wrong.isEmpty()) {
            return new Visiting.Refused(List.copyOf(wrong));
        }
        Mark mark = Marking.mark(worker, Mark.Which.IN, planned, told, known, now);
        return new Visiting.Marked(order.now(new Stage.NotHome(dispatched.agreed(), List.of(mark))), mark);
    }

    /** A worker who is inside and cannot go on; with several workers the visit is broken off for all of them. */
    public static Visiting.Outcome breakOff(
        Order order,
        Id<Worker> worker,
        Visiting.Told told,
        Why why,
        Visiting.Known known,
        Instant now
    ) {
        if (!(order.stage() instanceof Stage.UnderWay under)) {
            return new Visiting.NotNow("visit.not-under-way");
        }
        Optional<Agreed> mine = Visiting.find(under.agreed(), worker);
        Optional<Mark> in = Visiting.find(under.marks(), worker, Mark.Which.IN);
        if (mine.isEmpty() || in.isEmpty()) {
            return new Visiting.NotNow("visit.not-checked-in");
        }
        if (Visiting.find(under.marks(), worker, Mark.Which.OUT).isPresent()) {
            return new Visiting.NotNow("visit.checked-out");
        }
        List<Problem> wrong = new ArrayList<>(Marking.problems(mine.get(), told, known));
        if (!told.at().isAfter(in.get().at())) {
            wrong.add(Problem.of("at", "visit.out-before-in"));
        }
        if (!wrong.isEmpty()) {
            return new Visiting.Refused(List.copyOf(wrong));
        }
        Mark mark = Marking.mark(worker, Mark.Which.OUT, told.at(), told, known, now);
        return new Visiting.Marked(
            order.now(new Stage.Aborted(under.agreed(), Visiting.with(under.marks(), mark), why.word())),
            mark
        );
    }

    /** What comes of saying that nobody came. */
    public sealed interface Missing {}

    /** Nobody came. */
    public record Missed(Order order) implements Missing {}

    /** Somebody is there, or it never was agreed, or the time has not come; the key names the words. */
    public record NotMissed(String key) implements Missing {}

    /**
     * A coordinator found that nobody came. A phone that was without a network may still tell of an arrival afterwards,
     * which is taken ({@link Visiting#checkIn}).
     */
    public static Missing missed(Order order, Instant now) {
        if (!(order.stage() instanceof Stage.Dispatched dispatched)) {
            return new NotMissed("visit.not-missed");
        }
        boolean due = dispatched
            .agreed()
            .stream()
            .anyMatch(agreed -> !agreed.visit().start().plus(Marking.TOLERANCE).isAfter(now));
        return due ? new Missed(order.now(new Stage.Missed(dispatched.agreed()))) : new NotMissed("visit.not-yet-late");
    }
}

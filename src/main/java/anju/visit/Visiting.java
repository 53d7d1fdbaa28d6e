package anju.visit;

import anju.catalogue.ServiceItem;
import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.value.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The visit: in at the door, the tasks, and out again. With several workers it is over when the last has left. */
public final class Visiting {

    private Visiting() {}

    /**
     * What a worker's phone tells at one end. Null place, accuracy (metres), age (seconds) or code: not given.
     */
    public record Told(
        Instant at,
        Place place,
        Double accuracyMetres,
        Double ageSeconds,
        Mark.ProofKind proof,
        String code
    ) {}

    /**
     * What is known at the door: the secret is what the resident's proof of the told kind has to be, or null; chosen is
     * the kind that the resident wants (null: any); heard, whether the call or the relative's tap that was told of came.
     */
    public record Known(
        Place address,
        int radiusMetres,
        String secret,
        ZoneId zone,
        Mark.ProofKind chosen,
        boolean heard
    ) {
        /** The same of a resident who takes any proof, where nobody called or tapped. */
        public Known(Place address, int radiusMetres, String secret, ZoneId zone) {
            this(address, radiusMetres, secret, zone, null, false);
        }
    }

    /** What became of one task: done, not-done, refused or not-applicable, with a reason for the two in the middle. */
    public record Task(String code, String outcome, String reason) {}

    /** What comes of marking one end of a visit. */
    public sealed interface Outcome {}

    /** Taken: the order's next stage, and the mark. */
    public record Marked(Order order, Mark mark) implements Outcome {}

    /** Everything that is wrong with what was told. */
    public record Refused(List<Problem> problems) implements Outcome {}

    /** Not in this stage, or that end is marked already; the key names the words. */
    public record NotNow(String key) implements Outcome {}

    /** Whether a code comes with that kind of proof. */
    public static boolean needsCode(Mark.ProofKind kind) {
        return Marking.needsCode(kind);
    }

    /** A worker is at the door. */
    public static Outcome checkIn(Order order, Id<Worker> worker, Told told, Known known, Instant now) {
        List<Agreed> agreed;
        List<Mark> before;
        switch (order.stage()) {
            case Stage.Dispatched d -> {
                agreed = d.agreed();
                before = List.of();
            }
            case Stage.UnderWay u -> {
                agreed = u.agreed();
                before = u.marks();
            }
            // told late by a phone without a network: that somebody was there weighs more than what was thought here
            case Stage.Missed m -> {
                agreed = m.agreed();
                before = List.of();
            }
            default -> {
                return new NotNow("visit.not-dispatched");
            }
        }
        Optional<Agreed> mine = find(agreed, worker);
        if (mine.isEmpty() || find(before, worker, Mark.Which.IN).isPresent()) {
            return new NotNow("visit.checked-in");
        }
        List<Problem> wrong = Marking.problems(mine.get(), told, known);
        if (!wrong.isEmpty()) {
            return new Refused(List.copyOf(wrong));
        }
        Instant planned = mine.get().visit().start();
        Mark mark = Marking.mark(worker, Mark.Which.IN, planned, told, known, now);
        return new Marked(order.now(new Stage.UnderWay(agreed, with(before, mark))), mark);
    }

    /** A worker leaves; every task of theirs that was not told counts as undone. */
    public static Outcome checkOut(
        Order order,
        Id<Worker> worker,
        Told told,
        List<Task> tasks,
        ServiceItem item,
        Known known,
        Instant now
    ) {
        if (!(order.stage() instanceof Stage.UnderWay under)) {
            return new NotNow("visit.not-under-way");
        }
        Optional<Agreed> mine = find(under.agreed(), worker);
        Optional<Mark> in = find(under.marks(), worker, Mark.Which.IN);
        if (mine.isEmpty() || in.isEmpty()) {
            return new NotNow("visit.not-checked-in");
        }
        if (find(under.marks(), worker, Mark.Which.OUT).isPresent()) {
            return new NotNow("visit.checked-out");
        }
        List<Problem> wrong = new ArrayList<>(Marking.problems(mine.get(), told, known));
        if (!told.at().isAfter(in.get().at())) {
            wrong.add(Problem.of("at", "visit.out-before-in"));
        }
        wrong.addAll(taskProblems(tasks, item));
        wrong.addAll(Needed.problems(tasks, item));
        if (!wrong.isEmpty()) {
            return new Refused(List.copyOf(wrong));
        }
        // Leaving is early or late as a whole visit, which the comparison says: short or long.
        Mark mark = Marking.mark(worker, Mark.Which.OUT, told.at(), told, known, now);
        List<Mark> marks = with(under.marks(), mark);
        boolean last = under
            .agreed()
            .stream()
            .allMatch(a -> find(marks, a.worker(), Mark.Which.OUT).isPresent());
        return new Marked(
            order.now(
                last
                    ? new Stage.Visited(under.agreed(), marks, undone(tasks, item))
                    : new Stage.UnderWay(under.agreed(), marks)
            ),
            mark
        );
    }

    private static List<Problem> taskProblems(List<Task> tasks, ServiceItem item) {
        List<Problem> wrong = new ArrayList<>();
        Set<String> known = new HashSet<>();
        item.tasks().forEach(t -> known.add(t.code()));
        Set<String> told = new HashSet<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            String field = "tasks[" + i + "].";
            if (!known.contains(task.code())) {
                wrong.add(Problem.of(field + "code", "visit.unknown-task"));
            } else if (!told.add(task.code())) {
                wrong.add(Problem.of(field + "code", "visit.task-twice"));
            }
            boolean needsReason = task.outcome().equals("not-done") || task.outcome().equals("refused");
            if (needsReason && (task.reason() == null || task.reason().isBlank())) {
                wrong.add(Problem.of(field + "reason", "visit.task-reason"));
            }
        }
        return wrong;
    }

    private static List<String> undone(List<Task> tasks, ServiceItem item) {
        Set<String> settled = new HashSet<>();
        tasks
            .stream()
            .filter(t -> t.outcome().equals("done") || t.outcome().equals("not-applicable"))
            .forEach(t -> settled.add(t.code()));
        return item
            .tasks()
            .stream()
            .map(ServiceItem.Task::code)
            .filter(c -> !settled.contains(c))
            .toList();
    }

    static Optional<Agreed> find(List<Agreed> agreed, Id<Worker> worker) {
        return agreed
            .stream()
            .filter(a -> a.worker().equals(worker))
            .findFirst();
    }

    static Optional<Mark> find(List<Mark> marks, Id<Worker> worker, Mark.Which which) {
        return marks
            .stream()
            .filter(m -> m.worker().equals(worker) && m.which() == which)
            .findFirst();
    }

    static List<Mark> with(List<Mark> marks, Mark mark) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(mark);
        return List.copyOf(all);
    }
}

package anju.city.story;

import anju.city.seed.Chance;
import anju.dispatch.Cancelling;
import anju.flow.port.Actor;
import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Role;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.visit.Visiting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the promise to the end of the visit, or to why there was none. */
final class Coming {

    private static final double METRES_PER_DEGREE = 111_320;
    private static final Duration AT_MOST_UNTIL_RECEIVED = Duration.ofSeconds(4);
    private static final List<String> CANCELLED = List.of("家里来了亲戚", "改到下周", "老人外出", "身体好转，不需要了");
    private static final List<String> UNDONE = List.of("老人表示今天不用", "家中缺少用品", "时间不够，下次补做");

    private final ZoneId zone;

    Coming(ZoneId zone) {
        this.zone = zone;
    }

    /** What becomes of a promise before anybody sets out. */
    void await(Story story, Chance chance, Instant now) {
        if (!(story.order.stage() instanceof Stage.Dispatched dispatched)) {
            return;
        }
        Instant start = dispatched.agreed().getFirst().visit().start();
        Instant end = dispatched.agreed().getFirst().visit().end();
        switch (story.wanted.fate()) {
            case CANCELLED -> {
                Instant at = latest(story, start.minusSeconds(chance.from(2 * 3600, 40 * 3600)));
                if (at.isBefore(start) && !at.isAfter(now)) {
                    Actor by = story.wanted.asker();
                    if (Cancelling.cancel(story.order, by.person(), at) instanceof Cancelling.Cancelled done) {
                        story.step(at, "cancelled", by, Map.of("before", "dispatched"), done.order());
                        story.look(by, "cancelOrder", story.order.id().value(), chance.oneOf(CANCELLED));
                        story.released = true;
                    }
                }
            }
            case ON_HOLD -> {
                Instant at = latest(story, start.minusSeconds(chance.from(6 * 3600, 72 * 3600)));
                if (at.isBefore(start) && !at.isAfter(now)) {
                    Actor by = new Actor(story.wanted.coordinator(), Role.COORDINATOR);
                    Order held = story.order.now(new Stage.OnHold(dispatched, "hospital"));
                    story.step(at, "on-hold", by, Map.of("reason", "hospital"), held);
                    story.released = true;
                }
            }
            case MISSED -> {
                Instant at = end.plus(Duration.ofMinutes(30));
                if (!at.isAfter(now)) {
                    Order missed = story.order.now(new Stage.Missed(dispatched.agreed()));
                    story.step(at, "missed", null, Map.of(), missed);
                }
            }
            default -> visit(story, chance, dispatched.agreed(), now);
        }
    }

    /** The visit itself, for all who have promised to come, as far as the moment lets it. */
    void visit(Story story, Chance chance, List<Agreed> agreed, Instant now) {
        List<Instant> in = new ArrayList<>();
        for (Agreed mine : agreed) {
            Instant planned = mine.visit().start().plusSeconds(arrival(story.wanted.fate(), chance));
            Instant at = sameDay(planned, mine);
            Optional<Instant> marked = marked(story.order, mine.worker(), Mark.Which.IN);
            in.add(marked.orElse(at));
            if (marked.isEmpty()) {
                if (at.plus(AT_MOST_UNTIL_RECEIVED).isAfter(now)) {
                    return;
                }
                mark(story, chance, mine, Mark.Which.IN, at);
            }
        }
        if (brokenOff(story, chance, agreed, in.getLast(), now)) {
            return;
        }
        for (int i = 0; i < agreed.size(); i++) {
            Agreed mine = agreed.get(i);
            Instant planned = in.get(i).plusSeconds(stay(story.wanted.fate(), chance, mine.visit().length()));
            Instant at = sameDay(planned, mine);
            if (marked(story.order, mine.worker(), Mark.Which.OUT).isEmpty()) {
                if (at.plus(AT_MOST_UNTIL_RECEIVED).isAfter(now)) {
                    return;
                }
                mark(story, chance, mine, Mark.Which.OUT, at);
            }
        }
    }

    /** A mark on another day than the visit's would be refused: around midnight people are punctual. */
    private Instant sameDay(Instant at, Agreed mine) {
        LocalDate day = mine.visit().start().atZone(zone).toLocalDate();
        Instant first = day.atStartOfDay(zone).toInstant();
        Instant last = day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(30);
        return at.isBefore(first) ? first : at.isAfter(last) ? last : at;
    }

    private boolean brokenOff(Story story, Chance chance, List<Agreed> agreed, Instant in, Instant now) {
        if (!(story.order.stage() instanceof Stage.UnderWay under)) {
            return true;
        }
        Fate fate = story.wanted.fate();
        if (fate != Fate.NOT_HOME && fate != Fate.ABORTED) {
            return false;
        }
        Instant at = in.plusSeconds(chance.from(600, 1_500));
        if (!at.isAfter(now)) {
            Actor worker = actor(agreed.getFirst());
            if (fate == Fate.NOT_HOME) {
                Order nobody = story.order.now(new Stage.NotHome(under.agreed(), under.marks()));
                story.step(at, "not-home", worker, Map.of(), nobody);
            } else {
                Order broken = story.order.now(new Stage.Aborted(under.agreed(), under.marks(), "unwell"));
                story.step(at, "aborted", worker, Map.of("reason", "unwell"), broken);
            }
        }
        return true;
    }

    private void mark(Story story, Chance chance, Agreed mine, Mark.Which which, Instant at) {
        Fate fate = story.wanted.fate();
        boolean proved = fate != Fate.UNPROVED && fate != Fate.NOT_HOME && story.code != null;
        Place place = around(chance, story.wanted.address().place(), fate == Fate.FAR ? 900 : 25);
        var told = new Visiting.Told(
            at,
            place,
            (double) chance.from(6, 30),
            (double) chance.from(1, 25),
            proved ? Mark.ProofKind.ONE_TIME_CODE : Mark.ProofKind.NONE,
            proved ? story.code : null
        );
        var address = story.wanted.address();
        var known = new Visiting.Known(address.place(), address.radiusMetres(), story.code, zone);
        Instant received = at.plusSeconds(chance.from(1, 4));
        List<Visiting.Task> tasks = List.of();
        Visiting.Outcome outcome;
        if (which == Mark.Which.IN) {
            outcome = Visiting.checkIn(story.order, mine.worker(), told, known, received);
        } else {
            tasks = tasks(story, chance);
            outcome = Visiting.checkOut(story.order, mine.worker(), told, tasks, story.wanted.item(), known, received);
        }
        if (!(outcome instanceof Visiting.Marked marked)) {
            throw new IllegalStateException("a generated visit is refused: " + story.order.id() + " " + outcome);
        }
        boolean arriving = which == Mark.Which.IN;
        Map<String, Object> facts = Map.of("proof", marked.mark().proof().word(), "flags", marked.mark().flags());
        story.ends.add(new Story.Ended(marked.mark(), place));
        story.step(received, arriving ? "checked-in" : "checked-out", actor(mine), facts, marked.order());
        story.look(actor(mine), arriving ? "checkIn" : "checkOut", story.order.id().value(), null);
        if (!arriving) {
            story.tasks.add(new Story.Done(mine.worker(), tasks));
        }
    }

    private static List<Visiting.Task> tasks(Story story, Chance chance) {
        boolean all = chance.in(0.95);
        List<Visiting.Task> tasks = new ArrayList<>();
        for (var task : story.wanted.item().tasks()) {
            boolean last = tasks.size() == story.wanted.item().tasks().size() - 1;
            tasks.add(
                all || !last
                    ? new Visiting.Task(task.code(), "done", null)
                    : new Visiting.Task(task.code(), "not-done", chance.oneOf(UNDONE))
            );
        }
        return List.copyOf(tasks);
    }

    /** Seconds after the agreed start; within a quarter of an hour nobody minds. */
    private static int arrival(Fate fate, Chance chance) {
        int usual = (int) chance.normal(200);
        return fate == Fate.LATE ? chance.from(1_200, 2_700) : usual;
    }

    private static int stay(Fate fate, Chance chance, Duration agreed) {
        double usual = agreed.toSeconds() + chance.normal(150);
        double least = Math.max(300, agreed.toSeconds() * 0.5);
        return (int) (fate == Fate.SHORT ? least : Math.max(usual, agreed.toSeconds() * 0.8));
    }

    private static Place around(Chance chance, Place from, double metres) {
        double angle = chance.share() * 2 * Math.PI;
        double off = metres * (0.5 + 0.5 * chance.share());
        double cos = Math.cos(Math.toRadians(from.lat()));
        return new Place(
            from.lat() + (off * Math.cos(angle)) / METRES_PER_DEGREE,
            from.lng() + (off * Math.sin(angle)) / (METRES_PER_DEGREE * cos)
        );
    }

    private static Optional<Instant> marked(Order order, Id<Worker> worker, Mark.Which which) {
        List<Mark> marks = order.stage() instanceof Stage.UnderWay under ? under.marks() : List.of();
        return marks
            .stream()
            .filter(m -> m.worker().equals(worker) && m.which() == which)
            .map(Mark::at)
            .findFirst();
    }

    private static Instant latest(Story story, Instant planned) {
        return planned.isBefore(story.at) ? story.at.plusSeconds(60) : planned;
    }

    private static Actor actor(Agreed mine) {
        return new Actor(Id.of(mine.worker().value()), Role.WORKER);
    }
}

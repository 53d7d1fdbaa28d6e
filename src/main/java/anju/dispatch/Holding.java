package anju.dispatch;

import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.people.whereabouts.Stay;
import anju.people.whereabouts.Where;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person's whereabouts make of an order: a visit waits while they are in hospital or away and comes back with
 * them, none follows who has moved or died, and none that lies inside such a time is paid for.
 */
public final class Holding {

    /** It waited so long that its time is over. */
    public static final String LAPSED = "lapsed";

    private Holding() {}

    /** What comes of it. */
    public sealed interface Outcome {}

    /** It stays as it is. */
    public record Same() implements Outcome {}

    /** It waits; {@code freed} are those who had promised to come, none where nobody had. */
    public record Held(Order order, List<Agreed> freed) implements Outcome {}

    /** It may go on: as it was promised if those times are still free, else it is asked for again. */
    public record Freed(Order again, Optional<Stage.Dispatched> promised) implements Outcome {}

    /** It will not happen; {@code freed} are those who had promised to come. */
    public record Ended(Order order, List<Agreed> freed) implements Outcome {}

    /** It is over, and the person was elsewhere at that time: it must not be paid for, or should not have been. */
    public record Elsewhere(Where where) implements Outcome {}

    /** Looks at an order as the person's stays are; {@code by} is who said so, null for Anju itself. */
    public static Outcome look(Order order, List<Stay> stays, Id<Person> by, Instant now) {
        TimeWindow time = time(order);
        Optional<Where> elsewhere = gravest(stays, time);
        return switch (order.stage()) {
            case Stage.Requested s -> waiting(order, elsewhere, time, by, now);
            case Stage.Matched s -> waiting(order, elsewhere, time, by, now);
            case Stage.Offered s -> waiting(order, elsewhere, time, by, now);
            case Stage.Dispatched s -> waiting(order, elsewhere, time, by, now);
            case Stage.Unmet s -> time.end().isAfter(now) ? waiting(order, elsewhere, time, by, now) : new Same();
            case Stage.OnHold s -> held(order, s, elsewhere, time, by, now);
            case Stage.Visited s -> elsewhere.<Outcome>map(Elsewhere::new).orElseGet(Same::new);
            case Stage.Disputed s -> elsewhere.<Outcome>map(Elsewhere::new).orElseGet(Same::new);
            case Stage.Verified s -> elsewhere.<Outcome>map(Elsewhere::new).orElseGet(Same::new);
            case Stage.Confirmed s -> elsewhere.<Outcome>map(Elsewhere::new).orElseGet(Same::new);
            case Stage.Settled s -> elsewhere.<Outcome>map(Elsewhere::new).orElseGet(Same::new);
            case Stage.UnderWay s -> new Same();
            case Stage.Cancelled s -> new Same();
            case Stage.Aborted s -> new Same();
            case Stage.Missed s -> new Same();
            case Stage.NotHome s -> new Same();
            case Stage.Rejected s -> new Same();
        };
    }

    /** When it is or was: as it was done, else as it was promised, else as it was asked for. */
    public static TimeWindow time(Order order) {
        return switch (order.stage()) {
            case Stage.Dispatched s -> promised(s.agreed());
            case Stage.OnHold s -> time(order.now(s.before()));
            case Stage.UnderWay s -> promised(s.agreed());
            case Stage.Visited s -> done(s);
            case Stage.Disputed s -> done(s.visited());
            case Stage.Verified s -> done(s.visited());
            case Stage.Confirmed s -> done(s.visited());
            case Stage.Settled s -> done(s.visited());
            case Stage.Rejected s -> done(s.visited());
            default -> order.asked().window();
        };
    }

    private static Outcome waiting(
        Order order,
        Optional<Where> elsewhere,
        TimeWindow time,
        Id<Person> by,
        Instant now
    ) {
        if (elsewhere.isEmpty()) {
            return new Same();
        }
        Where where = elsewhere.get();
        return where.ends() || !time.end().isAfter(now)
            ? ended(order, time, where.word(), by, now)
            : new Held(order.now(new Stage.OnHold(kept(order.stage()), where.word())), agreed(order.stage()));
    }

    private static Outcome held(
        Order order,
        Stage.OnHold hold,
        Optional<Where> elsewhere,
        TimeWindow time,
        Id<Person> by,
        Instant now
    ) {
        boolean forSomethingElse = Stream.of(Where.values()).noneMatch(where -> where.word().equals(hold.reason()));
        if (elsewhere.filter(Where::ends).isPresent()) {
            return ended(order, time, elsewhere.get().word(), by, now);
        } else if (forSomethingElse) {
            return new Same();
        } else if (!order.asked().window().end().isAfter(now)) {
            return ended(order, time, LAPSED, by, now);
        } else if (elsewhere.isPresent()) {
            String reason = elsewhere.get().word();
            return reason.equals(hold.reason())
                ? new Same()
                : new Held(order.now(new Stage.OnHold(hold.before(), reason)), List.of());
        }
        var promised =
            hold.before() instanceof Stage.Dispatched dispatched && time.start().isAfter(now)
                ? Optional.of(dispatched)
                : Optional.<Stage.Dispatched>empty();
        return new Freed(order.now(new Stage.Requested()), promised);
    }

    private static Outcome ended(Order order, TimeWindow time, String because, Id<Person> by, Instant now) {
        Duration notice = Duration.between(now, time.start());
        return new Ended(
            order.now(new Stage.Cancelled(by, notice, order.stage().word(), because)),
            agreed(order.stage())
        );
    }

    /** What is kept of a stage while it waits: an offer is not, for it is withdrawn. */
    private static Stage kept(Stage before) {
        return before instanceof Stage.Dispatched ? before : new Stage.Requested();
    }

    private static List<Agreed> agreed(Stage stage) {
        return stage instanceof Stage.Dispatched dispatched ? dispatched.agreed() : List.of();
    }

    private static Optional<Where> gravest(List<Stay> stays, TimeWindow time) {
        return stays
            .stream()
            .filter(stay -> stay.overlaps(time))
            .map(Stay::where)
            .max(Where::compareTo);
    }

    private static TimeWindow promised(List<Agreed> agreed) {
        return hull(agreed.stream().map(one -> one.visit().start()), agreed.stream().map(one -> one.visit().end()));
    }

    private static TimeWindow done(Stage.Visited visited) {
        return visited.marks().isEmpty()
            ? promised(visited.agreed())
            : hull(
                  visited.marks().stream().map(Mark::at),
                  visited
                      .marks()
                      .stream()
                      .map(mark -> mark.at().plusSeconds(1))
              );
    }

    private static TimeWindow hull(Stream<Instant> starts, Stream<Instant> ends) {
        return new TimeWindow(starts.min(Instant::compareTo).orElseThrow(), ends.max(Instant::compareTo).orElseThrow());
    }
}

package anju.flow.consent;

import anju.flow.access.Standing;
import anju.flow.plan.Plan;
import anju.flow.port.Actor;
import anju.order.Order;
import anju.people.Person;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions whether a visit may come at another time. Each write adds the outbox row of the plan it is about. */
public interface Consents {
    /** Adds a question; fails with LostRace where one of that order is open. */
    Future<Void> ask(Consent consent, Actor by);

    /** The open question of an order, not locked; empty where there is none. */
    Future<Optional<Consent>> open(Id<Order> order);

    /** One question, not locked; empty where there is none. */
    Future<Optional<Consent>> find(Id<Consent> id);

    /** The open questions of a plan. */
    Future<List<Consent>> openOf(Id<Plan> plan);

    /**
     * Keeps an answer: who wrote it down (null: nobody answered in time) and who said so on the phone (null: they wrote it
     * themselves). Fails with LostRace where it was answered already.
     */
    Future<Void> answer(Consent answered, Actor actor, String saidBy);

    /** Whether there is a yes to that order's visit from that moment on, given for that plan. */
    Future<Boolean> agreed(Id<Plan> plan, Id<Order> order, Instant start);

    /** The window told is another one now; the order's history keeps the one before. */
    Future<Void> tell(Id<Order> order, TimeWindow window);

    /** The open questions about orders to which the viewer has one of those standings, the most pressing first. */
    Future<List<Question>> list(Id<Person> viewer, Set<Standing> allowed, int most);

    /** An open question as it is shown, with what was told before and who would come. */
    record Question(
        Consent consent,
        long number,
        String residentName,
        String serviceCode,
        TimeWindow told,
        List<Person> workers
    ) {}
}

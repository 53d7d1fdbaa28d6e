package anju.flow.plan.day;

import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What planning reads and writes of a centre: its orders of a day, and its workers. */
public interface Centres {
    /** Writes a worker's leave. */
    Future<Void> leave(Id<Worker> worker, TimeWindow during, String reason);

    /** A visit is over: who was away because it lasted longer is there again from now on. */
    Future<Void> overRunEnds(Id<Order> order);

    /** The days, at most so many, for which a worker has promised visits that touch this time. */
    Future<List<LocalDate>> promisedDays(Id<Worker> worker, TimeWindow during, int most);

    /** The orders of a centre whose window begins on a day and that are alive, not locked. */
    Future<List<Standing>> orders(Id<Organisation> centre, LocalDate day);

    /** The orders of a resident at a centre that wait, on hold or for somebody, and whose window ends after a moment. */
    Future<List<Order>> waiting(Id<Organisation> centre, Id<Resident> resident, Instant after);

    /** The centre of that name or id; empty where there is none, or several. */
    Future<Optional<Id<Organisation>>> find(String called);

    /** The workers of a centre. */
    Future<Set<Id<Worker>>> staff(Id<Organisation> centre);

    /** How often each worker has visited each of these residents. */
    Future<Map<Id<Resident>, Map<Id<Worker>, Integer>>> met(Collection<Id<Resident>> residents);

    /** An order, and whether its worker said yes to an offer rather than being planned. */
    record Standing(Order order, boolean accepted) {}
}

package anju.flow.port;

import anju.matching.Need;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workers, and what is in their days. */
public interface Workers {
    /** Who could be asked for a need: those of its centre and those in reach, with their days; the rest counted by rule. */
    record Pool(List<WorkerDay> days, Map<String, Integer> counted) {}

    /**
     * Everybody on the day of a need, the order itself left out, and who came to its resident how often. It may be out
     * of date by what was committed while it was handed over: a promise is judged afresh and booked by version.
     */
    record Asked(Crew crew, Map<Id<Worker>, Integer> visits) {}

    /** The crew to ask for a need. */
    Future<Asked> crew(Need need);

    /** The pool of a need, for who looks at each of them under an assumption. */
    Future<Pool> pool(Need need);

    /** The days of these workers for a need, wherever they are; those who do not exist are left out. */
    Future<List<WorkerDay>> days(Need need, Set<Id<Worker>> workers);

    /**
     * Books a promise into a worker's day. Fails with LostRace when it overlaps another by the database's constraint,
     * or when the day is not at the version that was read ({@code dayVersion}).
     */
    Future<Void> book(Id<Order> order, Agreed agreed, int dayVersion);

    /** Gives back everything that is booked for an order. */
    Future<Void> release(Id<Order> order);
}

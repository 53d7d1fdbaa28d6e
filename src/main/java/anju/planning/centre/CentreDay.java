package anju.planning.centre;

import anju.matching.Weights;
import anju.matching.index.WorkerDay;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be planned: a centre's visits of one day and everybody who may do them. Of a worker's day the commitments,
 * the minutes and the hard visits of the week are told without those of the calls; {@code visits} is not read, a call
 * tells it.
 */
public record CentreDay(LocalDate date, ZoneId zone, List<WorkerDay> workers, List<Call> calls) {
    /** Copies the lists; refuses a worker or an order that is there twice, and a call of another day. */
    public CentreDay {
        workers = List.copyOf(workers);
        calls = List.copyOf(calls);
        Set<Id<Worker>> people = new HashSet<>();
        for (WorkerDay one : workers) {
            if (!people.add(one.worker().id())) {
                throw new IllegalArgumentException("twice among the workers: " + one.worker().id());
            }
        }
        Set<Id<Order>> orders = new HashSet<>();
        for (Call one : calls) {
            if (!orders.add(one.order())) {
                throw new IllegalArgumentException("twice among the calls: " + one.order());
            }
            if (!one.need().day().equals(date)) {
                throw new IllegalArgumentException("not a call of " + date + ": " + one.order());
            }
        }
    }

    /** The same day where these may come at any time, with the consent of whom they come to. */
    public CentreDay atAnyTime(Set<Id<Order>> asked) {
        List<Call> all = calls
            .stream()
            .map(call -> asked.contains(call.order()) ? call.atAnyTime() : call)
            .toList();
        return new CentreDay(date, zone, workers, all);
    }

    /** What counts how much at this centre on this day; the defaults where nobody calls. */
    public Weights weights() {
        return calls.isEmpty() ? Weights.DEFAULT : calls.getFirst().need().weights();
    }
}

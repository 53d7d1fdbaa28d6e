package anju.flow.chance;

import anju.flow.MatchFlow;
import anju.flow.port.Store;
import anju.flow.port.Workers;
import anju.matching.MatchOutcome;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.MatchCertificate;
import anju.matching.index.WorkerDay;
import anju.order.Order;
import anju.people.Gender;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who could go if: matches an order as it would be under an assumption, and keeps nothing of it. */
public final class TrialFlow {

    /** The id by which those are counted whom the assumption leaves out. */
    private static final String LEFT_OUT = "left-out";

    private final MatchFlow matches;
    private final Matching matching;

    /** The flow, by the needs of that one and the rules of that matching. */
    public TrialFlow(MatchFlow matches, Matching matching) {
        this.matches = matches;
        this.matching = matching;
    }

    /**
     * What is assumed: another window (null: the one asked for), without these workers, another gender of the helper
     * (null: as asked), and whether a coordinator overrides every rule that may be overridden.
     */
    public record Assumption(TimeWindow window, Set<Id<Worker>> without, Gender gender, boolean overriding) {
        /** Copies the set. */
        public Assumption {
            without = Set.copyOf(without);
        }
    }

    /** The certificate that a match would make now if that were so. */
    public Future<MatchCertificate> trial(Store.Unit unit, Order order, Assumption assumption) {
        return matches.need(unit, assumed(order, assumption)).compose(need ->
            unit
                .workers()
                .pool(need)
                .map(pool -> match(need, pool, assumption))
        );
    }

    private MatchCertificate match(Need need, Workers.Pool pool, Assumption assumption) {
        List<WorkerDay> days = pool
            .days()
            .stream()
            .filter(day -> !assumption.without().contains(day.worker().id()))
            .toList();
        Map<String, Integer> counted = new HashMap<>(pool.counted());
        if (days.size() < pool.days().size()) {
            counted.put(LEFT_OUT, pool.days().size() - days.size());
        }
        MatchOutcome outcome = assumption.overriding()
            ? matching.overriding(need, days, counted)
            : matching.match(need, days, counted);
        return outcome.certificate();
    }

    private static Order assumed(Order order, Assumption assumption) {
        Order.Asked asked = order.asked();
        return new Order(
            order.id(),
            order.number(),
            new Order.Asked(
                asked.resident(),
                asked.serviceCode(),
                assumption.window() == null ? asked.window() : assumption.window(),
                asked.address(),
                asked.centre(),
                asked.note(),
                asked.wished(),
                assumption.gender() == null ? asked.gender() : assumption.gender(),
                asked.by(),
                asked.at()
            ),
            order.stage(),
            order.round(),
            order.version()
        );
    }
}

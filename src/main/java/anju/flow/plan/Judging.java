package anju.flow.plan;

import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.Verdict;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.people.Worker;
import anju.planning.centre.Proposal.Placed;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges by the rules and days of this moment what a plan gives an order, and books it. */
final class Judging {

    private final Matching matching;

    Judging(Matching matching) {
        this.matching = matching;
    }

    /** A part cannot be published any more; the key names the words, and nothing of it is kept. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String key) {
            super(key, null, false, false);
        }
    }

    /** The need at the planned start and no other, still within the order's window and from now on. */
    static Need at(Need need, Placed placed) {
        var start = placed.now().getFirst().visit().start();
        if (start.isBefore(need.window().start()) || start.isAfter(need.latest())) {
            throw new Refused("plan.outside-window");
        }
        return new Need(
            need.order(),
            TimeWindow.from(start, need.item().duration()),
            need.wished(),
            Set.of(),
            need.item(),
            need.resident(),
            need.address(),
            need.centre(),
            need.zone(),
            need.known(),
            need.earliest(),
            need.setOutFrom(),
            need.weights()
        );
    }

    /** What the rules say of those who would come; refused where one of them is broken, overridable or not. */
    List<Verdict> promises(Need need, Placed placed, List<WorkerDay> days) {
        Map<Id<Worker>, WorkerDay> byId = new HashMap<>();
        days.forEach(day -> byId.put(day.worker().id(), day));
        List<WorkerDay> inOrder = placed
            .now()
            .stream()
            .map(agreed -> byId.get(agreed.worker()))
            .toList();
        if (inOrder.contains(null)) {
            throw new Refused("plan.worker-gone");
        }
        List<Verdict> verdicts = matching.check(need, inOrder);
        for (Verdict verdict : verdicts) {
            if (!verdict.free() || verdict.insertion() == null) {
                throw new Refused(
                    verdict.blocks().isEmpty() && verdict.overridable().isEmpty()
                        ? "plan.no-time"
                        : "rule." +
                              (verdict.blocks().isEmpty() ? verdict.overridable() : verdict.blocks()).getFirst().rule()
                );
            }
        }
        return verdicts;
    }

    /** Books what was judged. */
    static Future<List<Agreed>> book(Store.Unit unit, Need need, List<Verdict> verdicts) {
        List<Agreed> agreed = new ArrayList<>();
        Future<Void> booked = Future.succeededFuture();
        for (Verdict verdict : verdicts) {
            Agreed promise = verdict.insertion().agreed(verdict.worker(), need.item().duration());
            agreed.add(promise);
            booked = booked.compose(v -> unit.workers().book(need.order(), promise, verdict.version()));
        }
        return booked.map(agreed);
    }
}

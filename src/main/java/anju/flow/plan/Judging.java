package anju.flow.plan;

import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.Verdict;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.people.Worker;
import anju.planning.centre.Proposal.Placed;
import anju.planning.centre.Proposal.Said;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges by the rules and days of this moment what a plan gives an order, and books it. */
final class Judging {

    private final Matching matching;

    Judging(Matching matching) {
        this.matching = matching;
    }

    /** A part cannot be published any more: whom it is about and why, in words; nothing of it is kept. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient List<Said> why;

        Refused(List<Said> why) {
            super(why.getLast().key(), null, false, false);
            this.why = why;
        }

        Refused(String resident, String key) {
            this(List.of(new Said("plan.refused.visit", List.of(resident)), new Said(key, List.of())));
        }

        List<Said> why() {
            return why;
        }
    }

    /** The need at the planned start and no other, still within the order's window and from now on. */
    static Need at(Need need, Placed placed) {
        var start = placed.now().getFirst().visit().start();
        if (start.isBefore(need.window().start()) || start.isAfter(need.latest())) {
            throw new Refused(need.resident().name(), "plan.outside-window");
        }
        return need.only(start);
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
            throw new Refused(need.resident().name(), "plan.worker-gone");
        }
        List<Verdict> verdicts = matching.check(need, inOrder);
        for (Verdict verdict : verdicts) {
            if (!verdict.free() || verdict.insertion() == null) {
                throw new Refused(against(need, verdict, byId.get(verdict.worker()).worker().name()));
            }
        }
        return verdicts;
    }

    /** Whom the first rule that is broken stands against, and at whose door. */
    private static List<Said> against(Need need, Verdict verdict, String worker) {
        var broken = verdict.blocks().isEmpty() ? verdict.overridable() : verdict.blocks();
        return List.of(
            new Said("plan.refused", List.of(need.resident().name(), worker)),
            broken.isEmpty()
                ? new Said("plan.no-time", List.of())
                : new Said("rule." + broken.getFirst().rule(), List.copyOf(broken.getFirst().args()))
        );
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

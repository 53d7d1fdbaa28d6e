package anju.flow.careplan;

import anju.careplan.CarePlan;
import anju.careplan.PlanVersion;
import anju.careplan.PlanVersion.Done;
import anju.careplan.PlanVersion.State;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.value.Id;
import io.vertx.core.Future;

/** The centre's lead decides of what was proposed; nobody decides of their own proposal. */
public final class DecisionFlow {

    /** Approves that version: from its day on it is the plan, and orders are made of it. */
    public Future<Reply<CarePlan>> approve(Store.Unit unit, Actor actor, Id<CarePlan> id, int number) {
        return decide(unit, actor, id, number, State.APPROVED, null);
    }

    /** Refuses that version; the reason is told to who proposed it. */
    public Future<Reply<CarePlan>> refuse(Store.Unit unit, Actor actor, Id<CarePlan> id, int number, String reason) {
        return decide(unit, actor, id, number, State.REFUSED, reason);
    }

    private static Future<Reply<CarePlan>> decide(
        Store.Unit unit,
        Actor actor,
        Id<CarePlan> id,
        int number,
        State state,
        String reason
    ) {
        return unit
            .carePlans()
            .get(id)
            .compose(plan -> {
                PlanVersion waiting = plan.proposed().orElse(null);
                if (waiting == null || waiting.number() != number) {
                    return Future.succeededFuture(new Reply.Conflict<>("care.not-proposed"));
                }
                if (waiting.proposed().by().equals(actor.person())) {
                    return Future.succeededFuture(new Reply.Conflict<>("care.own-proposal"));
                }
                PlanVersion decided = new PlanVersion(
                    number,
                    state,
                    waiting.from(),
                    waiting.until(),
                    waiting.items(),
                    waiting.proposed(),
                    waiting.note(),
                    new Done(actor.person(), actor.role(), unit.now()),
                    reason
                );
                return unit
                    .carePlans()
                    .decide(plan, decided)
                    .compose(kept ->
                        state == State.APPROVED
                            ? unit.jobs().add(Jobs.Kind.CARE_PLAN, id.value(), unit.now())
                            : Future.succeededFuture()
                    )
                    .map(Reply.done(plan));
            });
    }
}

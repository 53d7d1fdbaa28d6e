package anju.flow.unmet;

import anju.flow.MatchFlow;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.whereabouts.HoldFlow;
import anju.matching.MatchOutcome;
import anju.matching.Matching;
import anju.matching.Need;
import anju.order.Order;
import anju.order.Stage;
import anju.unmet.Lack;
import anju.unmet.Retrying;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tries a need again: by itself when something changed from which it may profit, or because somebody asks for it. Who is
 * found is asked as in any first round.
 */
public final class SecondTryFlow {

    private final MatchFlow matches;
    private final Matching matching;

    /** The flow, by the needs of that one and the rules of that matching. */
    public SecondTryFlow(MatchFlow matches, Matching matching) {
        this.matches = matches;
        this.matching = matching;
    }

    /** Tries a need again when it is due; does nothing when it has ended or cannot be tried at this moment. */
    public Future<Void> due(Store.Unit unit, UUID id) {
        return attempt(unit, null, Id.of(id)).mapEmpty();
    }

    /** Somebody has a need tried again; refuses while it is being asked, while its person is away, and when it is over. */
    public Future<Reply<UnmetNeed>> byHand(Store.Unit unit, Actor actor, Id<UnmetNeed> id) {
        return attempt(unit, actor, id).compose(key ->
            key == null ? unit.register().get(id).map(Reply::done) : Future.succeededFuture(new Reply.Conflict<>(key))
        );
    }

    /** Null, or the key of why not. */
    private Future<String> attempt(Store.Unit unit, Actor actor, Id<UnmetNeed> id) {
        return unit
            .register()
            .get(id)
            .compose(need -> {
                if (need.order() == null) {
                    return again(unit, need);
                }
                return unit
                    .orders()
                    .get(need.order())
                    .compose(
                        order ->
                            switch (
                                need.open() ? Retrying.look(order, unit.now()) : new Retrying.NotNow("unmet.ended")
                            ) {
                                case Retrying.Again again -> HoldFlow.heeds(unit, order).compose(away ->
                                    away
                                        ? Future.succeededFuture("unmet.person-away")
                                        : match(unit, actor, id, order, again).map((String) null)
                                );
                                case Retrying.NotNow not -> Future.succeededFuture(not.key());
                            }
                    );
            });
    }

    /** A day of a plan is asked for again by whoever makes the plan's orders. */
    private static Future<String> again(Store.Unit unit, UnmetNeed need) {
        return need.open()
            ? unit
                  .jobs()
                  .add(Jobs.Kind.CARE_PLAN, need.plan().value(), unit.now())
                  .map((String) null)
            : Future.succeededFuture("unmet.ended");
    }

    private Future<Void> match(Store.Unit unit, Actor actor, Id<UnmetNeed> id, Order order, Retrying.Again again) {
        return matches
            .need(unit, order)
            .map(need -> need.passing(again.passed()))
            .compose(need ->
                unit
                    .workers()
                    .crew(need)
                    .map(asked -> matching.match(need, asked.crew(), asked.visits()))
                    .compose(
                        outcome ->
                            switch (outcome) {
                                case MatchOutcome.Matched found -> found(unit, actor, id, again.next());
                                case MatchOutcome.NoMatch none -> still(unit, actor, id, order, need, none);
                            }
                    )
            );
    }

    /** From here on it is an order like any other: matched once more and offered as its centre hands out its visits. */
    private static Future<Void> found(Store.Unit unit, Actor actor, Id<UnmetNeed> id, Order next) {
        Map<String, Object> facts = Map.of("need", id.toString());
        return unit
            .orders()
            .save(next, new Event("tried-again", actor, facts))
            .compose(saved -> unit.jobs().add(Jobs.Kind.MATCH, saved.id().value(), unit.now()));
    }

    private Future<Void> still(
        Store.Unit unit,
        Actor actor,
        Id<UnmetNeed> id,
        Order order,
        Need need,
        MatchOutcome.NoMatch none
    ) {
        Lack lack = Lack.of(none.certificate(), need.item().workers());
        if (!(order.stage() instanceof Stage.Unmet unmet) || unmet.reason().equals(none.reason())) {
            return unit.register().tried(id, actor, none.reason(), lack);
        }
        // another reason is another answer to whoever asked: it stands in the order, with its certificate
        return matches
            .keep(unit, order, none.certificate())
            .compose(certificate -> {
                Map<String, Object> facts = new HashMap<>(Map.of("reason", none.reason(), "lack", lack.facts()));
                var next = order.now(new Stage.Unmet(none.reason(), certificate));
                return unit.orders().save(next, new Event("unmet", actor, facts));
            })
            .mapEmpty();
    }
}

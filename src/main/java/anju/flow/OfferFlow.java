package anju.flow;

import anju.dispatch.Offering;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.matching.MatchOutcome;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.Verdict;
import anju.matching.index.WorkerDay;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A coordinator chooses who is asked: the rules that nobody may override hold, the others need a reason. */
public final class OfferFlow {

    private final FlowSettings settings;
    private final MatchFlow matches;
    private final Matching matching;
    private final Supplier<UUID> ids;

    /** The flow under these settings; {@code ids} gives new ids. */
    public OfferFlow(FlowSettings settings, MatchFlow matches, Matching matching, Supplier<UUID> ids) {
        this.settings = settings;
        this.matches = matches;
        this.matching = matching;
        this.ids = ids;
    }

    /** Whom the coordinator wants, in their order (empty: the best), and why (null: no reason given). */
    public record Choice(List<Id<Worker>> workers, String reason) {}

    /** Offers the visit to those; withdraws a pending offer, gives back what was booked. */
    public Future<Reply<Offer>> choose(Store.Unit unit, Actor actor, Id<Order> id, Choice choice) {
        return unit
            .orders()
            .get(id)
            .compose(
                order ->
                    switch (order.stage()) {
                        case Stage.Requested s -> freshly(unit, actor, order, 0, choice);
                        case Stage.Unmet s -> freshly(unit, actor, order, 0, choice);
                        case Stage.Matched s -> freshly(unit, actor, order, s.rounds(), choice);
                        case Stage.Offered s -> freshly(unit, actor, order, s.round(), choice);
                        case Stage.Dispatched s -> freshly(unit, actor, order, order.round(), choice);
                        default -> Future.succeededFuture(new Reply.Conflict<>("offer.not-now"));
                    }
            );
    }

    private Future<Reply<Offer>> freshly(Store.Unit unit, Actor actor, Order order, int rounds, Choice choice) {
        return matches.need(unit, order).compose(need ->
            unit
                .workers()
                .crew(need)
                .map(asked -> matching.match(need, asked.crew(), asked.visits()))
                .compose(outcome ->
                    invited(unit, need, outcome, choice).compose(
                        reply ->
                            switch (reply) {
                                case Reply.Done<Invitation> done -> keep(
                                    unit,
                                    actor,
                                    order,
                                    rounds,
                                    need,
                                    outcome.certificate(),
                                    done.value(),
                                    choice.reason()
                                );
                                case Reply.Refused<Invitation> refused -> Future.succeededFuture(
                                    new Reply.Refused<>(refused.problems())
                                );
                                case Reply.Conflict<Invitation> conflict -> Future.succeededFuture(
                                    new Reply.Conflict<>(conflict.key())
                                );
                            }
                    )
                )
        );
    }

    private record Invitation(List<Offer.Invited> invited, List<String> overridden) {}

    private Future<Reply<Invitation>> invited(Store.Unit unit, Need need, MatchOutcome outcome, Choice choice) {
        int seats = need.item().workers();
        if (choice.workers().isEmpty()) {
            List<Offer.Invited> best = MatchFlow.ranked(outcome.certificate(), need.item().duration());
            return Future.succeededFuture(
                outcome instanceof MatchOutcome.Matched
                    ? Reply.done(new Invitation(best.subList(0, seats), List.of()))
                    : Reply.refused("workerIds", "offer.nobody")
            );
        }
        if (choice.workers().size() < seats) {
            return Future.succeededFuture(Reply.refused("workerIds", "offer.too-few", seats));
        }
        Set<Id<Worker>> wanted = new LinkedHashSet<>(choice.workers());
        return unit
            .workers()
            .days(need, wanted)
            .map(days -> {
                Map<Id<Worker>, WorkerDay> byId = new HashMap<>();
                days.forEach(d -> byId.put(d.worker().id(), d));
                if (!byId.keySet().containsAll(wanted)) {
                    return Reply.refused("workerIds", "offer.unknown-worker");
                }
                List<WorkerDay> inOrder = wanted.stream().map(byId::get).toList();
                List<Verdict> verdicts =
                    seats == 1
                        ? inOrder
                              .stream()
                              .map(d -> matching.check(need, d))
                              .toList()
                        : matching.check(need, inOrder);
                return judged(need, outcome.certificate(), wanted, verdicts, choice.reason());
            });
    }

    private static Reply<Invitation> judged(
        Need need,
        MatchCertificate certificate,
        Set<Id<Worker>> wanted,
        List<Verdict> verdicts,
        String reason
    ) {
        List<Problem> wrong = new ArrayList<>();
        List<String> overridden = new ArrayList<>();
        List<Offer.Invited> invited = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            for (MatchCertificate.Broken broken : verdict.blocks()) {
                wrong.add(new Problem("workerIds[" + i + "]", "rule." + broken.rule(), List.copyOf(broken.args())));
            }
            verdict.overridable().forEach(broken -> overridden.add(broken.rule()));
            if (verdict.insertion() != null) {
                var agreed = verdict.insertion().agreed(verdict.worker(), need.item().duration());
                invited.add(new Offer.Invited(agreed.worker(), agreed.visit(), agreed.travel(), null));
            } else if (verdict.blocks().isEmpty()) {
                wrong.add(Problem.of("workerIds[" + i + "]", "offer.no-time"));
            }
        }
        boolean unexplained = reason == null || reason.isBlank();
        if (unexplained && !overridden.isEmpty()) {
            wrong.add(Problem.of("reason", "offer.reason-for-override"));
        } else if (unexplained && passesOverTheFirst(certificate, wanted)) {
            wrong.add(Problem.of("reason", "offer.reason-for-passing"));
        }
        return wrong.isEmpty()
            ? Reply.done(new Invitation(invited, overridden))
            : new Reply.Refused<>(List.copyOf(wrong));
    }

    private static boolean passesOverTheFirst(MatchCertificate certificate, Set<Id<Worker>> wanted) {
        return !certificate.ranked().isEmpty() && !wanted.contains(certificate.ranked().getFirst().worker());
    }

    private Future<Reply<Offer>> keep(
        Store.Unit unit,
        Actor actor,
        Order order,
        int rounds,
        Need need,
        MatchCertificate certificate,
        Invitation invitation,
        String reason
    ) {
        Id<Stage.Matched> id = Id.of(ids.get());
        Duration respond = settings.terms(need.item().urgent()).respond();
        var stage = new Stage.Matched(id, rounds, Set.of(), true);
        Offering.Offered offered = Offering.choose(
            order,
            stage,
            need.item().workers(),
            invitation.invited(),
            respond,
            Id.of(ids.get()),
            unit.now(),
            actor.person(),
            reason
        );
        Map<String, Object> facts = new HashMap<>(MatchFlow.facts(offered));
        facts.put("overridden", invitation.overridden());
        return withdraw(unit, order)
            .compose(v -> unit.certificates().add(id, order.id(), certificate))
            .compose(v -> MatchFlow.keepOffer(unit, offered, new Event("offered", actor, facts, reason)))
            .map(Reply::done);
    }

    /** Takes back whatever is offered or booked for an order. */
    public static Future<Void> withdraw(Store.Unit unit, Order order) {
        return unit
            .offers()
            .findPending(order.id())
            .compose(pending ->
                pending.isEmpty()
                    ? Future.<Void>succeededFuture()
                    : unit
                          .offers()
                          .end(pending.get().id(), Offer.State.WITHDRAWN)
                          .compose(v -> unit.jobs().cancel(Jobs.Kind.EXPIRE_OFFER, pending.get().id().value()))
            )
            .compose(v -> unit.workers().release(order.id()))
            .compose(v -> unit.jobs().cancel(Jobs.Kind.MATCH, order.id().value()));
    }
}

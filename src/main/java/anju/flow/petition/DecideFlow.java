package anju.flow.petition;

import anju.dispatch.petition.Petition;
import anju.dispatch.petition.Petitioning;
import anju.flow.MatchFlow;
import anju.flow.OfferFlow;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.Verdict;
import anju.order.Order;
import anju.order.Stage;
import anju.order.Stage.Matched.Waits;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The desk decides what a worker asked; with the yes all of it is done, and what falls open is matched again. */
public final class DecideFlow {

    private static final String LEAVE = "asked";

    private final Swapping swapping;

    /** Deciding by these rules; {@code ids} gives new ids. */
    public DecideFlow(MatchFlow matches, Matching matching, Supplier<UUID> ids) {
        this.swapping = new Swapping(matches, matching, ids);
    }

    /** Says no, and why. */
    public Future<Reply<Petition>> refuse(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> desk,
        Id<Petition> id,
        String reason
    ) {
        return PetitionFlow.with(unit, id, petition ->
            PetitionFlow.kept(Petitioning.refuse(petition, desk), next ->
                unit.petitions().decide(next, actor.person(), reason)
            )
        );
    }

    /** Says yes; the reason (null: none) is needed where a rule is overridden, and kept. */
    public Future<Reply<Petition>> approve(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> desk,
        Id<Petition> id,
        String reason
    ) {
        return PetitionFlow.with(unit, id, petition ->
            visits(unit, petition).compose(
                visits ->
                    switch (Petitioning.approve(petition, desk, visits, unit.now())) {
                        case Petitioning.Next next -> approved(unit, actor, petition, visits, reason).compose(wrong ->
                            wrong.isEmpty()
                                ? unit
                                      .petitions()
                                      .decide(next.petition(), actor.person(), reason)
                                      .map(Reply.done(next.petition()))
                                : Future.succeededFuture(new Reply.Refused<>(wrong))
                        );
                        case Petitioning.Wrong wrong -> Future.succeededFuture(
                            new Reply.Refused<>(List.of(wrong.problem()))
                        );
                        case Petitioning.NotNow not -> Future.succeededFuture(new Reply.Conflict<>(not.key()));
                    }
            )
        );
    }

    /** The visits that it names, held, always in one sequence so that two decisions never wait in a circle. */
    private static Future<List<Order>> visits(Store.Unit unit, Petition petition) {
        var held = new ArrayList<Order>();
        Future<Void> all = Future.succeededFuture();
        for (Id<Order> id : Stream.of(petition.order(), petition.theirs() == null ? null : petition.theirs().order())
            .filter(one -> one != null)
            .sorted()
            .toList()) {
            all = all
                .compose(before -> unit.orders().get(id))
                .map(order -> {
                    held.add(order);
                    return null;
                });
        }
        return all.map(held);
    }

    /** Does it, unless the rules forbid it, which it answers. */
    private Future<List<Problem>> approved(
        Store.Unit unit,
        Actor actor,
        Petition petition,
        List<Order> visits,
        String reason
    ) {
        if (petition.kind() == Petition.Kind.LEAVE) {
            return onLeave(unit, actor, petition).map(List.of());
        }
        if (petition.colleague() == null) {
            Set<Id<Worker>> giver = Set.of(petition.worker());
            return opened(unit, actor, petition, visits.getFirst(), giver).map(List.of());
        }
        List<Swapping.Pass> passes = Swapping.passes(petition, visits);
        return problems(unit, passes, reason).compose(wrong ->
            wrong.isEmpty() ? swapping.pass(unit, actor, petition, passes).map(wrong) : Future.succeededFuture(wrong)
        );
    }

    private Future<List<Problem>> problems(Store.Unit unit, List<Swapping.Pass> passes, String reason) {
        Set<Problem> wrong = new LinkedHashSet<>();
        Future<Void> judged = Future.succeededFuture();
        for (Swapping.Pass pass : passes) {
            judged = judged
                .compose(before -> swapping.judge(unit, pass))
                .map(verdicts -> {
                    verdicts.forEach(verdict -> wrong.addAll(against(verdict, reason)));
                    return null;
                });
        }
        return judged.map(done -> List.copyOf(wrong));
    }

    private static List<Problem> against(Verdict verdict, String reason) {
        var wrong = new ArrayList<Problem>();
        for (Broken broken : verdict.blocks()) {
            wrong.add(new Problem("petitionId", "rule." + broken.rule(), List.copyOf(broken.args())));
        }
        if (wrong.isEmpty() && verdict.insertion() == null) {
            wrong.add(Problem.of("petitionId", "offer.no-time"));
        }
        if (reason == null && !verdict.overridable().isEmpty()) {
            wrong.add(Problem.of("reason", "offer.reason-for-override"));
        }
        return wrong;
    }

    /** The leave is written last: nobody's day is read after it in this transaction. */
    private static Future<Void> onLeave(Store.Unit unit, Actor actor, Petition petition) {
        return unit
            .petitions()
            .promised(petition.worker(), petition.time())
            .compose(promised -> {
                Future<Void> all = Future.succeededFuture();
                for (Id<Order> id : promised) {
                    all = all
                        .compose(before -> unit.orders().get(id))
                        .compose(order -> opened(unit, actor, petition, order, Set.of()));
                }
                return all;
            })
            .compose(done -> unit.centres().leave(petition.worker(), petition.time(), LEAVE));
    }

    /** Nobody comes any more: it is matched again, and {@code passed} are not asked. */
    private static Future<Void> opened(
        Store.Unit unit,
        Actor actor,
        Petition petition,
        Order order,
        Set<Id<Worker>> passed
    ) {
        if (!(order.stage() instanceof Stage.Dispatched promised)) {
            return Future.succeededFuture();
        }
        Stage open = passed.isEmpty()
            ? new Stage.Requested()
            : new Stage.Matched(promised.certificate(), 0, passed, Waits.NOTHING);
        var event = new Event("unassigned", actor, Swapping.facts(petition, promised.agreed()));
        return OfferFlow.withdraw(unit, order)
            .compose(v -> unit.orders().save(order.now(open), event))
            .compose(saved -> unit.jobs().add(Jobs.Kind.MATCH, saved.id().value(), unit.now()));
    }
}

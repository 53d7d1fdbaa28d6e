package anju.flow;

import anju.dispatch.Answering;
import anju.dispatch.Offering;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.certificate.Verdict;
import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Step 3: a worker accepts or declines, or the time to answer runs out. */
public final class AnswerFlow {

    private final MatchFlow matches;
    private final Matching matching;
    private final Supplier<String> codes;

    /** The flow; {@code codes} gives new one-time codes for the door. */
    public AnswerFlow(MatchFlow matches, Matching matching, Supplier<String> codes) {
        this.matches = matches;
        this.matching = matching;
        this.codes = codes;
    }

    /** An offer with its order, both locked, and the stage that it belongs to (null when that has passed). */
    private record Open(Order order, Offer offer, Stage.Offered stage) {
        private static final Open NO_MORE = new Open(null, null, null);
    }

    /** The worker accepts: the first who does has it. */
    public Future<Reply<Order>> accept(Store.Unit unit, Actor actor, Id<Offer> id) {
        Id<Worker> worker = Id.of(actor.person().value());
        return open(unit, id).compose(open -> {
            if (open.stage() == null) {
                return Future.succeededFuture(new Reply.Conflict<>("offer.gone"));
            }
            return switch (Answering.accept(open.order(), open.stage(), open.offer(), worker, unit.now())) {
                case Answering.Dispatched won -> book(unit, open, won.mine()).compose(free ->
                    free
                        ? dispatched(unit, actor, open, won.order()).map(Reply::done)
                        : Future.succeededFuture(new Reply.Conflict<>("offer.day-changed"))
                );
                case Answering.Waiting half -> book(unit, open, half.mine()).compose(free ->
                    free
                        ? unit
                              .orders()
                              .save(half.order(), new Event("seat-taken", actor, Map.of()))
                              .map(Reply::done)
                        : Future.succeededFuture(new Reply.Conflict<>("offer.day-changed"))
                );
                case Answering.Gone gone -> Future.succeededFuture(new Reply.Conflict<>("offer.gone"));
            };
        });
    }

    /** The worker declines; when nobody is left who could still accept, the next round begins. */
    public Future<Reply<Order>> decline(Store.Unit unit, Actor actor, Id<Offer> id, String reason) {
        Id<Worker> worker = Id.of(actor.person().value());
        return open(unit, id).compose(open -> {
            if (open.stage() == null || !Answering.mayAnswer(open.stage(), open.offer(), worker, unit.now())) {
                return Future.succeededFuture(new Reply.Conflict<>("offer.gone"));
            }
            Future<Void> kept = unit.offers().answer(id, worker, Offer.Answer.DECLINED, reason);
            Event event = new Event("declined", actor, Map.of(), reason);
            return switch (Answering.decline(open.order(), open.stage(), open.offer(), worker)) {
                case Answering.OthersAsked others -> kept.compose(v -> unit.orders().save(others.order(), event)).map(
                    Reply::done
                );
                case Answering.Over over -> kept.compose(v -> unit.jobs().cancel(Jobs.Kind.EXPIRE_OFFER, id.value()))
                    .compose(v -> nextRound(unit, id, Offer.State.DECLINED, over.order(), event))
                    .map(Reply::done);
            };
        });
    }

    /** The time to answer is over; does nothing when somebody answered or withdrew it before. */
    public Future<Void> expire(Store.Unit unit, UUID offer) {
        Id<Offer> id = Id.of(offer);
        return open(unit, id).compose(open -> {
            if (open.stage() == null || unit.now().isBefore(open.offer().respondBy())) {
                return Future.succeededFuture();
            }
            Order next = open.order().now(Offering.passedOver(open.stage(), open.offer()));
            Event event = Event.byAnju("expired", Map.of("offer", id.toString()));
            return nextRound(unit, id, Offer.State.EXPIRED, next, event).mapEmpty();
        });
    }

    private static Future<Open> open(Store.Unit unit, Id<Offer> id) {
        // Always the order first, then its offer: two who lock in one order never wait for each other.
        return unit
            .offers()
            .findOpen(id)
            .compose(open -> open.isEmpty() ? Future.succeededFuture(Open.NO_MORE) : open(unit, id, open.get()));
    }

    private static Future<Open> open(Store.Unit unit, Id<Offer> id, Id<Order> of) {
        return unit
            .orders()
            .get(of)
            .compose(order ->
                unit
                    .offers()
                    .get(id)
                    .map(offer -> new Open(order, offer, stageOf(order, offer)))
            );
    }

    private static Stage.Offered stageOf(Order order, Offer offer) {
        return offer.state() == Offer.State.PENDING &&
            order.stage() instanceof Stage.Offered stage &&
            stage.offer().equals(offer.id())
            ? stage
            : null;
    }

    /** Books the promise when the worker's day still allows it; answers whether it did. */
    private Future<Boolean> book(Store.Unit unit, Open open, Agreed mine) {
        return matches
            .need(unit, open.order())
            .map(need -> need.at(mine.visit().start()))
            .compose(need ->
                unit
                    .workers()
                    .days(need, Set.of(mine.worker()))
                    .map(days -> matching.check(need, days.getFirst()))
            )
            .compose(verdict ->
                verdict.allowedWithReason() && verdict.insertion() != null
                    ? unit
                          .offers()
                          .answer(open.offer().id(), mine.worker(), Offer.Answer.ACCEPTED, null)
                          .compose(v -> book(unit, open, mine, verdict))
                          .map(true)
                    : Future.succeededFuture(false)
            );
    }

    private static Future<Void> book(Store.Unit unit, Open open, Agreed mine, Verdict verdict) {
        return unit.workers().book(open.order().id(), mine, verdict.version());
    }

    private Future<Order> dispatched(Store.Unit unit, Actor actor, Open open, Order order) {
        Id<Offer> id = open.offer().id();
        return unit
            .offers()
            .end(id, Offer.State.ACCEPTED)
            .compose(v -> unit.jobs().cancel(Jobs.Kind.EXPIRE_OFFER, id.value()))
            .compose(v -> unit.visits().saveCode(order.id(), codes.get()))
            .compose(v -> unit.orders().save(order, new Event("accepted", actor, Map.of("offer", id.toString()))));
    }

    private static Future<Order> nextRound(Store.Unit unit, Id<Offer> id, Offer.State state, Order next, Event event) {
        return unit
            .offers()
            .end(id, state)
            .compose(v -> unit.workers().release(next.id()))
            .compose(v -> unit.orders().save(next, event))
            .compose(saved -> unit.jobs().add(Jobs.Kind.MATCH, next.id().value(), unit.now()).map(saved));
    }
}

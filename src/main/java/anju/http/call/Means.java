package anju.http.call;

import anju.flow.Reply;
import anju.flow.access.Standing;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.view.OrderView;
import anju.http.access.Guard;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.json.OrderJson;
import anju.order.Order;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every handler works with: the store, the guard, and an order shown to whoever asked for it. */
public record Means(Store store, Guard guard) {
    /** The caller admitted to what was found; a thing that is not there is judged as one to which nobody stands. */
    public <V> V admit(Call call, Subject subject, Optional<V> found, Function<V, Set<Standing>> standings) {
        guard.admit(call.operation(), subject, call.caller(), found.map(standings).orElse(Set.of()));
        return found.orElseThrow();
    }

    /** The order, if the caller may do this to it. */
    public Future<OrderView> order(Call call) {
        return store
            .views()
            .orders()
            .find(call.id(), call.caller().person())
            .map(found -> admit(call, Subject.ORDER, found, OrderView::standings));
    }

    /** An order as the caller sees it now; why may be null. */
    public Answer shown(Call call, OrderView view, String why) {
        var json = OrderJson.of(view, viewer(call), why, call.tell());
        return Answer.ok(json, view.order().id().value(), view.order().version());
    }

    /** Who looks, and when. */
    public OrderJson.Viewer viewer(Call call) {
        return new OrderJson.Viewer(call.caller().person(), call.caller().session().now(), guard);
    }

    /** What a verb did to an order, shown to who did it within the same transaction. */
    public Future<Reply<Effect>> effect(Call call, Store.Unit unit, Actor actor, Reply<Order> reply) {
        return switch (reply) {
            case Reply.Done<Order> done -> view(unit, actor, done.value()).map(view ->
                Reply.done(new Effect(shown(call, view, null), view.order().asked().resident()))
            );
            case Reply.Refused<Order> refused -> Future.succeededFuture(new Reply.Refused<>(refused.problems()));
            case Reply.Conflict<Order> conflict -> Future.succeededFuture(new Reply.Conflict<>(conflict.key()));
        };
    }

    /** The same where the verb answers something else about an order: the order as it is then. */
    public Future<Reply<Effect>> effect(Call call, Store.Unit unit, Actor actor, Reply<?> reply, Id<Order> order) {
        return switch (reply) {
            case Reply.Done<?> done -> view(unit, actor, order).map(view ->
                Reply.done(new Effect(shown(call, view, null), view.order().asked().resident()))
            );
            case Reply.Refused<?> refused -> Future.succeededFuture(new Reply.Refused<>(refused.problems()));
            case Reply.Conflict<?> conflict -> Future.succeededFuture(new Reply.Conflict<>(conflict.key()));
        };
    }

    private static Future<OrderView> view(Store.Unit unit, Actor actor, Order order) {
        return order.version() == 1
            ? unit.views().orders().findAsked(order.id(), actor.person()).map(Optional::orElseThrow)
            : view(unit, actor, order.id());
    }

    /** The order within a transaction. */
    public static Future<OrderView> view(Store.Unit unit, Actor actor, Id<Order> order) {
        return unit.views().orders().find(order, actor.person()).map(Optional::orElseThrow);
    }

    /** What a verb that changes nothing answered; refuses as it did. */
    public <T> T told(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T> done -> done.value();
            case Reply.Refused<T> refused -> throw Refusal.invalid(refused.problems());
            case Reply.Conflict<T> conflict -> throw new Refusal(ProblemDocument.of(Kind.CONFLICT, conflict.key()));
        };
    }

    /** A page that begins after a cursor; refuses a cursor that is not one of ours. */
    public static <T> Future<T> page(Supplier<Future<T>> read) {
        return Future.succeededFuture()
            .compose(now -> read.get())
            .recover(failure ->
                Future.failedFuture(
                    failure instanceof IllegalArgumentException
                        ? Refusal.invalid(List.of(Problem.of("cursor", "field.cursor")))
                        : failure
                )
            );
    }
}

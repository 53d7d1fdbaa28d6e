package anju.flow;

import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.request.Requesting;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Step 1: asks for a service. Matching follows by a job, so that asking is quick and nothing is forgotten. */
public final class RequestFlow {

    private final FlowSettings settings;
    private final Supplier<UUID> ids;

    /** The flow under these settings; {@code ids} gives new ids. */
    public RequestFlow(FlowSettings settings, Supplier<UUID> ids) {
        this.settings = settings;
        this.ids = ids;
    }

    /** Asks; the guard has let the actor act for this resident. */
    public Future<Reply<Order>> request(Store.Unit unit, Actor actor, Requesting.Asking asking) {
        return request(unit, actor, asking, Map.of());
    }

    /** The same with facts that its first event keeps: where the request comes from. */
    public Future<Reply<Order>> request(
        Store.Unit unit,
        Actor actor,
        Requesting.Asking asking,
        Map<String, Object> facts
    ) {
        return known(unit, asking)
            .map(known -> Requesting.request(asking, known, settings.limits(), unit.now()))
            .compose(
                outcome ->
                    switch (outcome) {
                        case Requesting.Requested asked -> save(unit, actor, asked.asked(), facts);
                        case Requesting.Refused refused -> Future.succeededFuture(
                            new Reply.Refused<>(refused.problems())
                        );
                    }
            );
    }

    private Future<Requesting.Known> known(Store.Unit unit, Requesting.Asking asking) {
        // asked together: none of them waits for another's answer
        var item = unit.services().find(asking.serviceCode());
        var address = unit.residents().findAddress(asking.resident(), asking.address());
        var centre = unit.residents().centreOf(asking.resident());
        return Future.all(item, address, centre).map(all ->
            new Requesting.Known(item.result(), address.result(), centre.result())
        );
    }

    private Future<Reply<Order>> save(Store.Unit unit, Actor actor, Order.Asked asked, Map<String, Object> facts) {
        Id<Order> id = Id.of(ids.get());
        Map<String, Object> told = new HashMap<>(facts);
        told.put("service", asked.serviceCode());
        return unit
            .orders()
            .add(id, asked, new Event("requested", actor, told))
            .compose(order -> unit.jobs().add(Jobs.Kind.MATCH, id.value(), unit.now()).map(Reply.done(order)));
    }
}

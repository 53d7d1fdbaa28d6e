package anju.flow;

import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.request.Requesting;
import anju.value.Id;
import io.vertx.core.Future;
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
        return known(unit, asking)
            .map(known -> Requesting.request(asking, known, settings.limits(), unit.now()))
            .compose(
                outcome ->
                    switch (outcome) {
                        case Requesting.Requested asked -> save(unit, actor, asked.asked());
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

    private Future<Reply<Order>> save(Store.Unit unit, Actor actor, Order.Asked asked) {
        Id<Order> id = Id.of(ids.get());
        return unit
            .orders()
            .add(id, asked, new Event("requested", actor, Map.of("service", asked.serviceCode())))
            .compose(order -> unit.jobs().add(Jobs.Kind.MATCH, id.value(), unit.now()).map(Reply.done(order)));
    }
}

package anju.flow.verify;

import anju.flow.FlowSettings;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.whereabouts.Presence;
import anju.order.Difference;
import anju.order.Order;
import anju.order.Stage;
import anju.verification.Comparing;
import anju.verification.Correcting;
import anju.verification.Verifying;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares a finished visit, as it stands after corrections, by the limits of its day; what does not differ waits for the family alone. */
public final class CompareFlow {

    private final FlowSettings settings;

    /** The flow under these settings. */
    public CompareFlow(FlowSettings settings) {
        this.settings = settings;
    }

    /** Compares the order's visit if it is over; answers the order as it then stands. */
    public Future<Order> compare(Store.Unit unit, Order order) {
        if (!(order.stage() instanceof Stage.Visited visited)) {
            return Future.succeededFuture(order);
        }
        var day = visited.agreed().getFirst().visit().start().atZone(settings.zone()).toLocalDate();
        return unit
            .checks()
            .tolerances()
            .on(order.asked().serviceCode(), day)
            .compose(may ->
                unit
                    .checks()
                    .corrections()
                    .of(order.id())
                    .map(corrections -> Correcting.stands(visited, corrections))
                    .compose(stands ->
                        unit
                            .visits()
                            .overlaps(order.id(), stands.marks())
                            .map(overlapping -> Comparing.differences(stands, may, overlapping))
                    )
            )
            .compose(differences -> Presence.elsewhere(unit, order).map(where -> seen(differences, where.isPresent())))
            .compose(
                differences ->
                    switch (Verifying.compare(order, visited, differences)) {
                        case Verifying.Verified verified -> unit.orders()
                            .save(verified.order(), Event.byAnju("verified", Map.of()))
                            .compose(saved -> awaitFamily(unit, saved));
                        case Verifying.Disputed disputed -> unit.orders().save(
                            disputed.order(),
                            Event.byAnju(
                                "disputed",
                                Map.of(
                                    "differences",
                                    differences
                                        .stream()
                                        .map(d -> d.code() + ":" + d.amount())
                                        .toList()
                                )
                            )
                        );
                    }
            );
    }

    /** Who was elsewhere at that time cannot have been visited at home. */
    private static List<Difference> seen(List<Difference> differences, boolean elsewhere) {
        return elsewhere
            ? Stream.concat(differences.stream(), Stream.of(new Difference("elsewhere", 0))).toList()
            : differences;
    }

    /** From here the family has so long to object; then their silence is a yes. */
    public Future<Order> awaitFamily(Store.Unit unit, Order verified) {
        return unit
            .jobs()
            .add(Jobs.Kind.CONFIRM_SILENCE, verified.id().value(), unit.now().plus(settings.silence()))
            .map(verified);
    }
}

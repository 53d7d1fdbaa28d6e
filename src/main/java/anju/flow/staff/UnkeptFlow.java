package anju.flow.staff;

import anju.catalogue.ServiceItem;
import anju.dispatch.Unkept;
import anju.flow.OfferFlow;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.staff.Staff.Promised;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a worker cannot keep any more goes back to matching: done after the commit of what changed, by any node. */
public final class UnkeptFlow {

    private final ZoneId zone;

    /** The flow by the days of that zone. */
    public UnkeptFlow(ZoneId zone) {
        this.zone = zone;
    }

    /** A promise that does not hold any more, and by which rules. */
    public record Broken(Promised promised, List<String> rules) {}

    /** Gives back what the worker cannot keep, order by order; what has begun is left as it is. */
    public Future<Void> follow(Store.Unit unit, UUID id) {
        Id<Worker> worker = Id.of(id);
        return unit
            .staff()
            .now(worker)
            .compose(now -> now.isEmpty() ? Future.succeededFuture(List.<Broken>of()) : unkept(unit, now.get()))
            .compose(broken -> {
                Future<Void> all = Future.succeededFuture();
                for (Broken one : broken) {
                    all = all.compose(before -> giveBack(unit, worker, one));
                }
                return all;
            });
    }

    /** What that worker has promised and cannot keep, the next first. */
    public Future<List<Broken>> unkept(Store.Unit unit, Worker worker) {
        return Future.all(unit.staff().promised(worker.id()), unit.services().list()).map(both -> {
            Map<String, List<Set<String>>> asked = new HashMap<>();
            both.<List<ServiceItem>>resultAt(1).forEach(item -> asked.put(item.code(), item.qualifications()));
            return both
                .<List<Promised>>resultAt(0)
                .stream()
                .map(one -> new Broken(one, Unkept.broken(worker, promise(one, asked), zone)))
                .filter(one -> !one.rules().isEmpty())
                .toList();
        });
    }

    private static Unkept.Promise promise(Promised one, Map<String, List<Set<String>>> asked) {
        return new Unkept.Promise(one.visit(), one.busy(), asked.getOrDefault(one.serviceCode(), List.of()));
    }

    /** The order may have moved on since it was read: only what is still promised is given back. */
    private static Future<Void> giveBack(Store.Unit unit, Id<Worker> worker, Broken broken) {
        return unit
            .orders()
            .get(broken.promised().order())
            .compose(order ->
                order.stage() instanceof Stage.Dispatched dispatched && comes(dispatched, worker)
                    ? giveBack(unit, order, dispatched, broken.rules())
                    : Future.succeededFuture()
            );
    }

    private static boolean comes(Stage.Dispatched stage, Id<Worker> worker) {
        return stage.agreed().stream().map(Agreed::worker).anyMatch(worker::equals);
    }

    private static Future<Void> giveBack(Store.Unit unit, Order order, Stage.Dispatched stage, List<String> rules) {
        List<String> workers = stage
            .agreed()
            .stream()
            .map(one -> one.worker().toString())
            .toList();
        Map<String, Object> facts = Map.of(
            "fromWorkers",
            workers,
            "fromStart",
            stage.agreed().getFirst().visit().start().toString(),
            "because",
            rules
        );
        return OfferFlow.withdraw(unit, order)
            .compose(v -> unit.orders().save(order.now(new Stage.Requested()), Event.byAnju("unassigned", facts)))
            .compose(saved -> unit.jobs().add(Jobs.Kind.MATCH, saved.id().value(), unit.now()));
    }
}

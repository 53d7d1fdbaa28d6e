package anju.flow.plan.day;

import anju.catalogue.ServiceItem;
import anju.flow.MatchFlow;
import anju.flow.centre.Settings;
import anju.flow.port.Residents.Asking;
import anju.flow.port.Store;
import anju.matching.Need;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** What the orders of a centre's day ask of matching, in a fixed number of queries, however many they are. */
final class Needs {

    private final MatchFlow matches;
    private final ZoneId zone;

    Needs(MatchFlow matches, ZoneId zone) {
        this.matches = matches;
        this.zone = zone;
    }

    /** The need of each order, as one order alone would be read; fails with NoSuchElementException where one lacks something. */
    Future<Map<Id<Order>, Need>> of(Store.Unit unit, Id<Organisation> centre, LocalDate day, List<Order> orders) {
        return unit
            .services()
            .list()
            .compose(items -> {
                Map<String, ServiceItem> catalogue = items
                    .stream()
                    .collect(Collectors.toMap(ServiceItem::code, item -> item));
                // the few that need an approved plan are asked one by one, for whether there is one is not asked together
                Map<Boolean, List<Order>> planned = orders
                    .stream()
                    .collect(Collectors.partitioningBy(order -> needsPlan(catalogue, order)));
                Future<Map<Id<Order>, Need>> plain = plain(unit, centre, day, planned.get(false), catalogue);
                List<Future<Need>> alone = planned
                    .get(true)
                    .stream()
                    .map(order -> matches.need(unit, order))
                    .toList();
                return plain.compose(needs ->
                    Future.all(alone).map(done -> {
                        alone.forEach(one -> needs.put(one.result().order(), one.result()));
                        return needs;
                    })
                );
            });
    }

    private static boolean needsPlan(Map<String, ServiceItem> catalogue, Order order) {
        ServiceItem item = catalogue.get(order.asked().serviceCode());
        return item != null && item.planNeeded();
    }

    private Future<Map<Id<Order>, Need>> plain(
        Store.Unit unit,
        Id<Organisation> centre,
        LocalDate day,
        List<Order> orders,
        Map<String, ServiceItem> catalogue
    ) {
        if (orders.isEmpty()) {
            return Future.succeededFuture(new HashMap<>());
        }
        Future<Settings> settings = unit.settings().on(centre, day);
        Future<Map<Id<Order>, Asking>> asking = unit.residents().together(orders, day);
        return Future.all(settings, asking).map(all -> {
            Map<Id<Order>, Need> needs = new HashMap<>();
            for (Order order : orders) {
                Asking who = asking.result().get(order.id());
                ServiceItem item = catalogue.get(order.asked().serviceCode());
                if (who == null || item == null) {
                    throw new NoSuchElementException("what the order was asked with is gone");
                }
                Need need = Need.of(
                    order.id(),
                    order.asked(),
                    item,
                    who.resident(),
                    who.address(),
                    who.centre(),
                    zone,
                    who.known(),
                    unit.now()
                );
                needs.put(order.id(), need.weighedBy(settings.result().weights()));
            }
            return needs;
        });
    }
}

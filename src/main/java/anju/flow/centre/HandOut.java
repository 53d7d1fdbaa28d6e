package anju.flow.centre;

import anju.dispatch.Way;
import anju.flow.port.Store;
import anju.matching.Need;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage.Matched.Waits;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * How the centre of an order hands it out: what it waits for before the first is asked, until when (where it waits for the
 * plan), and who is asked in which order.
 */
public record HandOut(Waits waits, Instant until, List<Offer.Invited> ranked) {
    /** By what the centre has set for the day of the visit; {@code ranked} are those who could come, the best first. */
    public static Future<HandOut> of(Store.Unit unit, Order order, Need need, List<Offer.Invited> ranked, ZoneId zone) {
        return unit
            .settings()
            .on(order.asked().centre(), need.day())
            .compose(set -> {
                boolean urgent = need.item().urgent();
                Waits waits = set.way().before(need.day(), urgent, set.cutOff(), zone, unit.now());
                Instant until = Way.cutOff(need.day(), set.cutOff(), zone);
                boolean inTurn = set.way() == Way.ROUND_ROBIN && need.item().workers() == 1;
                return inTurn && !isChosen(need, ranked.getFirst().worker())
                    ? inTurn(unit, order, ranked).map(sorted -> new HandOut(waits, until, sorted))
                    : Future.succeededFuture(new HandOut(waits, until, ranked));
            });
    }

    /** Whom the family chose goes before any turn. */
    private static boolean isChosen(Need need, Id<Worker> best) {
        return need.wished().contains(best) || need.resident().preferred().contains(best);
    }

    private static Future<List<Offer.Invited>> inTurn(Store.Unit unit, Order order, List<Offer.Invited> ranked) {
        var workers = ranked.stream().map(Offer.Invited::worker).toList();
        return unit
            .turns()
            .take(order.asked().centre(), workers)
            .map(next ->
                ranked
                    .stream()
                    .sorted(Comparator.comparing(one -> !one.worker().equals(next)))
                    .toList()
            );
    }
}

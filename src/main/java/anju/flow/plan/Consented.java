package anju.flow.plan;

import anju.flow.port.Store;
import io.vertx.core.Future;
import java.util.List;

/** Whether everybody has agreed who has to be asked. */
final class Consented {

    private Consented() {}

    /** Whether there is a yes to each of these visits that comes at another time than was told. */
    static Future<Boolean> by(Store.Unit unit, Plan plan, List<Plans.Planned> visits) {
        Future<Boolean> agreed = Future.succeededFuture(true);
        for (Plans.Planned one : visits) {
            if (one.placed().consent()) {
                var start = one.placed().now().getFirst().visit().start();
                agreed = agreed.compose(yes ->
                    yes ? unit.consents().agreed(plan.id(), one.placed().order(), start) : Future.succeededFuture(false)
                );
            }
        }
        return agreed;
    }
}

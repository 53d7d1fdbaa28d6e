package anju.house.broken.matching;

import anju.house.broken.settlement.PaidImpl;
import io.vertx.core.Future;

/** Built wrong on purpose: a story class that waits, and knows a later step. */
public class Match {

    /** Waits. */
    public Future<PaidImpl> match() {
        return Future.succeededFuture(new PaidImpl());
    }
}

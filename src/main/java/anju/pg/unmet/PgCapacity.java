package anju.pg.unmet;

import anju.pg.PgDatabase;
import io.vertx.core.Future;
import java.time.ZoneId;

/**
 * Hands what gave somebody more hands on to the needs that may profit: each gets a job of its own, the oldest first and
 * two a second. Any number of nodes may do it at once; a node that dies leaves the change to the next.
 */
public final class PgCapacity {

    private static final int AT_ONCE = 100;
    private static final String SPREAD = "select spread_capacity($1, $2) as looked";

    private final PgDatabase database;
    private final ZoneId zone;

    /** The changes of that database; a day is a day in that zone. */
    public PgCapacity(PgDatabase database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Looks once; whether there may be more. */
    public Future<Boolean> spread() {
        return database
            .run(SPREAD, zone.getId(), AT_ONCE)
            .map(rows -> rows.iterator().next().getInteger("looked") == AT_ONCE);
    }
}

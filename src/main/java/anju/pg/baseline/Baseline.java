package anju.pg.baseline;

import java.time.Duration;

/** The same work without Anju, on the same database. */
public interface Baseline {
    /** What is done, again and again, by clients that each wait for their answer. */
    enum Work {
        /** One transaction that inserts the three rows of an order: order, event, outbox. */
        THREE_ROWS,
        /** One row by its primary key, as {@code pgbench -S} asks for it. */
        BY_KEY
    }

    /** Who does it, as a table says it. */
    String name();

    /** Does it with so many connections for so long; how often a second it was done. */
    double perSecond(Work work, int connections, Duration time);
}

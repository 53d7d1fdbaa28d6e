package anju.flow.port;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.function.Function;

/** Where the truth lives; one unit of work is one transaction. */
public interface Store {

    /**
     * Runs the work in one transaction: commits when its Future succeeds, rolls back when it fails. Fails with
     * {@link LostRace} where somebody else was quicker.
     */
    <T> Future<T> inOne(Function<Unit, Future<T>> work);

    /** The ports of one transaction. Everything read and written through them is one. */
    interface Unit {

        /** The moment at which this transaction began, on the database's clock. */
        Instant now();

        /** The orders of this transaction. */
        Orders orders();

        /** The offers of this transaction. */
        Offers offers();


        /** The residents of this transaction. */
        Residents residents();


        /** The catalogue. */
        Services services();

        /** The things that are due, of this transaction. */
        Jobs jobs();

        /** The marks, tasks and proofs of visits, of this transaction. */
        Visits visits();

        /** The purses of this transaction. */
        Purses purses();
    }

    /** Somebody else was quicker; {@code key} names the words that say so. Nothing was changed. */
    final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** The race of that name was lost. */
        public LostRace(String key) {
            super(key, null, false, false);
        }
    }
}

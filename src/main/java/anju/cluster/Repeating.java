package anju.cluster;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is looked for again and again: at least at a fixed interval, sooner after a nudge, never twice at once on
 * this node. What the work does must be safe when several nodes look for it.
 */
public final class Repeating {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final String name;
    private final Supplier<Future<Boolean>> work;
    private final Context context;
    private final long timer;
    private boolean running;
    private boolean again;
    private volatile boolean stopped;

    /** Starts looking; the work answers whether there may be more at once. */
    public Repeating(Vertx vertx, String name, Duration every, Supplier<Future<Boolean>> work) {
        this.name = name;
        this.work = work;
        this.context = vertx.getOrCreateContext();
        this.timer = vertx.setPeriodic(every.toMillis(), t -> soon());
    }

    /** Looks as soon as it can; safe from any thread. */
    public void soon() {
        context.runOnContext(v -> {
            if (running) {
                again = true;
            } else if (!stopped) {
                run();
            }
        });
    }

    /** Looks no more; what is running ends. */
    public void stop() {
        stopped = true;
        context.owner().cancelTimer(timer);
    }

    private void run() {
        running = true;
        again = false;
        attempt().onComplete(done -> {
            running = false;
            boolean more = done.succeeded() && Boolean.TRUE.equals(done.result());
            if (!stopped && (more || again)) {
                run();
            } else if (done.failed() && !stopped) {
                // The next look comes by the clock: a database that is away is not asked in a hurry.
                LOG.warn("{} failed: {}", name, done.cause().getClass().getSimpleName());
            }
        });
    }

    private Future<Boolean> attempt() {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }
}

package anju.http.route;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request, without anything personal: method, operation, status, time, and an id to ask by. */
final class Journal {

    /** Where a request's operation is noted; a path without one is {@code other}. */
    static final String OPERATION = "anju.operation";

    private static final Logger LOG = LoggerFactory.getLogger("anju.http.requests");
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final String ID = "X-Request-Id";
    private static final int FRAMES = 12;

    private final Figures figures;

    Journal(Figures figures) {
        this.figures = figures;
    }

    /** Follows the request to its end. */
    void open(RoutingContext context) {
        long began = System.nanoTime();
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        context.response().putHeader(ID, id);
        context.addEndHandler(ended -> close(context, id, Duration.ofNanos(System.nanoTime() - began)));
    }

    private void close(RoutingContext context, String id, Duration took) {
        String operation = context.get(OPERATION, "other");
        int status = context.response().getStatusCode();
        if (!operation.equals("streamEvents")) {
            figures.answered(operation, status, took);
        }
        String line = "{} {} {} {} ms {}";
        Object[] of = { context.request().method(), operation, status, took.toMillis(), id };
        if (status >= 500) {
            LOG.warn(line, of);
        } else if (took.compareTo(SLOW) > 0 && !operation.equals("streamEvents")) {
            LOG.info(line, of);
        } else {
            LOG.debug(line, of);
        }
    }

    /** What went wrong inside: where, and of which kind, but no message, for a message may hold what is personal. */
    static void failed(RoutingContext context, Throwable failure) {
        var told = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            told.append(told.isEmpty() ? "" : " because of ").append(one.getClass().getName());
            StackTraceElement[] frames = one.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                told.append("\n    at ").append(frames[i]);
            }
        }
        LOG.error("{} {} failed: {}", context.response().headers().get(ID), context.get(OPERATION, "other"), told);
    }
}

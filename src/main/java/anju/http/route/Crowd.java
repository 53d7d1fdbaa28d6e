package anju.http.route;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests are inside at once, on all event loops of a node. Who comes when it is full is told so at once
 * rather than kept waiting; alarms have room of their own, so that no crowd stands before them.
 */
final class Crowd {

    static final int ROOM = 256;
    static final int ROOM_FOR_ALARMS = 64;

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger alarms = new AtomicInteger();

    /** Lets the request in until its answer has ended; false when there is no room. */
    boolean enter(RoutingContext context) {
        String path = context.normalizedPath();
        boolean alarm = path.endsWith("/alarms") || path.contains("/alarms/");
        if (path.endsWith("/events") || path.contains("/health/")) {
            return true; // streams are counted where they stay, and who asks whether Anju lives must be told
        }
        AtomicInteger room = alarm ? alarms : inside;
        if (room.incrementAndGet() > (alarm ? ROOM_FOR_ALARMS : ROOM)) {
            room.decrementAndGet();
            return false;
        }
        context.addEndHandler(ended -> room.decrementAndGet());
        return true;
    }
}

package anju.http.feed;

import anju.http.access.Guard;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The stream of what this person may see. */
public final class EventRoutes {

    private static final int MOST_STREAMS = 12_000;
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final Tail tail;
    private final Guard guard;
    private final AtomicInteger streams = new AtomicInteger();

    /** Streams from that tail; one of these a node. */
    public EventRoutes(Tail tail, Guard guard) {
        this.tail = tail;
        this.guard = guard;
    }

    /** GET /events: from {@code Last-Event-ID} on, or from now. */
    public Future<Void> stream(RoutingContext context, Call call) {
        guard.admit(call.operation(), call.caller());
        if (streams.get() >= MOST_STREAMS) {
            return Future.failedFuture(new Refusal(ProblemDocument.of(Kind.BUSY, COME_AGAIN)));
        }
        String last = call.headers().get("Last-Event-ID");
        return tail.now().map(newest -> {
            begin(context, call, from(last, newest));
            return null;
        });
    }

    /** A number that was never given, or no number, begins now. */
    static long from(String last, long newest) {
        return last != null && last.matches("\\d{1,18}") ? Math.min(Long.parseLong(last), newest) : newest;
    }

    private void begin(RoutingContext context, Call call, long from) {
        // who has gone meanwhile will not be told to end: the stream would stay for ever
        if (context.response().closed()) {
            return;
        }
        var response = context
            .response()
            .setChunked(true)
            .putHeader("Content-Type", "text/event-stream; charset=utf-8")
            .putHeader("X-Accel-Buffering", "no");
        var stream = new Stream(call.caller(), response, Vertx.currentContext(), from);
        streams.incrementAndGet();
        context.addEndHandler(ended -> {
            streams.decrementAndGet();
            tail.remove(stream);
        });
        tail.add(stream);
    }
}

package anju.http.feed;

import anju.flow.access.Feed;
import anju.http.access.Caller;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * One open stream of server-sent events. It is moved on by the tail alone, and written on its own connection's thread.
 * A reader who is too slow is cut off: the browser comes back with the number of the last event and misses nothing.
 */
final class Stream {

    private static final int MOST_WAITING_BYTES = 256 * 1024;

    private final Caller caller;
    private final HttpServerResponse response;
    private final Context context;
    private long position;
    private String mark;
    private int quietSeconds;
    private volatile boolean open = true;

    Stream(Caller caller, HttpServerResponse response, Context context, long position) {
        this.caller = caller;
        this.response = response.setWriteQueueMaxSize(MOST_WAITING_BYTES);
        this.context = context;
        this.position = position;
    }

    Caller caller() {
        return caller;
    }

    /** Everything up to this number was told, or is not for this person. */
    long position() {
        return position;
    }

    boolean isOpen() {
        return open;
    }

    /** Whether the bytes that were told have not reached the reader yet. */
    boolean isFull() {
        // an ended response throws here, and one stream that ended must not silence the others
        return open && response.writeQueueFull();
    }

    /** The first event: where the stream begins, so that who is cut off right away still knows from where to resume. */
    void start() {
        write("retry: 2000\nevent: start\nid: " + position + "\ndata: {\"kind\":\"start\"}\n\n");
    }

    /** Tells an event, or passes over one that this person may not know of; what was told is not told again. */
    void move(Feed.Event event, boolean tell) {
        if (event.no() <= position) {
            return;
        }
        position = event.no();
        if (!tell) {
            return;
        }
        if (isFull()) {
            close();
            return;
        }
        write("event: " + event.kind() + "\nid: " + event.no() + "\ndata: " + data(event).encode() + "\n\n");
    }

    /** Too much was missed to be told one by one: the reader reads everything again, and goes on from here. */
    void skipTo(long number) {
        position = number;
        write("event: change\nid: " + number + "\ndata: {\"kind\":\"everything\"}\n\n");
    }

    /** Says after some quiet that the line stands, and how far it has come. */
    void tick(int heartbeatSeconds) {
        if (++quietSeconds >= heartbeatSeconds) {
            write(": \nid: " + position + "\n\n");
        }
    }

    /** Keeps the mark of the rights that the stream began with; whether they still are the same. */
    boolean keeps(String now) {
        mark = mark == null ? now : mark;
        return now != null && now.equals(mark);
    }

    void close() {
        if (open) {
            open = false;
            context.runOnContext(v -> response.end());
        }
    }

    /** The other end has gone. */
    void gone() {
        open = false;
    }

    private void write(String text) {
        quietSeconds = 0;
        context.runOnContext(v -> {
            if (open && !response.ended() && !response.closed()) {
                response.write(text);
            }
        });
    }

    private static JsonObject data(Feed.Event event) {
        return new JsonObject()
            .put("kind", event.kind())
            .put("id", event.subject().toString())
            .put("orderId", event.order() == null ? null : event.order().toString())
            .put("stage", event.stage())
            .put("version", event.version());
    }
}

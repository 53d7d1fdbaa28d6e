package anju.command.benchmark.load;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Requests over so many connections, the next one on each when the last is answered. It writes and reads HTTP by hand on
 * one event loop, for on a machine that it shares with the node a client that does more would be measured too.
 */
public final class Requests {

    private static final long GRACE_SECONDS = 30;
    private final Vertx vertx;
    private final int port;
    private final int status;
    private final Supplier<Buffer> next;
    private final Promise<Void> over = Promise.promise();
    private long[] nanos = new long[1 << 16];
    private int count;
    private int open;
    private long began;
    private long until;
    private long interval;
    private long asked;

    private Requests(Vertx vertx, int port, int status, Supplier<Buffer> next) {
        this.vertx = vertx;
        this.port = port;
        this.status = status;
        this.next = next;
    }

    /** Requests to a port of this machine; each has to be answered with that status. */
    public record To(Vertx vertx, int port, int status) {}

    /**
     * Sends for so long as fast as answers come, or at that rate a second (0: as fast as they come); a time is counted
     * from when the request was due. Throws IllegalStateException with the answer that was not as it should be.
     */
    public static Took send(To to, int connections, Duration time, double rate, Supplier<Buffer> next) {
        var requests = new Requests(to.vertx, to.port, to.status, next);
        return requests.run(connections, time, rate);
    }

    private Took run(int connections, Duration time, double rate) {
        Context context = vertx.getOrCreateContext();
        NetClient client = vertx.createNetClient();
        interval = rate > 0 ? (long) (1e9 / rate) : 0;
        began = System.nanoTime();
        until = began + time.toNanos();
        open = connections;
        context.runOnContext(v -> {
            for (int i = 0; i < connections; i++) {
                client
                    .connect(port, "127.0.0.1")
                    .onSuccess(socket -> new Connection(socket).ask())
                    .onFailure(over::tryFail);
            }
        });
        try {
            over.future()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(time.toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
        } finally {
            client.close();
        }
        return Took.of(nanos, count, (System.nanoTime() - began) / 1e9);
    }

    private void count(long took) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
        nanos[count++] = took;
    }

    /** One connection; all of them are on one event loop. */
    private final class Connection {

        private final NetSocket socket;
        private Buffer answer = Buffer.buffer();
        private int missing = -1;
        private long due;

        private Connection(NetSocket socket) {
            this.socket = socket;
            socket.handler(this::read);
            socket.closeHandler(v -> over.tryFail("the node hangs up"));
        }

        private void ask() {
            due = interval == 0 ? System.nanoTime() : began + interval * asked++;
            if (Math.max(due, System.nanoTime()) >= until) {
                socket.closeHandler(null).close();
                if (--open == 0) over.tryComplete();
                return;
            }
            long early = due - System.nanoTime();
            if (early > 1_000_000) {
                vertx.setTimer(early / 1_000_000, t -> socket.write(next.get()));
            } else {
                socket.write(next.get());
            }
        }

        private void read(Buffer part) {
            answer.appendBuffer(part);
            if (missing < 0) missing = Answer.length(answer);
            if (missing >= 0 && answer.length() >= missing) {
                if (Answer.status(answer) != status) {
                    over.tryFail(new IllegalStateException("not " + status + " but " + answer));
                    return;
                }
                count(System.nanoTime() - due);
                answer = Buffer.buffer();
                missing = -1;
                ask();
            }
        }
    }
}

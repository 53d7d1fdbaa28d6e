package anju.command.benchmark.load;

import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.util.concurrent.TimeUnit;

/** The Vert.x of whoever measures. */
public record Client(Vertx vertx, WebClient web) implements AutoCloseable {
    private static final long LONGEST_STOP_SECONDS = 10;

    /** A fresh one. */
    public Client() {
        this(Vertx.vertx());
    }

    private Client(Vertx vertx) {
        this(vertx, WebClient.create(vertx));
    }

    @Override
    public void close() {
        web.close();
        vertx
            .close()
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
            .join();
    }
}

package anju.command.start;

import anju.command.console.StartProblem;
import anju.command.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One node, put together: its Vert.x and its doors. */
public final class Node implements AutoCloseable {

    private static final long LONGEST_STOP_SECONDS = 20;

    private final Vertx vertx;
    private final HttpServer server;
    private final String host;

    private Node(Vertx vertx, HttpServer server, String host) {
        this.vertx = vertx;
        this.server = server;
        this.host = host;
    }

    /** Starts the node on a database; throws a {@link StartProblem} when its port is taken. */
    public static Node start(Settings settings, Database database) {
        var vertx = Vertx.vertx();
        var router = Router.router(vertx);
        router.get("/health/live").handler(context -> context.json(java.util.Map.of("status", "up")));
        try {
            var listening = vertx.createHttpServer().requestHandler(router);
            var web = settings.web();
            return new Node(vertx, join(listening.listen(web.port(), web.host())), web.host());
        } catch (CompletionException e) {
            join(vertx.close());
            if (e.getCause() instanceof java.net.BindException) throw Port.taken(settings.web());
            throw e;
        }
    }

    /** Where a browser on this machine finds it. */
    public String url() {
        var name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        return "http://" + name + ":" + server.actualPort();
    }

    /** Takes no new requests, then ends. */
    @Override
    public void close() {
        join(vertx.close());
    }

    private static <T> T join(Future<T> future) {
        return future
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
            .join();
    }
}

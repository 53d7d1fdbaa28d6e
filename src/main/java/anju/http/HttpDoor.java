package anju.http;

import anju.http.access.Permissions;
import anju.http.input.Contract;
import anju.http.route.Figures;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The HTTP door of a node: screens and other systems come in here. */
public final class HttpDoor {

    private static final int MOST_CONNECTIONS = 16_000;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 16 * 1024;
    private static final int IDLE_SECONDS = 60;

    private final Vertx vertx;
    private final DoorParts parts;
    private final Permissions permissions;
    private final Figures figures = new Figures();
    private final AtomicInteger connections = new AtomicInteger();
    private Api api;
    private volatile int port;
    private volatile String deployment;

    /** The door of a node, still closed. */
    public HttpDoor(Vertx vertx, DoorParts parts) {
        this(vertx, parts, new Permissions());
    }

    /** With another permission table, so that a test can take a line away. */
    HttpDoor(Vertx vertx, DoorParts parts, Permissions permissions) {
        this.vertx = vertx;
        this.parts = parts;
        this.permissions = permissions;
    }

    /** Opens it; fails with java.net.BindException when the port is taken. */
    public Future<HttpDoor> open() {
        return Contract.read(vertx)
            .map(contract -> new Api(vertx, parts, contract, permissions, figures))
            .compose(made -> {
                api = made;
                api.tail().start();
                return listen(parts.settings().port());
            })
            .map(this);
    }

    private Future<Void> listen(int at) {
        // a negative port is a free one that all loops of one deployment share
        return vertx
            .deployVerticle(
                () -> new Loop(at == 0 ? -1 : at),
                new DeploymentOptions().setInstances(parts.settings().eventLoops())
            )
            .onSuccess(id -> deployment = id)
            .mapEmpty();
    }

    /** Events may have been numbered: tells them now. */
    public void nudge() {
        api.tail().nudge();
    }

    /** Takes no new requests; ends the streams, whose browsers then go elsewhere. */
    public Future<Void> close() {
        api.tail().stop();
        return vertx.undeploy(deployment);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The figures of this node, for others to count in. */
    public Figures figures() {
        return figures;
    }

    /** One event loop with a server and router of its own; together they share the port. */
    private final class Loop extends AbstractVerticle {

        private final int asked;

        private Loop(int asked) {
            this.asked = asked;
        }

        @Override
        public void start(Promise<Void> started) {
            HttpServer server = vertx
                .createHttpServer(
                    new HttpServerOptions()
                        .setMaxInitialLineLength(LONGEST_LINE)
                        .setMaxHeaderSize(MOST_HEADERS)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setHandle100ContinueAutomatically(true)
                        .setDecompressionSupported(false)
                )
                .requestHandler(api.router(vertx))
                .invalidRequestHandler(api.unreadable())
                .connectionHandler(connection -> {
                    if (connections.incrementAndGet() > MOST_CONNECTIONS) {
                        connection.close();
                    }
                    connection.closeHandler(closed -> connections.decrementAndGet());
                });
            server
                .listen(asked, parts.settings().host())
                .onSuccess(listening -> port = listening.actualPort())
                .<Void>mapEmpty()
                .onComplete(started);
        }
    }
}

package anju.http.route;

import anju.http.access.Caller;
import anju.http.access.Guard;
import anju.http.access.Peer;
import anju.http.access.SignedIn;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Words;
import anju.http.call.Call;
import anju.http.call.Catalogue;
import anju.http.call.Effect;
import anju.http.call.Writes;
import anju.http.input.Contract;
import anju.http.json.Telling;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts a handler on each operation of the document, with everything around it that is the same for all. */
public final class Routing {

    /** What all event loops of a node share. */
    public record Shared(
        Contract contract,
        Words words,
        ZoneId zone,
        SignedIn signedIn,
        Peer peer,
        Guard guard,
        Catalogue catalogue,
        Writes writes,
        Figures figures,
        Crowd crowd
    ) {
        /** The same with an empty node. */
        public Shared(
            Contract contract,
            Words words,
            ZoneId zone,
            SignedIn signedIn,
            Peer peer,
            Guard guard,
            Catalogue catalogue,
            Writes writes,
            Figures figures
        ) {
            this(contract, words, zone, signedIn, peer, guard, catalogue, writes, figures, new Crowd());
        }
    }

    // the database's own patience is shorter; this is for what nobody thought of
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);
    private static final List<Integer> BY_THE_ROUTER = List.of(400, 404, 405, 406, 413, 415, 500);
    private static final Map<String, String> ALSO_AT = Map.of(
        "getLive",
        "/health/live",
        "getReady",
        "/health/ready",
        "getMetrics",
        "/metrics",
        "getOpenApi",
        "/openapi.json"
    );

    private final Shared shared;
    private final Vertx vertx;
    private final RouterBuilder builder;
    private final Router router;
    private final Allow allow;
    private final Replies replies;

    /** For one event loop. */
    public Routing(Vertx vertx, Shared shared) {
        this.vertx = vertx;
        this.shared = shared;
        this.builder = RouterBuilder.create(vertx, shared.contract().routes());
        this.router = Router.router(vertx);
        this.allow = new Allow(shared.contract());
        this.replies = new Replies(shared.words(), allow);
        var journal = new Journal(shared.figures());
        router.route().handler(context -> {
            journal.open(context);
            if (!hasSoundPath(context)) {
                replies.send(context, ProblemDocument.of(Kind.NOT_FOUND));
                return;
            }
            hangUpOnTheSlow(context);
            Headers.put(context, shared.peer());
            if (shared.crowd().enter(context)) {
                context.next();
            } else {
                replies.send(context, ProblemDocument.of(Kind.BUSY, COME_AGAIN));
            }
        });
        router.route().failureHandler(context -> replies.fail(context, context.failure(), context.statusCode()));
        for (int status : BY_THE_ROUTER) {
            router.errorHandler(status, context -> replies.fail(context, context.failure(), status));
        }
        builder.rootHandler(Bodies.taking(shared.contract()));
    }

    /** Nothing is at an address that cannot be decoded. */
    private static boolean hasSoundPath(RoutingContext context) {
        try {
            return context.normalizedPath() != null;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** Who sends a body drop by drop keeps a place in the crowd: they have so long. */
    private void hangUpOnTheSlow(RoutingContext context) {
        var request = context.request();
        if (
            !request.isEnded() &&
            (request.getHeader("Content-Length") != null || request.getHeader("Transfer-Encoding") != null)
        ) {
            long timer = vertx.setTimer(LONGEST.toMillis(), t -> request.connection().close());
            request.endHandler(read -> vertx.cancelTimer(timer));
            context.addEndHandler(ended -> vertx.cancelTimer(timer));
        }
    }

    /** An operation for which nobody has to sign in. */
    public void open(String operation, BiFunction<RoutingContext, Call, Future<Answer>> handler) {
        answering(operation, context -> handler.apply(context, call(context, operation, null, Map.of())));
    }

    /** An operation of somebody who is signed in, with the request at hand. */
    public void closed(String operation, BiFunction<RoutingContext, Call, Future<Answer>> handler) {
        answering(operation, context -> call(context, operation).compose(call -> handler.apply(context, call)));
    }

    /** An operation that changes nothing. */
    public void read(String operation, Function<Call, Future<Answer>> handler) {
        answering(operation, context -> call(context, operation).compose(handler));
    }

    /** An operation that changes something: what it is about, and what it wants. */
    public void write(String operation, Function<Call, Call.Target> target, Function<Call, Effect.Intent> intent) {
        answering(operation, context ->
            call(context, operation).compose(call ->
                shared.writes().make(call, target.apply(call), () -> intent.apply(call))
            )
        );
    }

    /** An operation that goes on answering; it fails only before it began. */
    public void stream(String operation, BiFunction<RoutingContext, Call, Future<Void>> handler) {
        on(operation, context ->
            attempt(() -> call(context, operation).compose(call -> handler.apply(context, call))).onFailure(failure ->
                replies.fail(context, failure, 500)
            )
        );
    }

    /** A document as it is. */
    public void document(String operation, Buffer document) {
        on(operation, context -> context.response().putHeader("Content-Type", "application/json").end(document));
    }

    /** The figures, for this machine or whom the table lets. */
    public void figures(String operation) {
        on(operation, context -> {
            boolean here = shared.peer().isThisMachine(context.request());
            Future<Object> allowed = here
                ? Future.succeededFuture()
                : shared
                      .signedIn()
                      .caller(context.request())
                      .map(caller -> shared.guard().admit(operation, caller));
            allowed
                .onSuccess(ok ->
                    context
                        .response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4")
                        .end(shared.figures().text())
                )
                .onFailure(failure -> replies.fail(context, failure, 500));
        });
    }

    /**
     * The router, with the pages after the API; throws IllegalStateException when an operation of the document has no
     * handler.
     */
    public Router router(Consumer<Router> pages) {
        var forgotten = builder
            .getRoutes()
            .stream()
            .filter(route -> route.getHandlers().isEmpty());
        var names = forgotten
            .map(route -> route.getOperation().getOperationId())
            .sorted()
            .toList();
        if (!names.isEmpty()) {
            throw new IllegalStateException("no route for " + String.join(", ", names));
        }
        router.route(Contract.BASE + "/*").subRouter(builder.createRouter());
        pages.accept(router);
        router.route().handler(context -> replies.send(context, ProblemDocument.of(nothingHere(context))));
        return router;
    }

    private Kind nothingHere(RoutingContext context) {
        return allow.methods(context.normalizedPath()).isEmpty() ? Kind.NOT_FOUND : Kind.METHOD;
    }

    private void answering(String operation, Function<RoutingContext, Future<Answer>> handler) {
        on(operation, context ->
            attempt(() -> handler.apply(context))
                .timeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(done -> {
                    if (context.response().closed()) {
                        return; // nobody waits any more
                    }
                    if (done.succeeded()) {
                        replies.send(context, done.result());
                    } else {
                        replies.fail(context, done.cause(), 500);
                    }
                })
        );
    }

    private void on(String operation, Handler<RoutingContext> handler) {
        OpenAPIRoute route = builder.getRoute(operation);
        if (route == null) {
            throw new IllegalStateException("the document has no operation " + operation);
        }
        Handler<RoutingContext> named = context -> {
            context.put(Journal.OPERATION, operation);
            handler.handle(context);
        };
        route.setDoValidation(false).addHandler(named);
        if (ALSO_AT.containsKey(operation)) {
            router.get(ALSO_AT.get(operation)).handler(named);
        }
    }

    private static <T> Future<T> attempt(Supplier<Future<T>> work) {
        return Future.succeededFuture().compose(now -> work.get());
    }

    private Future<Call> call(RoutingContext context, String operation) {
        return shared
            .signedIn()
            .caller(context.request())
            .compose(caller ->
                shared
                    .catalogue()
                    .items()
                    .map(items -> call(context, operation, caller, items))
            );
    }

    private Call call(
        RoutingContext context,
        String operation,
        Caller caller,
        Map<String, anju.catalogue.ServiceItem> catalogue
    ) {
        var body = Bodies.read(context, shared.contract(), operation);
        var tell = new Telling(shared.words(), Replies.language(context.request()), shared.zone(), catalogue);
        var request = context.request();
        return new Call(
            operation,
            caller,
            tell,
            context.pathParam("id"),
            request.headers(),
            context.queryParams(),
            body.json(),
            body.found()
        );
    }
}

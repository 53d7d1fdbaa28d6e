package anju.http.route;

import anju.http.answer.Answer;
import anju.http.answer.Failures;
import anju.http.answer.Language;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Words;
import anju.http.input.Contract;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends answers and problems, in one way. */
final class Replies {

    private static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private final Words words;
    private final Allow allow;

    Replies(Words words, Allow allow) {
        this.words = words;
        this.allow = allow;
    }

    static Language language(HttpServerRequest request) {
        return Language.of(request.getHeader("Accept-Language"));
    }

    /** Sends an answer of the API. */
    void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response().setStatusCode(answer.status());
        if (answer.etag() != null) {
            response.putHeader("ETag", answer.etag());
        }
        if (answer.location() != null) {
            response.putHeader("Location", Contract.BASE + answer.location());
        }
        if (answer.body() == null) {
            response.end();
            return;
        }
        boolean problem = answer.status() >= 400 && answer.body().containsKey("title");
        write(context, problem ? PROBLEM : JSON, answer.body().toBuffer());
    }

    /** Sends what went wrong; what nobody expected is written down, and told as no more than that. */
    void fail(RoutingContext context, Throwable failure, int status) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        ProblemDocument problem = failure == null ? Failures.ofStatus(status) : Failures.problem(failure);
        if (problem.kind() == Kind.FAILED && failure != null) {
            Journal.failed(context, failure);
        }
        send(context, problem);
    }

    /** Sends a problem. */
    void send(RoutingContext context, ProblemDocument problem) {
        HttpServerResponse response = context.response().setStatusCode(problem.kind().status());
        if (problem.retryAfter() != null) {
            response.putHeader("Retry-After", String.valueOf(problem.retryAfter().toSeconds()));
        }
        if (problem.kind().status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.kind() == Kind.METHOD) {
            response.putHeader("Allow", allow.methods(context.normalizedPath()));
        }
        write(context, PROBLEM, problem.json(words, language(context.request())).toBuffer());
    }

    private static void write(RoutingContext context, String type, Buffer body) {
        context
            .response()
            .putHeader("Content-Type", type)
            .putHeader("Content-Language", language(context.request()).tag())
            .end(body);
    }
}

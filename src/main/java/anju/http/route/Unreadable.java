package anju.http.route;

import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Words;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** Answers what is no HTTP that anybody could read, in the same form as everything else, and hangs up. */
public final class Unreadable implements Handler<HttpServerRequest> {

    private final Words words;

    /** Answers with these words. */
    public Unreadable(Words words) {
        this.words = words;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Kind kind = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException line -> Kind.URI_TOO_LONG;
            case TooLongHttpHeaderException headers -> Kind.HEADERS_TOO_LARGE;
            case null, default -> Kind.BAD_REQUEST;
        };
        request
            .response()
            .setStatusCode(kind.status())
            .putHeader("Content-Type", Replies.PROBLEM)
            .putHeader("Connection", "close")
            .end(ProblemDocument.of(kind).json(words, Replies.language(request)).toBuffer());
        request.connection().close();
    }
}

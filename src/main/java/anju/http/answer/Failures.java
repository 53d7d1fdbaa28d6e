package anju.http.answer;

import anju.flow.port.Store;
import anju.http.answer.ProblemDocument.Kind;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.handler.HttpException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;

/** Every failure to a status, once. */
public final class Failures {

    /** After so long a caller may try again when the database did not answer. */
    static final Duration RETRY = Duration.ofSeconds(2);

    private Failures() {}

    /** What to tell the caller about a failure; nothing of its insides. */
    public static ProblemDocument problem(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.problem();
            case Store.LostRace race -> ProblemDocument.of(Kind.CONFLICT, race.getMessage());
            case NoSuchElementException gone -> ProblemDocument.of(Kind.NOT_FOUND);
            case DecodeException notJson -> ProblemDocument.of(Kind.NOT_JSON);
            case Store.Unavailable away -> ProblemDocument.of(Kind.UNAVAILABLE, RETRY);
            case TimeoutException late -> ProblemDocument.of(Kind.UNAVAILABLE, RETRY);
            case HttpException http -> ofStatus(http.getStatusCode());
            case null, default -> ProblemDocument.of(Kind.FAILED);
        };
    }

    /** What a bare status means, where the web server itself ended a request. */
    public static ProblemDocument ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemDocument.of(Kind.NOT_FOUND);
            case 405 -> ProblemDocument.of(Kind.METHOD);
            case 413 -> ProblemDocument.of(Kind.TOO_LARGE);
            case 414 -> ProblemDocument.of(Kind.URI_TOO_LONG);
            case 415 -> ProblemDocument.of(Kind.CONTENT_TYPE);
            case 431 -> ProblemDocument.of(Kind.HEADERS_TOO_LARGE);
            case 503 -> ProblemDocument.of(Kind.UNAVAILABLE, RETRY);
            default -> ProblemDocument.of(status >= 400 && status < 500 ? Kind.BAD_REQUEST : Kind.FAILED);
        };
    }
}

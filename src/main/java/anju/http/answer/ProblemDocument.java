package anju.http.answer;

import anju.value.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;

/**
 * What went wrong, as a problem document (RFC 9457). The detail is a key of {@link Words}, the fields are all that is wrong with the input; retry after may be null.
 */
public record ProblemDocument(Kind kind, String detail, List<Problem> fields, Duration retryAfter) {
    /** Every kind of failure that a caller can meet, and its status. */
    public enum Kind {
        NOT_JSON(400),
        BAD_REQUEST(400),
        KEY_MISSING(400),
        IF_MATCH(400),
        SIGNED_OUT(401),
        WRONG_PASSWORD(401),
        FORBIDDEN(403),
        OTHER_ORIGIN(403),
        NOT_FOUND(404),
        METHOD(405),
        CONFLICT(409),
        RUNNING(409),
        STALE(412),
        TOO_LARGE(413),
        URI_TOO_LONG(414),
        CONTENT_TYPE(415),
        INVALID(422),
        KEY_REUSED(422),
        IF_MATCH_MISSING(428),
        HEADERS_TOO_LARGE(431),
        TOO_MANY(429),
        FAILED(500),
        UNAVAILABLE(503),
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** The word of this kind in its type and in the words files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** That kind of failure with the words that every kind has. */
    public static ProblemDocument of(Kind kind) {
        return new ProblemDocument(kind, "problem." + kind.word() + ".detail", List.of(), null);
    }

    /** That kind of failure, told with words of its own. */
    public static ProblemDocument of(Kind kind, String detail) {
        return new ProblemDocument(kind, detail, List.of(), null);
    }

    /** That kind of failure, which may be over after a while. */
    public static ProblemDocument of(Kind kind, Duration retryAfter) {
        return new ProblemDocument(kind, "problem." + kind.word() + ".detail", List.of(), retryAfter);
    }

    /** Everything that is wrong with the input. */
    public static ProblemDocument invalid(List<Problem> fields) {
        return new ProblemDocument(Kind.INVALID, "problem.invalid.detail", List.copyOf(fields), null);
    }

    /** The document in a language. */
    public JsonObject json(Words words, Language language) {
        var document = new JsonObject()
            .put("type", "urn:anju:problem:" + kind.word())
            .put("title", words.say(language, "problem." + kind.word()))
            .put("status", kind.status())
            .put("detail", words.say(language, detail));
        if (!fields.isEmpty()) {
            var problems = new JsonArray();
            for (Problem one : fields) {
                problems.add(
                    new JsonObject()
                        .put("field", one.field())
                        .put("words", words.say(language, one.key(), one.arguments().toArray()))
                );
            }
            document.put("problems", problems);
        }
        return document;
    }
}

package anju.http.call;

import anju.http.access.Caller;
import anju.http.access.Guard.Subject;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.input.Fields;
import anju.http.input.Formats;
import anju.http.json.Telling;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One request: the operation, who calls (null for a public operation), how things are told to them, the id in the path (null
 * where there is none), headers, query and body, and what the contract found wrong with the body.
 */
public record Call(
    String operation,
    Caller caller,
    Telling tell,
    String pathId,
    MultiMap headers,
    MultiMap query,
    JsonObject body,
    List<Problem> found
) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    /** The id in the path; an ill-formed one becomes one that nothing has, and takes the same way. */
    public <T> Id<T> id() {
        return Formats.idOrNobody(pathId);
    }

    /** The fields of the body. */
    public Fields fields() {
        return new Fields(body, found);
    }

    /** The parameters of the query, read like fields. */
    public Fields parameters() {
        var parameters = new JsonObject();
        query.forEach(one -> parameters.put(one.getKey(), one.getValue()));
        return new Fields(parameters, List.of());
    }

    /** The idempotency key; refuses with 400 where there is none. */
    String key() {
        String key = headers.get("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refusal.of(Kind.KEY_MISSING);
        }
        return key;
    }

    /** The version that the caller has seen; null when they do not say. Refuses with 400 what is no version of ours. */
    public Integer seen() {
        String tag = headers.get("If-Match");
        if (tag == null || tag.equals("*")) {
            return null;
        }
        var version = VERSION.matcher(tag.strip());
        if (!version.matches()) {
            throw Refusal.of(Kind.IF_MATCH);
        }
        return Integer.valueOf(version.group(1));
    }

    /** What the operation is about, with its id: the one in the path, or one that the body names. */
    public record Target(Subject subject, Id<?> id) {}
}

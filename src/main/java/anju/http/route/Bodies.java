package anju.http.route;

import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.input.Contract;
import anju.value.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** The JSON of a body, and what the contract finds wrong with its shape. */
final class Bodies {

    /** A body as an object (empty where there is none), and everything that is wrong with its shape. */
    record Body(JsonObject json, List<Problem> found) {}

    private static final Body NONE = new Body(new JsonObject(), List.of());

    private Bodies() {}

    /** Reads it; refuses with 415 what is not called JSON, and with 400 what is not JSON. */
    static Body read(RoutingContext context, Contract contract, String operation) {
        if (!contract.hasBody(operation)) {
            return NONE;
        }
        Buffer sent = context.body().buffer();
        boolean empty = sent == null || sent.length() == 0;
        String type = context.request().getHeader("Content-Type");
        if (type == null ? !empty : !isJson(type)) {
            throw Refusal.of(Kind.CONTENT_TYPE);
        }
        if (empty) {
            if (contract.needsBody(operation)) {
                throw Refusal.of(Kind.NOT_JSON);
            }
            return NONE;
        }
        Object value = withoutNulls(decoded(sent));
        List<Problem> found = contract.problems(operation, value);
        return new Body(value instanceof JsonObject object ? object : new JsonObject(), found);
    }

    private static Object decoded(Buffer sent) {
        try {
            return Json.decodeValue(sent);
        } catch (DecodeException notJson) {
            throw Refusal.of(Kind.NOT_JSON);
        }
    }

    private static boolean isJson(String type) {
        String[] parts = type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "").split(";");
        if (parts.length == 0 || !parts[0].equals("application/json")) {
            return false;
        }
        for (String part : parts) {
            if (part.startsWith("charset=") && !part.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }

    /** A field that is null is a field that is not there; said once here, no step has to. */
    private static Object withoutNulls(Object value) {
        if (value instanceof JsonObject object) {
            var kept = new JsonObject();
            object.forEach(field -> {
                if (field.getValue() != null) {
                    kept.put(field.getKey(), withoutNulls(field.getValue()));
                }
            });
            return kept;
        }
        if (value instanceof JsonArray list) {
            var kept = new JsonArray();
            list.forEach(item -> kept.add(withoutNulls(item)));
            return kept;
        }
        return value;
    }
}

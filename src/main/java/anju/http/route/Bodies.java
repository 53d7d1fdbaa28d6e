package anju.http.route;

import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.input.Contract;
import anju.value.Problem;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Locale;

/** The JSON of a body, and what the contract finds wrong with its shape. */
final class Bodies {

    /** A body as an object (empty where there is none), and everything that is wrong with its shape. */
    record Body(JsonObject json, List<Problem> found) {}

    private static final Body NONE = new Body(new JsonObject(), List.of());
    private static final long MOST_BYTES = 1024 * 1024;
    private static final long MOST_OF_AN_UPLOAD = 10 * MOST_BYTES;

    private Bodies() {}

    /** Takes in what is sent: JSON up to 1 MiB, an upload up to 10; more is 413. */
    static Handler<RoutingContext> taking(Contract contract) {
        var usual = BodyHandler.create(false).setBodyLimit(MOST_BYTES);
        var upload = BodyHandler.create(false).setBodyLimit(MOST_OF_AN_UPLOAD);
        return context -> {
            boolean uploads =
                context.request().method() == HttpMethod.POST && contract.uploadsAt(context.normalizedPath());
            (uploads ? upload : usual).handle(context);
        };
    }

    /**
     * Reads it; refuses with 415 what is not called JSON, and with 400 what is not JSON. Of an upload it is the bytes
     * alone, in {@code bytes}.
     */
    static Body read(RoutingContext context, Contract contract, String operation) {
        if (contract.isUpload(operation)) {
            Buffer sent = context.body().buffer();
            return new Body(new JsonObject().put("bytes", sent == null ? Buffer.buffer() : sent), List.of());
        }
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

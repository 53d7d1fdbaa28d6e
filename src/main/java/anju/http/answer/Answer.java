package anju.http.answer;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * What a handler answers: the status, the JSON (null for none), the version of what it is about for its {@code ETag}
 * (null for none), the id of what it is about, and where a new thing stands (both may be null).
 */
public record Answer(int status, JsonObject body, Integer version, UUID subject, String location) {
    /** 200 with that JSON. */
    public static Answer ok(JsonObject body) {
        return new Answer(200, body, null, null, null);
    }

    /** 200 with that JSON of a thing in that version. */
    public static Answer ok(JsonObject body, UUID subject, int version) {
        return new Answer(200, body, version, subject, null);
    }

    /** 201 with a new thing; its location is relative to the base of the API. */
    public static Answer created(JsonObject body, UUID subject, Integer version, String location) {
        return new Answer(201, body, version, subject, location);
    }

    /** 204, there is nothing to say. */
    public static Answer nothing() {
        return new Answer(204, null, null, null, null);
    }

    /** The tag of the version; null where there is none. */
    public String etag() {
        return version == null ? null : "\"" + version + "\"";
    }
}

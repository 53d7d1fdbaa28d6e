package anju.pg.view;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended: the key it is sorted by, and the id of the last row. */
public record Cursor(String key, String id) {
    /** Reads what {@link #written} wrote; throws IllegalArgumentException for anything else. */
    public static Cursor read(String cursor) {
        try {
            JsonArray parts = new JsonArray(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (parts.size() == 2) {
                return new Cursor(parts.getString(0), parts.getString(1));
            }
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
        throw new IllegalArgumentException("not a cursor");
    }

    /** The key as a moment; throws IllegalArgumentException when it is none. */
    public Instant moment() {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }

    /** The id as a UUID; throws IllegalArgumentException when it is none. */
    public UUID uuid() {
        return UUID.fromString(id);
    }

    /** The id as a number; throws IllegalArgumentException when it is none. */
    public long number() {
        return Long.parseLong(id);
    }

    /** As it is handed out. */
    public String written() {
        byte[] text = new JsonArray().add(key).add(id).encode().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}

package anju.pg.order;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** JSON that has to fit into 16 kB as PostgreSQL writes it: readable while it does, deflated when it does not. */
final class Squeezed {

    private static final int LIMIT = 16_384;
    private static final String DEFLATED = "deflated";

    private Squeezed() {}

    static String write(JsonObject body) {
        String plain = body.encode();
        if (stored(plain) <= LIMIT) {
            return plain;
        }
        String squeezed = new JsonObject().put(DEFLATED, deflate(plain)).encode();
        if (stored(squeezed) > LIMIT) {
            throw new IllegalArgumentException("it does not fit into 16 kB: " + stored(squeezed));
        }
        return squeezed;
    }

    static JsonObject read(String json) {
        JsonObject body = new JsonObject(json);
        return body.containsKey(DEFLATED) ? new JsonObject(inflate(body.getString(DEFLATED))) : body;
    }

    /** PostgreSQL writes a space after each comma and colon; those inside words are counted too, which errs safely. */
    private static int stored(String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return (
            length +
            (int) json
                .chars()
                .filter(c -> c == ',' || c == ':')
                .count()
        );
    }

    private static String deflate(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String inflate(String letters) {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(letters)))) {
            return new String(inflater.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

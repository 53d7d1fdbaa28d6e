package anju.http.register;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that a browser saves, never shows or runs. */
public final class FileAnswer {

    private FileAnswer() {}

    /** Sends it under that name, in any script (RFC 6266). */
    public static Future<Void> send(RoutingContext context, String name, String type, byte[] file) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return context
            .response()
            .putHeader("Content-Type", type)
            .putHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
            .putHeader("Cache-Control", "no-store")
            .end(Buffer.buffer(file));
    }
}

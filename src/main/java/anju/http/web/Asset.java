package anju.http.web;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the web client as it is sent: its type, its tag, its bytes; the same packed with gzip where that is shorter,
 * and with Brotli where the build has packed it (null where not).
 */
record Asset(String type, String tag, Buffer plain, Buffer gzip, Buffer brotli) {
    /** One way to send it; the encoding is null for the plain bytes. */
    record Form(String encoding, Buffer body) {}

    /** The shortest form that a browser takes, by its {@code Accept-Encoding} (null: none). */
    Form form(String accepted) {
        if (brotli != null && takes(accepted, "br")) {
            return new Form("br", brotli);
        }
        return gzip != null && takes(accepted, "gzip") ? new Form("gzip", gzip) : new Form(null, plain);
    }

    private static final Map<String, String> TYPES = Map.ofEntries(
        Map.entry("html", "text/html; charset=utf-8"),
        Map.entry("js", "text/javascript; charset=utf-8"),
        Map.entry("css", "text/css; charset=utf-8"),
        Map.entry("svg", "image/svg+xml"),
        Map.entry("png", "image/png"),
        Map.entry("webp", "image/webp"),
        Map.entry("ico", "image/x-icon"),
        Map.entry("woff2", "font/woff2"),
        Map.entry("json", "application/json"),
        Map.entry("webmanifest", "application/manifest+json"),
        Map.entry("geojson", "application/geo+json"),
        Map.entry("md", "text/plain; charset=utf-8"),
        Map.entry("txt", "text/plain; charset=utf-8")
    );

    private static boolean takes(String accepted, String encoding) {
        return (
            accepted != null &&
            accepted.matches("(?:.*,)?\\s*" + encoding + "\\s*(?:;\\s*q=(?!0(\\.0*)?\\s*(,|$))[^,]*)?(?:,.*)?")
        );
    }

    /** Reads a resource; empty where there is none, or where it is of a type that the web client has not. */
    static Optional<Asset> read(String resource) throws IOException {
        String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        try (var stream = Asset.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null || type == null) {
                return Optional.empty();
            }
            byte[] plain = stream.readAllBytes();
            byte[] gzip = packed(plain);
            boolean shorter = gzip.length < (plain.length * 9) / 10;
            return Optional.of(
                new Asset(
                    type,
                    tag(plain),
                    Buffer.buffer(plain),
                    shorter ? Buffer.buffer(gzip) : null,
                    brotli(resource)
                )
            );
        }
    }

    private static Buffer brotli(String resource) throws IOException {
        try (var stream = Asset.class.getClassLoader().getResourceAsStream(resource + ".br")) {
            return stream == null ? null : Buffer.buffer(stream.readAllBytes());
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }
}

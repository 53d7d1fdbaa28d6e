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

/** A file of the web client as it is sent: its type, its tag, its bytes, and the same packed where that is shorter. */
record Asset(String type, String tag, Buffer plain, Buffer packed) {
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

    /** Reads a resource; empty where there is none, or where it is of a type that the web client has not. */
    static Optional<Asset> read(String resource) throws IOException {
        String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        try (var stream = Asset.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null || type == null) {
                return Optional.empty();
            }
            byte[] plain = stream.readAllBytes();
            byte[] packed = packed(plain);
            boolean shorter = packed.length < (plain.length * 9) / 10;
            return Optional.of(
                new Asset(type, tag(plain), Buffer.buffer(plain), shorter ? Buffer.buffer(packed) : null)
            );
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

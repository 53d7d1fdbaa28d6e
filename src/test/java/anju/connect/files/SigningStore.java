package anju.connect.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A small store that speaks S3 and works out each signature by itself, from what AWS publishes as "Signature Version 4":
 * canonical request, string to sign, derived key. Another signature gets 403.
 */
final class SigningStore implements AutoCloseable {

    static final String KEY = "anju";
    static final String SECRET = "a secret of the store";
    static final String REGION = "cn-south-1";

    private static final Pattern AUTHORIZATION = Pattern.compile(
        "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\\p{XDigit}{64})"
    );

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    SigningStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bucket/", this::answer);
        server.start();
    }

    S3Files.Bucket bucket(String secret) {
        var url = URI.create("http://localhost:" + server.getAddress().getPort() + "/bucket");
        return new S3Files.Bucket(url, REGION, KEY, secret);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (!isSigned(exchange, body)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String key = exchange.getRequestURI().getPath().substring("/bucket/".length());
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, body);
                    exchange.sendResponseHeaders(200, -1);
                }
                case "GET" -> {
                    byte[] found = objects.get(key);
                    exchange.sendResponseHeaders(found == null ? 404 : 200, found == null ? -1 : found.length);
                    if (found != null) {
                        exchange.getResponseBody().write(found);
                    }
                }
                default -> {
                    objects.remove(key);
                    exchange.sendResponseHeaders(204, -1);
                }
            }
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        Matcher told = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
        if (!told.matches() || !told.group(1).equals(KEY) || !told.group(3).equals(REGION)) {
            return false;
        }
        String hash = headers.getFirst("x-amz-content-sha256");
        if (!hex(sha256(body)).equals(hash)) {
            return false;
        }
        String canonicalHeaders = "";
        for (String name : told.group(4).split(";")) {
            canonicalHeaders += name + ":" + String.join(",", headers.get(name)).strip() + "\n";
        }
        String canonical = String.join(
            "\n",
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            "",
            canonicalHeaders,
            told.group(4),
            hash
        );
        String scope = told.group(2) + "/" + REGION + "/s3/aws4_request";
        String toSign = String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            headers.getFirst("X-Amz-Date"),
            scope,
            hex(sha256(canonical.getBytes(UTF_8)))
        );
        byte[] key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (String part : Arrays.asList(told.group(2), REGION, "s3", "aws4_request", toSign)) {
            key = hmac(key, part);
        }
        return hex(key).equals(told.group(5));
    }

    private static byte[] hmac(byte[] key, String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(of.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

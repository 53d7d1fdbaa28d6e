package anju.http.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an unsafe request that a browser made with its cookie comes from our own pages: the browser says so itself
 * (Fetch Metadata), and an older one names the origin (OWASP cheat sheet on request forgery).
 */
final class SameOrigin {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameOrigin() {}

    static boolean holds(HttpServerRequest request) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null
            ? site.equals("same-origin")
            : isOurs(request.getHeader("Origin"), request.getHeader("Host"));
    }

    /** A proxy that ends TLS changes the scheme and keeps the host: the host and port decide. */
    static boolean isOurs(String origin, String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return (
                web &&
                host.toLowerCase(Locale.ROOT).equals(String.valueOf(uri.getRawAuthority()).toLowerCase(Locale.ROOT))
            );
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}

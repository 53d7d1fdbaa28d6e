package anju.http.route;

import anju.http.access.Peer;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers that tell a browser what it may do with what it gets (OWASP secure headers). */
final class Headers {

    private static final String POLICY =
        "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'";
    // Ant Design writes its styles into the page; no other face does, and no script ever stands in one
    private static final String DESK = POLICY.formatted(" 'unsafe-inline'");
    private static final String OTHERS = POLICY.formatted("");
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private Headers() {}

    /** Puts them on the answer to come. */
    static void put(RoutingContext context, Peer peer) {
        String path = context.normalizedPath();
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", path.equals("/desk") || path.startsWith("/desk/") ? DESK : OTHERS);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        // what has no word of its own on it is an answer of the API, and nobody's to keep
        headers.set("Cache-Control", "no-store");
        if (peer.isSecure(context.request())) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
    }
}

package anju.http.access;

import io.vertx.core.http.HttpServerRequest;

/** The other end of a connection: its address, and whether it speaks to us through TLS. */
public final class Peer {

    private final boolean proxied;

    /** Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} only where a trusted proxy stands before Anju. */
    public Peer(boolean trustedProxy) {
        this.proxied = trustedProxy;
    }

    /** The caller's address, as the proxy nearest to us saw it. */
    public String address(HttpServerRequest request) {
        String forwarded = proxied ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded != null && !forwarded.isBlank()) {
            return shortened(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
        }
        return request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
    }

    /** Whether the browser reaches us through TLS. */
    public boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || (proxied && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }

    /** Whether the caller sits at this very machine, with no proxy between. */
    public boolean isThisMachine(HttpServerRequest request) {
        String address = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        boolean loopback = address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
        return loopback && !proxied && request.getHeader("X-Forwarded-For") == null;
    }

    private static String shortened(String address) {
        return address.length() > 64 ? address.substring(0, 64) : address;
    }
}

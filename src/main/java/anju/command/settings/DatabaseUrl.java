package anju.command.settings;

import anju.pg.DatabaseAddress.Encryption;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The address of a real PostgreSQL: {@code postgresql://user:password@host:port/database?sslmode=…}, or the same as
 * JDBC writes it, with {@code user} and {@code password} behind the question mark. Empty is what it does not say.
 */
record DatabaseUrl(String host, int port, String database, String user, String password, Encryption encryption) {
    private static final int STANDARD_PORT = 5432;

    static DatabaseUrl parse(String text) {
        try {
            var uri = new URI(text.replaceFirst("^jdbc:", ""));
            var asked = parameters(uri.getRawQuery());
            var who = uri.getRawUserInfo() == null ? new String[] { "" } : uri.getRawUserInfo().split(":", 2);
            var url = new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(),
                uri.getPath().replaceFirst("^/", ""),
                asked.getOrDefault("user", decoded(who[0])),
                asked.getOrDefault("password", who.length > 1 ? decoded(who[1]) : ""),
                Encryption.of(asked.getOrDefault("sslmode", "disable"))
            );
            var isPostgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            asked.keySet().removeAll(java.util.Set.of("user", "password", "sslmode"));
            if (!isPostgres || url.host == null || url.database.isEmpty() || !asked.isEmpty()) throw wrong();
            return url;
        } catch (URISyntaxException | NullPointerException e) {
            throw wrong();
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        if (query == null) return parameters;
        for (var pair : query.split("&")) {
            var both = pair.split("=", 2);
            if (both.length < 2) throw wrong();
            parameters.put(decoded(both[0]), decoded(both[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        // in a URL for a database a plus is a plus
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the text: it may hold a password. */
    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("not the address of a PostgreSQL");
    }
}

package anju.pg;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ssl.TrustManagerFactory;

/** Where a database is, who signs in to it, and how what passes between is kept from others. */
public record DatabaseAddress(
    String host,
    int port,
    String database,
    String user,
    String password,
    Encryption encryption
) {
    /** How the connection is encrypted: not at all, against listeners, or against impostors too. */
    public enum Encryption {
        DISABLE,
        REQUIRE,
        VERIFY_FULL;

        /** By PostgreSQL's own word for it ({@code sslmode}); throws IllegalArgumentException for another. */
        public static Encryption of(String sslmode) {
            for (var each : values()) if (each.sslmode().equals(sslmode)) return each;
            throw new IllegalArgumentException("sslmode is disable, require or verify-full");
        }

        String sslmode() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** On this machine, where nobody can listen in between. */
    public DatabaseAddress(String host, int port, String database, String user, String password) {
        this(host, port, database, user, password, Encryption.DISABLE);
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        var plain = "jdbc:postgresql://" + host + ":" + port + "/" + database + "?sslmode=" + encryption.sslmode();
        // by default the driver looks for a certificate in the home folder, not among those that Java trusts
        return encryption == Encryption.DISABLE ? plain : plain + "&sslfactory=" + factory();
    }

    /** The same for Vert.x. */
    public PgConnectOptions connectOptions() {
        var options = new PgConnectOptions()
            .setHost(host)
            .setPort(port)
            .setDatabase(database)
            .setUser(user)
            .setPassword(password)
            .setSslMode(SslMode.of(encryption.sslmode()));
        return switch (encryption) {
            case DISABLE -> options;
            case REQUIRE -> options.setSslOptions(
                new ClientSSLOptions().setTrustAll(true).setHostnameVerificationAlgorithm("")
            );
            case VERIFY_FULL -> options.setSslOptions(
                new ClientSSLOptions().setTrustOptions(whatJavaTrusts()).setHostnameVerificationAlgorithm("HTTPS")
            );
        };
    }

    /** The same server and person, another database. */
    public DatabaseAddress inDatabase(String name) {
        return new DatabaseAddress(host, port, name, user, password, encryption);
    }

    /** The same database, another person. */
    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(host, port, database, otherUser, otherPassword, encryption);
    }

    /** Without the password: an address may stand in a log. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }

    private String factory() {
        return encryption == Encryption.REQUIRE
            ? "org.postgresql.ssl.NonValidatingFactory"
            : "org.postgresql.ssl.DefaultJavaSSLFactory";
    }

    private static TrustOptions whatJavaTrusts() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return TrustOptions.wrap(factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

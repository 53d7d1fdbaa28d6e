package anju.pg;

import io.vertx.pgclient.PgConnectOptions;

/** Where a database is and who signs in to it. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** The same for Vert.x. */
    public PgConnectOptions connectOptions() {
        return new PgConnectOptions()
            .setHost(host)
            .setPort(port)
            .setDatabase(database)
            .setUser(user)
            .setPassword(password);
    }

    /** The same server and person, another database. */
    public DatabaseAddress inDatabase(String name) {
        return new DatabaseAddress(host, port, name, user, password);
    }

    /** The same database, another person. */
    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(host, port, database, otherUser, otherPassword);
    }

    /** Without the password: an address may stand in a log. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}

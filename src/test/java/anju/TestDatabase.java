package anju;

import anju.pg.DatabaseAddress;
import anju.pg.Migration;
import anju.pg.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * An empty, migrated database of its own for each test class that asks: copied from a template that is migrated once.
 * The server lives under target, as durable as the real one, and ends with the last JVM that uses it.
 */
public record TestDatabase(DatabaseAddress owner, DatabaseAddress app) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A fresh database: tests sign in as {@code app}, as Anju does; {@code owner} may shift the clock and the schema. */
    public static TestDatabase fresh() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        var server = Running.SERVER;
        execute(server.owner(), "create database %s template %s strategy file_copy".formatted(name, Running.TEMPLATE));
        return new TestDatabase(server.owner().inDatabase(name), server.app().inDatabase(name));
    }

    /** Runs statements as the owner. */
    public void execute(String... statements) {
        execute(owner, statements);
    }

    private static void execute(DatabaseAddress address, String... statements) {
        try (
            var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
            var statement = connection.createStatement()
        ) {
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started when first asked for. */
    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();
        private static final String TEMPLATE = template();

        private static EmbeddedPostgres start() {
            var target = Path.of("target").toAbsolutePath();
            var server = EmbeddedPostgres.open(
                target.resolve("test-data"),
                target.resolve("postgres-programs"),
                k -> {}
            );
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }

        /** Named by what it was migrated with, so it is made once and again when a migration changes. */
        private static String template() {
            var name = "template_" + checksumOfMigrations();
            var maintenance = SERVER.owner().inDatabase("postgres");
            try (
                var connection = DriverManager.getConnection(
                    maintenance.jdbcUrl(),
                    maintenance.user(),
                    maintenance.password()
                );
                var statement = connection.createStatement()
            ) {
                statement.execute("select pg_advisory_lock(1)");
                var databases = new ArrayList<String>();
                try (var rows = statement.executeQuery("select datname from pg_database")) {
                    while (rows.next()) databases.add(rows.getString(1));
                }
                for (var old : leftBehind(databases, name)) statement.execute("drop database " + old);
                if (!databases.contains(name)) {
                    statement.execute("drop database if exists unfinished");
                    statement.execute("create database unfinished");
                    Migration.run(SERVER.owner().inDatabase("unfinished"));
                    statement.execute("alter database unfinished rename to " + name);
                }
                return name;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<String> leftBehind(List<String> databases, String template) {
            var ended = databases.stream().filter(it -> it.startsWith("test_") && !isAlive(it.split("_")[1]));
            var outdated = databases.stream().filter(it -> it.startsWith("template_") && !it.equals(template));
            return Stream.concat(ended, outdated).toList();
        }

        private static boolean isAlive(String pid) {
            return ProcessHandle.of(Long.parseLong(pid)).isPresent();
        }

        private static String checksumOfMigrations() {
            try (var files = Files.list(Path.of(Running.class.getResource("/db/migration").toURI()))) {
                var crc = new CRC32();
                for (var file : files.sorted().toList()) {
                    crc.update(file.getFileName().toString().getBytes());
                    crc.update(Files.readAllBytes(file));
                }
                return Long.toHexString(crc.getValue());
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

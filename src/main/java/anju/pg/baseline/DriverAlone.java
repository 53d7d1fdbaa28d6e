package anju.pg.baseline;

import static anju.pg.baseline.Statements.forDriver;

import anju.pg.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The baseline where there is no pgbench: the same statements by the JDBC driver alone, a thread a connection. */
public final class DriverAlone implements Baseline {

    private final DatabaseAddress address;
    private final int askers;

    /** On that database, whose tables are those of {@link BaselineTables}. */
    public DriverAlone(DatabaseAddress address, BaselineTables tables) {
        this.address = address;
        this.askers = tables.askers();
    }

    @Override
    public String name() {
        return "the JDBC driver alone";
    }

    @Override
    public double perSecond(Work work, int connections, Duration time) {
        var open = new ArrayList<Connection>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++) open.add(connect());
            CompletionService<Long> clients = new ExecutorCompletionService<>(threads);
            var began = System.nanoTime();
            var until = began + time.toNanos();
            open.forEach(connection -> clients.submit(() -> client(connection, work, until)));
            long done = 0;
            for (var i = 0; i < connections; i++) done += clients.take().get();
            return done / ((System.nanoTime() - began) / 1e9);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            for (var connection : open) close(connection);
        }
    }

    private Connection connect() throws SQLException {
        var how = new Properties();
        how.setProperty("user", address.user());
        how.setProperty("password", address.password());
        how.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection(address.jdbcUrl(), how);
    }

    private long client(Connection connection, Work work, long until) throws SQLException {
        return switch (work) {
            case THREE_ROWS -> threeRows(connection, until);
            case BY_KEY -> byKey(connection, until);
        };
    }

    private long threeRows(Connection connection, long until) throws SQLException {
        connection.setAutoCommit(false);
        long done = 0;
        try (
            var order = connection.prepareStatement(forDriver(Statements.ORDER));
            var event = connection.prepareStatement(forDriver(Statements.EVENT));
            var outbox = connection.prepareStatement(forDriver(Statements.OUTBOX))
        ) {
            while (System.nanoTime() < until) {
                order.setInt(1, ThreadLocalRandom.current().nextInt(askers) + 1);
                try (var made = order.executeQuery()) {
                    made.next();
                    var id = made.getString(1);
                    var resident = made.getString(2);
                    var at = made.getString(4);
                    fill(event, id, at, resident).executeUpdate();
                    fill(outbox, at, id, id, resident, made.getString(3)).executeUpdate();
                }
                connection.commit();
                done++;
            }
        }
        return done;
    }

    private static PreparedStatement fill(PreparedStatement statement, String... values) throws SQLException {
        for (var i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
        return statement;
    }

    private static long byKey(Connection connection, long until) throws SQLException {
        long done = 0;
        try (var select = connection.prepareStatement(forDriver(Statements.BY_KEY))) {
            while (System.nanoTime() < until) {
                select.setInt(1, ThreadLocalRandom.current().nextInt(BaselineTables.ACCOUNTS) + 1);
                try (var found = select.executeQuery()) {
                    found.next();
                }
                done++;
            }
        }
        return done;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // it is closed
        }
    }
}

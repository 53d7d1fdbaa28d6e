package anju.city;

import anju.pg.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** One transaction about the city as a whole; of several nodes one has it at a time. */
final class CityTransaction {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('anju city'))";
    private static final String NOW = "select anju_now()";
    private static final String KIND = "select kind from city";

    private CityTransaction() {}

    /** What is done in it, at that moment of the database's clock. */
    interface Work<T> {
        T in(Connection connection, Instant now) throws SQLException;
    }

    static <T> T run(DatabaseAddress owner, Work<T> work) {
        try (
            Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
            Statement statement = connection.createStatement()
        ) {
            connection.setAutoCommit(false);
            statement.execute(LOCK);
            Instant now;
            try (ResultSet rows = statement.executeQuery(NOW)) {
                rows.next();
                now = rows.getObject(1, OffsetDateTime.class).toInstant();
            }
            T answer = work.in(connection, now);
            connection.commit();
            return answer;
        } catch (SQLException failed) {
            throw new IllegalStateException("the city cannot be written: " + failed.getMessage(), failed);
        }
    }

    /** Which kind of city the database holds. */
    static Optional<String> kind(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(KIND)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}

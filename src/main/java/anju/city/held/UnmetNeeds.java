package anju.city.held;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the generator adds of workers and promises was seen by its own matching: no need has to be tried again for it. */
public final class UnmetNeeds {

    private static final String SEEN = "delete from capacity_change where by_xid = pg_current_xact_id()";

    private UnmetNeeds() {}

    /** Forgets what this transaction gave the city. */
    public static void saw(Connection connection) throws SQLException {
        try (Statement forget = connection.createStatement()) {
            forget.execute(SEEN);
        }
    }
}

package anju.command.start;

import anju.command.console.StartProblem;
import anju.command.settings.Settings;
import anju.pg.DatabaseAddress;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The city that a database holds. */
public final class City {

    private static final String KIND = "select kind from city";

    private City() {}

    /** Refuses the demo city, whose password everybody knows, where real people are to be served, and the reverse. */
    public static void refuseOther(DatabaseAddress owner, Settings.City wanted) {
        try (
            var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
            var statement = connection.createStatement();
            var rows = statement.executeQuery(KIND)
        ) {
            if (!rows.next()) return;
            var kind = rows.getString(1);
            if (!kind.equals(wanted.demo() ? "demo" : "empty")) throw StartProblem.of("city.other." + kind, owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package anju.pg;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema of a database to this version of Anju; several nodes may do so at once. */
public final class Migration {

    private static final int OLDEST = 15;

    private Migration() {}

    /**
     * Runs what has not been run yet and answers how many steps that were. Throws a {@link DatabaseProblem} when the
     * server cannot be reached, is too old or does not give its owner the rights, or when a newer Anju has been there.
     */
    public static int run(DatabaseAddress owner) {
        refuseTooOld(owner);
        try {
            return Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                // by default a schema from tomorrow would be taken for ours
                .ignoreMigrationPatterns(new String[0])
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
        } catch (FlywayValidateException e) {
            var what = e.getMessage().lines().skip(1).findFirst().orElse("");
            throw new DatabaseProblem("database.anotherSchema", owner, what);
        } catch (FlywayException e) {
            throw new DatabaseProblem("database.notMigrated", owner, firstLine(root(e)));
        }
    }

    private static void refuseTooOld(DatabaseAddress owner) {
        try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) throw new DatabaseProblem("database.tooOld", owner, version, OLDEST);
        } catch (SQLException e) {
            throw new DatabaseProblem("database.unreachable", owner, firstLine(e));
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}

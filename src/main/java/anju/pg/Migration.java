package anju.pg;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Brings the schema of a database to this version of Anju; several nodes may do so at once. */
public final class Migration {

    private Migration() {}

    /**
     * Runs what has not been run yet and answers how many steps that were. Throws a {@link DatabaseProblem} when the
     * server cannot be reached or a newer Anju has been there already.
     */
    public static int run(DatabaseAddress owner) {
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
            throw new DatabaseProblem(
                "database.anotherSchema",
                owner,
                e.getMessage().lines().skip(1).findFirst().orElse("")
            );
        } catch (FlywaySqlException e) {
            throw new DatabaseProblem("database.unreachable", owner, root(e).getMessage());
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }
}

package anju.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationIT {

    private static TestDatabase database;

    @BeforeAll
    static void migrated() {
        database = TestDatabase.fresh();
    }

    @Test
    void aSecondRunHasNothingToDo() {
        assertThat(Migration.run(database.owner())).isZero();
    }

    @Test
    void theClockIsTheDatabasesAndTheApplicationReadsIt() throws SQLException {
        assertThat(asApp("select abs(extract(epoch from anju_now() - clock_timestamp())) < 1")).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "update clock_shift set shift = interval '1 day'",
            "delete from order_event",
            "update order_event set at = at",
            "delete from audit",
            "delete from match_certificate",
            "truncate orders cascade",
            "drop table orders",
            "delete from flyway_schema_history"
        }
    )
    void theApplicationHasNoRightTo(String statement) {
        assertThatThrownBy(() -> asApp(statement)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void aSchemaOfANewerAnjuIsRefusedInWords() {
        var newer = TestDatabase.fresh();
        newer.execute(
            """
            insert into flyway_schema_history
            select 900, '900', 'of tomorrow', type, 'V900__of_tomorrow.sql', 1, installed_by, now(), 1, true
            from flyway_schema_history limit 1"""
        );
        assertThatThrownBy(() -> Migration.run(newer.owner())).isInstanceOf(DatabaseProblem.class);
    }

    @Test
    void aServerThatIsNotThereIsRefusedInWords() {
        var nowhere = new DatabaseAddress("127.0.0.1", 1, "anju", "anju", "secret");
        assertThatThrownBy(() -> Migration.run(nowhere))
            .isInstanceOf(DatabaseProblem.class)
            .hasMessageContaining("database.unreachable")
            .hasMessageNotContaining("secret");
    }

    @Test
    void anOwnerWithoutTheRightToMakeTablesIsRefusedInWords() {
        var bare = TestDatabase.fresh();
        bare.execute("drop schema public cascade", "create schema public");
        assertThatThrownBy(() -> Migration.run(bare.app()))
            .isInstanceOf(DatabaseProblem.class)
            .hasMessageContaining("database.notMigrated");
    }

    private static String asApp(String sql) throws SQLException {
        var app = database.app();
        try (
            var connection = DriverManager.getConnection(app.jdbcUrl(), app.user(), app.password());
            var statement = connection.createStatement()
        ) {
            if (!statement.execute(sql)) return null;
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}

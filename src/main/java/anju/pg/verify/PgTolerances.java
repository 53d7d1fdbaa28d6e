package anju.pg.verify;

import anju.flow.verify.Tolerances;
import anju.pg.Sql;
import anju.verification.Tolerance;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.LocalDate;

/** The limits of verification with their dates. */
final class PgTolerances implements Tolerances {

    private static final String ON = """
    select late_minutes, early_minutes, short_minutes, long_minutes, share_percent from tolerance
    where since <= $2 and (service_code = $1 or service_code is null)
    order by service_code is null, since desc limit 1
    """;

    private final Sql sql;

    PgTolerances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Future<Tolerance> on(String serviceCode, LocalDate day) {
        return sql.run(ON, serviceCode, day).map(rows -> tolerance(rows.iterator().next()));
    }

    static Tolerance tolerance(Row row) {
        return new Tolerance(
            minutes(row, "late_minutes"),
            minutes(row, "early_minutes"),
            minutes(row, "short_minutes"),
            minutes(row, "long_minutes"),
            row.getInteger("share_percent")
        );
    }

    private static Duration minutes(Row row, String column) {
        return Duration.ofMinutes(row.getInteger(column));
    }
}

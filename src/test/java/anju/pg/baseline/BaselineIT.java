package anju.pg.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import anju.pg.SmallCity;
import anju.pg.baseline.Baseline.Work;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The baselines do what they say: three rows in one transaction, one row by its key. */
class BaselineIT {

    @Test
    void theDriverAloneWritesThreeRowsForEachOrderThatItCounts() throws Exception {
        try (var city = new SmallCity(); var tables = BaselineTables.make(city.server.owner())) {
            var alone = new DriverAlone(city.server.owner(), tables);
            assertThat(alone.perSecond(Work.THREE_ROWS, 2, Duration.ofMillis(300))).isPositive();
            assertThat(alone.perSecond(Work.BY_KEY, 2, Duration.ofMillis(100))).isPositive();
            var rows = city.run(
                "select (select count(*) from orders) as orders, (select count(*) from order_event) as events, " +
                    "(select count(*) from outbox) as announced"
            );
            var row = rows.iterator().next();
            assertThat(row.getLong("orders")).isPositive();
            assertThat(row.getLong("events")).isEqualTo(row.getLong("orders"));
            assertThat(row.getLong("announced")).isEqualTo(row.getLong("orders"));
        }
    }

    @Test
    void aPgbenchThatIsNotThereIsNotFound() throws Exception {
        try (var city = new SmallCity(); var tables = BaselineTables.make(city.server.owner())) {
            assertThat(Pgbench.find("no-such-program", city.server.owner(), tables)).isEmpty();
        }
    }
}

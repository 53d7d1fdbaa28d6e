package anju.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Stage.Matched.Waits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What a matched visit waits for before the first worker is asked is the centre's way of working. */
class A03_WaysOfWorkingTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    @Test
    void byTheRosterAVisitWaitsUntilTheCutOffOfTheDayBefore() {
        assertThat(waits(Way.ROSTER, false, "2026-11-24T09:59:59Z")).isEqualTo(Waits.PLAN);
        assertThat(waits(Way.ROSTER, false, "2026-11-24T10:00:00Z")).isEqualTo(Waits.NOTHING);
        assertThat(waits(Way.ROSTER, false, "2026-11-25T00:00:00Z"))
            .as("for today")
            .isEqualTo(Waits.NOTHING);
    }

    @Test
    void anUrgentVisitNeverWaits() {
        for (Way way : Way.values()) {
            assertThat(waits(way, true, "2026-11-20T00:00:00Z")).isEqualTo(Waits.NOTHING);
        }
    }

    @Test
    void onlyWhoApprovesIsAskedFirst() {
        assertThat(waits(Way.APPROVE, false, "2026-11-25T00:00:00Z")).isEqualTo(Waits.APPROVAL);
        assertThat(waits(Way.OFFERS, false, "2026-11-20T00:00:00Z")).isEqualTo(Waits.NOTHING);
        assertThat(waits(Way.ROUND_ROBIN, false, "2026-11-20T00:00:00Z")).isEqualTo(Waits.NOTHING);
    }

    @Test
    void aWayIsWrittenAsOneWord() {
        for (Way way : Way.values()) {
            assertThat(Way.of(way.word())).isEqualTo(way);
        }
        assertThat(Way.ROUND_ROBIN.word()).isEqualTo("round-robin");
    }

    private static Waits waits(Way way, boolean urgent, String now) {
        return way.before(WEDNESDAY, urgent, SIX, CITY, Instant.parse(now));
    }
}

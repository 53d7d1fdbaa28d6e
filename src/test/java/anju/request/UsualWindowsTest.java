package anju.request;

import static org.assertj.core.api.Assertions.assertThat;

import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The windows among which 李梅 chooses; her phone shows the same ones before the answer is there. */
class UsualWindowsTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant DAY_BEFORE = DAY.minusDays(1).atTime(15, 0).atZone(CITY).toInstant();

    @Test
    void eightOfTwoHoursEachAndNoneAfterEightInTheEvening() {
        assertThat(hours(60, DAY_BEFORE)).containsExactly(
            "8-10",
            "9-11",
            "10-12",
            "12-14",
            "14-16",
            "15-17",
            "16-18",
            "18-20"
        );
    }

    @Test
    void aLongVisitHasLongerWindowsInWholeHours() {
        assertThat(hours(121, DAY_BEFORE)).startsWith("8-11").endsWith("16-19").hasSize(7);
        assertThat(hours(480, DAY_BEFORE)).containsExactly("8-16", "9-17", "10-18", "12-20");
    }

    @Test
    void ofTodayThoseThatMayStillBeAskedFor() {
        assertThat(hours(60, DAY.atTime(14, 0).atZone(CITY).toInstant())).startsWith("14-16");
        assertThat(hours(60, DAY.atTime(14, 0, 1).atZone(CITY).toInstant())).startsWith("15-17");
        assertThat(hours(60, DAY.atTime(18, 1).atZone(CITY).toInstant())).isEmpty();
    }

    private static List<String> hours(int minutes, Instant earliest) {
        return UsualWindows.of(DAY, Duration.ofMinutes(minutes), CITY, earliest)
            .stream()
            .map(window -> hour(window.start()) + "-" + hour(window.end()))
            .toList();
    }

    private static int hour(Instant moment) {
        return moment.atZone(CITY).getHour();
    }
}

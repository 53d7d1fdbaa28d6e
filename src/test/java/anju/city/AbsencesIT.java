package anju.city;

import static org.assertj.core.api.Assertions.assertThat;

import anju.city.seed.CitySize;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** In the invented city some are in hospital and some away, and nothing of it contradicts their visits. */
class AbsencesIT {

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-11-24T09:00:00");

    @Test
    void whoIsNotAtHomeIsNotVisited() throws Exception {
        try (var city = new LoadedCity(new CitySize(7, 2_000, 120), MORNING)) {
            believable(city);
            long before = city.number("select count(*) from whereabouts");
            city.topUp(MORNING.plusDays(3));
            believable(city);
            assertThat(city.number("select count(*) from whereabouts")).isGreaterThanOrEqualTo(before);
        }
    }

    private static void believable(LoadedCity city) throws Exception {
        assertThat(city.number("select count(*) from stay where kind = 'hospital'")).isPositive();
        assertThat(city.number("select count(*) from stay where kind = 'away'")).isPositive();
        assertThat(
            city.texts(
                """
                select o.id || ' ' || o.stage from orders o join stay s on s.resident_id = o.resident_id
                  and s.begins < o.window_end and (s.ends is null or s.ends > o.window_start)
                where o.stage not in ('on-hold', 'cancelled', 'unmet', 'requested')"""
            )
        ).isEmpty();
        assertThat(
            city.texts(
                "select w.id::text from whereabouts w where place <> 'home' and not exists (select from stay s where s.resident_id = w.resident_id and s.begins = w.begins)"
            )
        ).isEmpty();
    }
}

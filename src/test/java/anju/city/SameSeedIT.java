package anju.city;

import static org.assertj.core.api.Assertions.assertThat;

import anju.city.seed.CitySize;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The same seed on the same day is the same city; a start more changes nothing that is right already. */
class SameSeedIT {

    private static final CitySize SMALL = new CitySize(7, 600, 60);
    private static final LocalDateTime MORNING = LocalDate.of(2026, 11, 24).atTime(9, 5);

    @Test
    void theSameSeedOnTheSameDayIsTheSameCityAndAnotherIsNot() throws Exception {
        try (
            var one = new LoadedCity(SMALL, MORNING);
            var again = new LoadedCity(SMALL, MORNING);
            var other = new LoadedCity(new CitySize(8, 600, 60), MORNING)
        ) {
            assertThat(one.checksums()).isEqualTo(again.checksums());
            assertThat(one.checksums().get("person")).isNotEqualTo(other.checksums().get("person"));
            assertThat(one.checksums().get("orders")).isNotEqualTo(other.checksums().get("orders"));
            assertThat(one.checksums().get("community")).isEqualTo(other.checksums().get("community"));
        }
    }

    @Test
    void aStartMoreAtTheSameMomentChangesNothing() throws Exception {
        try (var city = new LoadedCity(SMALL, MORNING)) {
            city.topUp(MORNING);
            var before = city.checksums();
            city.topUp(MORNING);
            assertThat(city.checksums()).isEqualTo(before);
        }
    }

    @Test
    void theNextMorningHasOneDayMoreAndYesterdayIsOver() throws Exception {
        try (var city = new LoadedCity(SMALL, MORNING)) {
            city.topUp(MORNING.plusDays(1));
            assertThat(days(city)).isEqualTo("2026-12-02");
            assertThat(
                city.texts(
                    """
                    select stage from orders where visit_start < '2026-11-25T00:00+08'
                      and stage in ('dispatched', 'under-way')"""
                )
            ).isEmpty();
        }
    }

    @Test
    void afterAMonthOffTheStoriesAreBelievable() throws Exception {
        try (var city = new LoadedCity(SMALL, MORNING)) {
            var later = MORNING.plusDays(33).plusHours(3);
            city.topUp(later);
            assertThat(days(city)).isEqualTo(later.toLocalDate().plusDays(7).toString());
            assertThat(
                city.texts(
                    """
                    select stage || ' ' || window_end from orders
                      where window_end < timestamptz '2026-12-27T12:05+08' - interval '5 days'
                        and stage not in ('settled', 'unmet', 'cancelled', 'missed', 'not-home', 'aborted', 'rejected')"""
                )
            ).isEmpty();
            // what care plans ask for is made by the server that starts now, as any plan's orders are; a complaint that
            // nobody answered for a month climbs then
            assertThat(
                city.number(
                    """
                    select count(*) from job
                    where done_at is null and due_at < '2026-12-27T12:00+08' and kind not in ('CARE_PLAN', 'COMPLAINT_DUE')"""
                )
            ).isZero();
            assertThat(
                city.number("select count(*) from offer where state = 'pending' and respond_by < '2026-12-27T12:00+08'")
            ).isZero();
            assertThat(
                city.texts(
                    "select id from orders o where version <> (select count(*) from order_event e where e.order_id = o.id)"
                )
            ).isEmpty();
            assertThat(city.texts("select count(*) from purse where balance_fen < 0")).containsExactly("0");
        }
    }

    private static String days(LoadedCity city) throws Exception {
        return city
            .texts("select max((window_start at time zone 'Asia/Shanghai')::date) from orders where stage <> 'x'")
            .getFirst();
    }
}

package anju.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.access.Standing;
import anju.flow.view.Hidden;
import anju.people.Role;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    private static final TimeWindow VISIT = TimeWindow.from(NINE, Duration.ofHours(1));
    private static final Hidden LINE = new Hidden(() -> "福寿街12号", line -> "****");
    private static final Place HOME = new Place(23.11234, 114.41234);

    @Test
    void the_family_sees_everything() {
        assertThat(at(NINE.minus(Duration.ofDays(9)), new Standing(Role.RELATIVE, "mandate-orders"))).isEqualTo(
            Sight.ALL
        );
        assertThat(Sight.ALL.line(LINE)).isEqualTo("福寿街12号");
    }

    @Test
    void who_is_only_asked_sees_neither_name_nor_place() {
        Sight sight = at(NINE, new Standing(Role.WORKER, "offered"));
        assertThat(sight).isEqualTo(Sight.INVITED);
        assertThat(sight.line(LINE)).isNull();
        assertThat(sight.place(HOME)).isNull();
    }

    @Test
    void the_worker_sees_the_address_around_the_visit_and_not_before() {
        var assigned = new Standing(Role.WORKER, "assigned");
        assertThat(at(NINE.minus(Duration.ofHours(24).plusMinutes(1)), assigned)).isEqualTo(Sight.STAFF);
        assertThat(at(NINE.minus(Duration.ofHours(24)), assigned)).isEqualTo(Sight.ALL);
        assertThat(at(NINE.plus(Duration.ofHours(25).minusMinutes(1)), assigned)).isEqualTo(Sight.ALL);
        assertThat(at(NINE.plus(Duration.ofHours(25)), assigned)).isEqualTo(Sight.STAFF);
        assertThat(Sight.STAFF.line(LINE)).isEqualTo("****");
        assertThat(Sight.STAFF.place(HOME)).isEqualTo(new Place(23.11, 114.41));
    }

    @Test
    void the_own_centre_sees_the_place_and_the_note_but_no_address() {
        Sight sight = at(NINE, new Standing(Role.COORDINATOR, "own-centre"));
        assertThat(sight.line(LINE)).isEqualTo("****");
        assertThat(sight.note(LINE)).isEqualTo("福寿街12号");
        assertThat(sight.place(HOME)).isEqualTo(HOME);
    }

    @Test
    void the_city_sees_no_more_than_it_has_to() {
        Sight sight = at(NINE, new Standing(Role.SUPERVISOR, "city"));
        assertThat(sight.note(LINE)).isEqualTo("****");
        assertThat(sight.place(HOME)).isNotEqualTo(HOME);
    }

    private static Sight at(Instant now, Standing standing) {
        return Sight.ofOrder(Set.of(standing), VISIT, now);
    }
}

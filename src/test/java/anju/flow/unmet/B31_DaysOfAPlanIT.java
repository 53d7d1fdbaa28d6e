package anju.flow.unmet;

import static anju.flow.unmet.UnmetCity.LIFE;
import static anju.flow.unmet.UnmetCity.ZHOU;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.WANG_JIANGUO;
import static org.assertj.core.api.Assertions.assertThat;

import anju.careplan.CarePlan;
import anju.careplan.Drafting.Draft;
import anju.careplan.PlanItem;
import anju.careplan.Recurrence;
import anju.flow.port.Actor;
import anju.people.Resident;
import anju.people.Role;
import anju.pg.SmallCity;
import anju.value.Id;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plan has visits at a second address that is 陈秀英's no more: those stay as needs, the others are made. */
class B31_DaysOfAPlanIT {

    private static final Actor WANG = new Actor(WANG_JIANGUO, Role.COORDINATOR);

    private static PlanItem item(LocalDate today, String starts, Id<Resident.Address> address) {
        return new PlanItem(
            null,
            "BATH_HOME",
            Recurrence.parse("FREQ=DAILY"),
            today,
            LocalTime.parse(starts),
            Duration.ofHours(2),
            address,
            null,
            null
        );
    }

    @Test
    void what_cannot_be_asked_for_keeps_no_other_day_waiting_and_is_met_when_it_can() {
        try (var city = new UnmetCity()) {
            Id<Resident.Address> second = Id.of(UUID.randomUUID());
            city.small.run(
                "insert into address select $1, resident_id, '女儿家', line_enc, lat, lng, true, 'urban', 200, false " +
                    "from address where resident_id = $2",
                second,
                CHEN_XIUYING
            );
            LocalDate today = city.tomorrow(9).atZone(CITY).toLocalDate().minusDays(1);
            // those at the second address come first every day, and are more than are done at once
            List<PlanItem> items = List.of(
                item(today, "07:00", second),
                item(today, "09:00", second),
                item(today, "22:00", null)
            );
            CarePlan plan = city.done(unit ->
                LIFE.carePlanning()
                    .draft()
                    .draft(unit, WANG, CHEN_XIUYING, new Draft(today, null, items, null))
            );
            city.done(unit -> LIFE.carePlanning().decide().approve(unit, ZHOU, plan.id(), 1));
            city.small.run("update address set resident_id = $1 where id = $2", SmallCity.NEIGHBOUR, second);
            rounds(city);
            assertThat(orders(city)).as("every day at home").isBetween(14L, 15L);
            assertThat(open(city)).isBetween(28L, 30L);
            assertThat(
                city.small.count("select count(*) from unmet_need where reason = 'unknown-address' and tried > 0")
            ).isPositive();

            city.small.run("update address set resident_id = $1 where id = $2", CHEN_XIUYING, second);
            rounds(city);
            assertThat(open(city)).isZero();
            assertThat(orders(city)).isBetween(42L, 45L);
            assertThat(city.small.count("select count(*) from unmet_need where ended = 'met' and plan_id is not null"))
                .as("each by the order that was made of it")
                .isBetween(28L, 30L);
        }
    }

    private static void rounds(UnmetCity city) {
        for (int i = 0; i < 6; i++) {
            city.small.run("update job set due_at = anju_now() where kind = 'CARE_PLAN' and done_at is null");
            city.works("CARE_PLAN");
        }
    }

    private static long orders(UnmetCity city) {
        return city.small.count("select count(*) from care_plan_order");
    }

    private static long open(UnmetCity city) {
        return city.small.count("select count(*) from unmet_need where plan_id is not null and ended_at is null");
    }
}

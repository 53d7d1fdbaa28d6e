package anju.careplan;

import anju.careplan.PlanVersion.Done;
import anju.careplan.PlanVersion.State;
import anju.people.Role;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Plans for tests. */
final class Written {

    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Done BY = new Done(Id.of(new UUID(0, 11)), Role.COORDINATOR, Instant.EPOCH);

    private Written() {}

    static PlanItem item(long id, String rule, LocalDate begins, String starts) {
        return new PlanItem(
            Id.of(new UUID(1, id)),
            "BATH_HOME",
            Recurrence.parse(rule),
            begins,
            LocalTime.parse(starts),
            Duration.ofHours(2),
            null,
            null,
            null
        );
    }

    static PlanVersion approved(int number, LocalDate from, LocalDate until, PlanItem... items) {
        return version(number, State.APPROVED, from, until, items);
    }

    static PlanVersion version(int number, State state, LocalDate from, LocalDate until, PlanItem... items) {
        return new PlanVersion(number, state, from, until, List.of(items), BY, null, BY, null);
    }

    static CarePlan plan(PlanVersion... versions) {
        return new CarePlan(Id.of(new UUID(2, 1)), Id.of(new UUID(0, 1)), List.of(versions), List.of(), BY, 1);
    }

    static Deviation deviation(PlanItem item, LocalDate from, LocalDate until, Deviation.What what) {
        return new Deviation(Id.of(UUID.randomUUID()), item == null ? null : item.id(), from, until, what, BY, null);
    }

    static CarePlan with(CarePlan plan, Deviation... deviations) {
        return new CarePlan(plan.id(), plan.resident(), plan.versions(), Arrays.asList(deviations), BY, 1);
    }
}

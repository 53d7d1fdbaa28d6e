package anju.flow.staff;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.staff.Staff.Change;
import anju.people.Worker;
import anju.people.roster.Roster;
import anju.people.roster.Roster.Hours;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When a worker works: the pattern of every week from a day on, or the hours of one day alone. */
public final class RosterFlow {

    private static final int FARTHEST_DAYS = 366;

    private final ZoneId zone;

    /** The flow by the days of that zone. */
    public RosterFlow(ZoneId zone) {
        this.zone = zone;
    }

    /** Sets the pattern from that day on (only: that day alone, whose weekday the hours have); the past stays. */
    public Future<Reply<Void>> set(
        Store.Unit unit,
        Actor actor,
        Id<Worker> worker,
        LocalDate from,
        boolean only,
        List<Hours> hours
    ) {
        List<Problem> wrong = wrong(unit, from, only, hours);
        if (!wrong.isEmpty()) {
            return Future.succeededFuture(new Reply.Refused<>(wrong));
        }
        return unit
            .staff()
            .now(worker)
            .compose(found -> {
                List<Worker.Shift> now = found.orElseThrow().shifts();
                return unit.staff().shifts(worker, only ? Roster.on(now, from, hours) : Roster.from(now, from, hours));
            })
            .compose(written ->
                StaffFlow.followed(
                    unit,
                    actor,
                    worker,
                    new Change(only ? "shift-day" : "shifts", from, only ? from : null, "", null)
                )
            );
    }

    private List<Problem> wrong(Store.Unit unit, LocalDate from, boolean only, List<Hours> hours) {
        List<Problem> wrong = new ArrayList<>();
        LocalDate today = unit.now().atZone(zone).toLocalDate();
        if (from.isBefore(today) || from.isAfter(today.plusDays(FARTHEST_DAYS))) {
            wrong.add(Problem.of("from", "settings.from", FARTHEST_DAYS));
        }
        for (int i = 0; i < hours.size(); i++) {
            String key = hours.get(i).wrong();
            if (key != null) {
                wrong.add(Problem.of("hours[" + i + "].ends", key));
            }
            if (only && hours.get(i).weekday() != from.getDayOfWeek()) {
                wrong.add(Problem.of("hours[" + i + "].weekday", "roster.other-weekday"));
            }
        }
        if (wrong.isEmpty() && Roster.overlap(hours)) {
            wrong.add(Problem.of("hours", "roster.overlap"));
        }
        return wrong;
    }
}

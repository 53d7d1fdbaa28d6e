package anju.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import anju.planning.day.Carer;
import anju.planning.day.Day;
import java.util.ArrayList;
import java.util.List;

/** What one carer does, in order, as Timefold sees it: a planning list variable. */
@PlanningEntity
public class CareTour {

    @PlanningId
    public int carer;

    private Day day;

    @PlanningListVariable
    public List<CareStop> stops = new ArrayList<>();

    /** For Timefold, which copies it. */
    public CareTour() {}

    CareTour(int carer, Day day) {
        this.carer = carer;
        this.day = day;
    }

    int number() {
        return carer;
    }

    Carer carer() {
        return day.carers().get(carer);
    }

    List<CareStop> stops() {
        return stops;
    }

    /** All travel of the tour, in thousandths of the day's unit. */
    long travel() {
        if (stops.isEmpty()) return 0;
        int at = carer().from();
        double sum = 0;
        for (CareStop stop : stops) {
            sum += day.travel().time(at, stop.place());
            at = stop.place();
        }
        return Math.round(1000 * (sum + day.travel().time(at, carer().to())));
    }

    /** How many patients it would serve alone who need two carers. */
    long alone() {
        return stops.size() - stops.stream().map(CareStop::patientNumber).distinct().count();
    }
}

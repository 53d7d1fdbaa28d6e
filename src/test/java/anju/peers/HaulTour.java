package anju.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import anju.planning.transport.Haul;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One vehicle's tour as Timefold sees it: a planning list variable. */
@PlanningEntity
public class HaulTour {

    @PlanningId
    public int number;

    private Haul haul;

    @PlanningListVariable
    public List<HaulStop> stops = new ArrayList<>();

    /** For Timefold, which copies it. */
    public HaulTour() {}

    HaulTour(int number, Haul haul) {
        this.number = number;
        this.haul = haul;
    }

    List<HaulStop> stops() {
        return stops;
    }

    boolean isUsed() {
        return !stops.isEmpty();
    }

    /** Distance there and back, in thousandths. */
    long distance() {
        int at = 0;
        double sum = 0;
        for (HaulStop stop : stops) {
            sum += haul.distance()[at][stop.number()];
            at = stop.number();
        }
        return Math.round(1000 * (sum + haul.distance()[at][0]));
    }

    /** How much too much is aboard at the worst, in thousandths. */
    long overloaded() {
        double aboard = 0;
        double most = 0;
        for (HaulStop stop : stops) if (!stop.isPaired()) aboard -= stop.stop().load();
        most = aboard;
        for (HaulStop stop : stops) {
            aboard += stop.stop().load();
            most = Math.max(most, aboard);
        }
        return Math.round(1000 * Math.max(0, most - haul.capacity()));
    }

    /** How late the vehicle is back, in thousandths. */
    long lateHome() {
        if (stops.isEmpty()) return 0;
        HaulStop last = stops.get(stops.size() - 1);
        if (last.start() == null) return 0;
        double home = last.start() + last.stop().service() + haul.distance()[last.number()][0];
        return (long) Math.ceil(1000 * Math.max(0, home - haul.stops().get(0).close()) - 1e-6);
    }

    /** How many of its pickups are not delivered by it afterwards. */
    long apart() {
        Set<HaulStop> aboard = new HashSet<>();
        for (HaulStop stop : stops) {
            aboard.remove(stop);
            if (stop.delivery() != null) aboard.add(stop.delivery());
        }
        return aboard.size();
    }
}

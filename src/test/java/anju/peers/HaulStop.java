package anju.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import anju.planning.transport.Haul;
import anju.planning.transport.Stop;

/** One stop as Timefold sees it; its start is a declarative shadow variable. */
@PlanningEntity
public class HaulStop {

    @PlanningId
    public int number;

    private Haul haul;
    private HaulStop delivery;
    private boolean paired;

    @InverseRelationShadowVariable(sourceVariableName = "stops")
    public HaulTour tour;

    @PreviousElementShadowVariable(sourceVariableName = "stops")
    public HaulStop previous;

    @ShadowVariable(supplierName = "whenStarting")
    public Double start;

    /** For Timefold, which copies it. */
    public HaulStop() {}

    HaulStop(int number, Haul haul) {
        this.number = number;
        this.haul = haul;
    }

    void deliveredAt(HaulStop where) {
        delivery = where;
        paired = true;
        where.paired = true;
    }

    @ShadowSources({ "tour", "previous.start" })
    public Double whenStarting() {
        if (tour == null || (previous != null && previous.start == null)) return null;
        double free = previous == null ? haul.stops().get(0).open() : previous.start + previous.stop().service();
        return Math.max(free + haul.distance()[previous == null ? 0 : previous.number][number], stop().open());
    }

    int number() {
        return number;
    }

    Stop stop() {
        return haul.stops().get(number);
    }

    Double start() {
        return start;
    }

    boolean isPaired() {
        return paired;
    }

    /** How late it starts, in thousandths. */
    long late() {
        return start == null ? 0 : (long) Math.ceil(1000 * Math.max(0, start - stop().close()) - 1e-6);
    }

    HaulStop delivery() {
        return delivery;
    }
}

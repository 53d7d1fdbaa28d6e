package anju.planning.schedule;

import anju.planning.day.Plan;
import java.util.Arrays;

/** Routes and times together: try a change, and keep it or take it back. */
public final class Schedule {

    public final Layout layout;
    public final Routes routes;
    public final Times times;
    private double cost;
    private double unevenness;
    private double lean;

    /** One in which nothing is planned. */
    public Schedule(Layout layout) {
        this.layout = layout;
        routes = new Routes(layout);
        times = new Times(routes);
        keep(look());
    }

    /** The cost of what has been kept. */
    public double cost() {
        return cost;
    }

    /**
     * The cost with a share of the idlest carer's time replaced by a mean in which long idle times count most: where only the
     * idlest carer counts, filling the second idlest pays nothing yet, and emptying them costs nothing.
     */
    public double steered() {
        return cost - lean * unevenness;
    }

    /** Sets the share for {@link #steered}, from 0 to 1. */
    public void lean(double share) {
        lean = share;
    }

    /** Changes to {@link #routes} after this are one move. */
    public void begin() {
        routes.begin();
        times.begin();
    }

    /** The cost with the changes of the move, which is still open. */
    public double look() {
        return routes.fixed() + times.settle();
    }

    /** Ends the move: keeps it when it costs (steered) at most so much, otherwise takes it back; answers which. */
    public boolean keepUpTo(double most) {
        // no times can cost less than nothing: most moves of a day with little lateness end here
        if (routes.fixed() <= most) {
            double now = look();
            if (now - lean * times.unevenness() <= most) {
                keep(now);
                return true;
            }
        }
        undo();
        return false;
    }

    /** Takes the move back. */
    public void undo() {
        routes.undo();
        times.undo();
    }

    /** The plan as it stands, with its times. */
    public Plan plan() {
        return Unloading.of(this);
    }

    /** What the search has decided, without times. */
    public Choice choice() {
        int planned = 0;
        int[] order = new int[layout.visits];
        for (int visit = routes.order.after(routes.order.start()); visit != routes.order.start(); ) {
            order[planned++] = visit;
            visit = routes.order.after(visit);
        }
        return new Choice(cost, Arrays.copyOf(order, planned), routes.carer.clone(), routes.aim.clone());
    }

    /** Takes over what was decided, whatever is planned now. */
    public void load(Choice choice) {
        begin();
        for (int visit = 0; visit < layout.visits; visit++) if (routes.planned[visit]) routes.take(visit);
        for (int visit = 0; visit < layout.visits; visit++) routes.aim(visit, choice.aim()[visit]);
        int last = routes.order.start();
        for (int visit : choice.order()) {
            int second = layout.second[visit];
            routes.order.makeRoomAfter(last);
            routes.put(visit, last, choice.carer()[layout.first[visit]], second < 0 ? -1 : choice.carer()[second]);
            last = visit;
        }
        routes.recount();
        keep(look());
    }

    /** Takes over a plan's routes; every visit is then as early as they let it. */
    public void load(Plan plan) {
        load(Loading.of(layout, plan));
    }

    private void keep(double now) {
        cost = now;
        unevenness = times.unevenness();
    }

    /**
     * Every decision of a schedule.
     *
     * @param order the planned visits in the global order
     * @param carer of each task
     * @param aim of each visit, the window
     */
    public record Choice(double cost, int[] order, int[] carer, int[] aim) {}
}

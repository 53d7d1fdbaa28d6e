package anju.planning.search;

import anju.planning.Dice;
import anju.planning.schedule.Layout;
import anju.planning.schedule.Order;
import anju.planning.schedule.Routes;
import anju.planning.schedule.Schedule;
import java.util.stream.IntStream;

/** The moves that leave a patient out or visit them after all. */
final class Leaving {

    /** Up to one in so many left out are few. */
    private static final int FEW = 8;

    private final Schedule schedule;
    private final Layout layout;
    private final Routes routes;
    private final Order order;
    private final int[][] near;
    private final Placing placing;
    private final Dice dice;
    private final int[] optional;
    private final boolean[] mayLeaveOut;
    private final int[] out;
    private int outs;

    Leaving(Schedule schedule, Neighbours neighbours, Placing placing, Dice dice) {
        this.schedule = schedule;
        this.placing = placing;
        this.dice = dice;
        layout = schedule.layout;
        routes = schedule.routes;
        order = routes.order;
        near = neighbours.of;
        optional = IntStream.range(0, layout.visits)
            .filter(visit -> layout.day.patients().get(layout.patient[visit]).optional())
            .toArray();
        mayLeaveOut = new boolean[layout.visits];
        for (int visit : optional) mayLeaveOut[visit] = layout.twin[visit] < 0;
        out = new int[layout.visits];
        listOut();
    }

    /** Lists anew who is left out. */
    void listOut() {
        outs = 0;
        for (int visit = 0; visit < layout.visits; visit++) {
            if (!routes.planned[visit] && layout.possible(visit)) out[outs++] = visit;
        }
    }

    /** A visit that was left out when they were last listed; another one when there was none, or many that chance finds. */
    int someoneOut(int another) {
        return outs == 0 || outs * FEW > layout.visits ? another : out[dice.below(outs)];
    }

    /** Whether anybody may be left out. */
    boolean concerns() {
        return optional.length > 0;
    }

    /** Leaves an optional patient out; false when they are already. */
    boolean leaveOut() {
        int visit = optional[dice.below(optional.length)];
        if (!routes.planned[visit]) return false;
        schedule.begin();
        routes.take(visit);
        if (layout.twin[visit] >= 0) routes.take(layout.twin[visit]);
        return true;
    }

    /** Visits a patient who was left out. */
    boolean bringIn(int visit) {
        if (!layout.possible(visit)) return false;
        int twin = layout.twin[visit];
        if (twin >= 0 && !layout.possible(twin)) return false;
        int after = placing.anchor(visit, bringInBeside(visit));
        order.makeRoomAfter(after);
        schedule.begin();
        bringIn(visit, after);
        if (twin >= 0) bringIn(twin, visit);
        return true;
    }

    /** Visits a patient who was left out in place of one who need not be visited. */
    boolean bringInInstead(int visit) {
        int other = near[visit].length == 0 ? -1 : near[visit][dice.below(near[visit].length)];
        if (other < 0 || !routes.planned[other] || !mayLeaveOut[other] || layout.twin[visit] >= 0) return false;
        if (!layout.possible(visit)) return false;
        int task = placing.task(visit);
        int who = routes.carer[placing.task(other)];
        if (!layout.ableBy[task][who]) return false;
        int partner = -1;
        if (layout.second[visit] >= 0) {
            int sibling = placing.sibling(task);
            partner =
                layout.second[other] < 0
                    ? -1
                    : routes.carer[layout.first[other]] + routes.carer[layout.second[other]] - who;
            if (partner < 0 || !layout.ableBy[sibling][partner]) partner = placing.someoneNear(visit, sibling, who);
            if (partner == who) return false;
        }
        int after = order.before(other);
        order.makeRoomAfter(after);
        schedule.begin();
        routes.take(other);
        placing.put(visit, after, task, who, partner);
        placing.aimLike(visit, other);
        return true;
    }

    private void bringIn(int visit, int after) {
        int task = placing.task(visit);
        int who = placing.someoneNear(visit, task, -1);
        if (after != order.start()) {
            int like = routes.carer[placing.task(after)];
            if (layout.ableBy[task][like] && dice.coin()) who = like;
        }
        int partner = layout.second[visit] < 0 ? -1 : placing.someoneNear(visit, placing.sibling(task), who);
        if (partner == who) who = placing.someoneNear(visit, task, partner);
        placing.put(visit, after, task, who, partner);
        if (after != order.start()) placing.aimLike(visit, after);
    }

    private int bringInBeside(int visit) {
        for (int tries = 0; tries < 5 && near[visit].length > 0; tries++) {
            int other = near[visit][dice.below(near[visit].length)];
            if (routes.planned[other]) return other;
        }
        return order.start();
    }
}

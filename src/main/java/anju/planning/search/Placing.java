package anju.planning.search;

import anju.planning.Dice;
import anju.planning.schedule.Layout;
import anju.planning.schedule.Order;
import anju.planning.schedule.Routes;
import anju.planning.schedule.Schedule;

/** The choices that moves have in common: beside whom, with whom, aimed at which window. */
final class Placing {

    private static final int MOST_TRIES = 3;

    private final Schedule schedule;
    private final Layout layout;
    private final Routes routes;
    private final Order order;
    private final int[][] near;
    private final Dice dice;

    Placing(Schedule schedule, Neighbours neighbours, Dice dice) {
        this.schedule = schedule;
        this.dice = dice;
        layout = schedule.layout;
        routes = schedule.routes;
        order = routes.order;
        near = neighbours.of;
    }

    int neighbour(int visit) {
        int[] choices = near[visit];
        if (choices.length == 0) return -1;
        int other = choices[dice.below(choices.length)];
        return routes.planned[other] ? other : -1;
    }

    /** Where to put a visit so that it comes just before or after another. */
    int anchor(int visit, int other) {
        if (other == order.start() || dice.coin()) return other;
        int before = order.before(other);
        return before == visit && routes.planned[visit] ? order.before(visit) : before;
    }

    int task(int visit) {
        return layout.second[visit] < 0 || dice.coin() ? layout.first[visit] : layout.second[visit];
    }

    int sibling(int task) {
        int visit = layout.visitOf[task];
        return layout.first[visit] + layout.second[visit] - task;
    }

    /** Who does the other task of a visit: mostly the same as before. */
    int partner(int visit, int task, int who) {
        if (layout.second[visit] < 0) return -1;
        int other = sibling(task);
        int now = routes.carer[other];
        return now == who || dice.below(3) == 0 ? someoneNear(visit, other, who) : now;
    }

    /** Somebody able to do a task who is not this one: mostly somebody who visits near by; this one when there is nobody. */
    int someoneNear(int visit, int task, int who) {
        for (int tries = dice.below(MOST_TRIES + 1); tries > 0; tries--) {
            int other = neighbour(visit);
            int them = other < 0 ? who : routes.carer[task(other)];
            if (them != who && layout.ableBy[task][them]) return them;
        }
        return someoneElse(task, who);
    }

    /** Somebody able to do a task who is not this one; this one when there is nobody. */
    int someoneElse(int task, int who) {
        int[] able = layout.able[task];
        int at = dice.below(able.length);
        if (able[at] == who) at = (at + 1) % able.length;
        return able[at];
    }

    void put(int visit, int after, int task, int who, int partner) {
        boolean isFirst = task == layout.first[visit];
        routes.put(visit, after, isFirst ? who : partner, isFirst ? partner : who);
    }

    void aimLike(int visit, int other) {
        int windows = layout.opens[visit].length;
        if (windows == 1) return;
        if (dice.below(4) == 0) {
            routes.aim(visit, dice.below(windows));
            return;
        }
        double when = schedule.times.start[layout.first[other]];
        int window = windows - 1;
        while (window > 0 && layout.closes[visit][window - 1] >= when) window--;
        routes.aim(visit, window);
    }
}

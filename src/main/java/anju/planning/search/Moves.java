package anju.planning.search;

import anju.planning.Dice;
import anju.planning.schedule.Layout;
import anju.planning.schedule.Order;
import anju.planning.schedule.Routes;
import anju.planning.schedule.Schedule;

/**
 * The moves of the annealing. Each changes a schedule that has begun a move, or answers that it cannot and changes nothing.
 * Where a visit goes is chosen beside one it fits to, so that most moves are worth pricing.
 */
final class Moves {

    private static final int LONGEST_CHAIN = 8;

    /** One move in so many is about somebody left out. */
    private static final int LEFT_OUT_SHARE = 8;

    private final Schedule schedule;
    private final Layout layout;
    private final Routes routes;
    private final Order order;
    private final int[][] near;
    private final Dice dice;
    private final int[] chain = new int[LONGEST_CHAIN];
    private final Placing placing;
    private final Leaving leaving;

    Moves(Schedule schedule, Neighbours neighbours, Dice dice) {
        this.schedule = schedule;
        this.dice = dice;
        layout = schedule.layout;
        routes = schedule.routes;
        order = routes.order;
        near = neighbours.of;
        placing = new Placing(schedule, neighbours, dice);
        leaving = new Leaving(schedule, neighbours, placing, dice);
    }

    /** Looks who is left out: they get their share of the moves until the next look. */
    void look() {
        leaving.listOut();
    }

    /** Makes a random move; false when it came to nothing. */
    boolean any() {
        int visit = dice.below(layout.visits);
        if (dice.below(LEFT_OUT_SHARE) == 0) visit = leaving.someoneOut(visit);
        if (!routes.planned[visit]) {
            return leaving.concerns() && dice.coin() ? leaving.bringInInstead(visit) : leaving.bringIn(visit);
        }
        int what = dice.below(100);
        if (what < 3 && leaving.concerns()) return leaving.leaveOut();
        if (what < 50) return beside(visit);
        if (what < 60) return chainBeside(visit);
        if (what < 72) return trade(visit);
        if (what < 82) return otherCarer(visit);
        if (what < 92) return tails(visit);
        return otherTime(visit);
    }

    /** Puts a visit before or after one that it fits to, with that one's carer. */
    private boolean beside(int visit) {
        int other = placing.neighbour(visit);
        if (other < 0) return false;
        int task = placing.task(visit);
        int who = routes.carer[placing.task(other)];
        if (!layout.ableBy[task][who]) {
            if (layout.second[visit] < 0) return false;
            task = layout.first[visit] + layout.second[visit] - task;
            if (!layout.ableBy[task][who]) return false;
        }
        int partner = placing.partner(visit, task, who);
        if (partner == who) return false;
        int after = placing.anchor(visit, other);
        order.makeRoomAfter(after);
        schedule.begin();
        routes.take(visit);
        placing.put(visit, after, task, who, partner);
        placing.aimLike(visit, other);
        return true;
    }

    /** The same for two or three stops of one carer that follow one another. */
    private boolean chainBeside(int visit) {
        int length = 0;
        int most = 2 + dice.below(LONGEST_CHAIN - 1);
        for (int task = placing.task(visit); layout.isTask(task) && length < most; task = routes.next[task]) chain[
            length++
        ] = task;
        int other = placing.neighbour(visit);
        if (other < 0 || length < 2) return false;
        int who = routes.carer[placing.task(other)];
        if (who == routes.carer[chain[0]]) return false;
        for (int i = 0; i < length; i++) {
            int moved = layout.visitOf[chain[i]];
            if (moved == other || !layout.ableBy[chain[i]][who]) return false;
            if (layout.second[moved] >= 0 && routes.carer[placing.sibling(chain[i])] == who) return false;
        }
        int after = dice.coin() ? other : order.before(other);
        while (after != order.start() && isInChain(after, length)) after = order.before(after);
        order.makeRoomAfter(after);
        schedule.begin();
        for (int i = 0; i < length; i++) routes.take(layout.visitOf[chain[i]]);
        for (int i = 0; i < length; i++) {
            int moved = layout.visitOf[chain[i]];
            placing.put(
                moved,
                after,
                chain[i],
                who,
                layout.second[moved] < 0 ? -1 : routes.carer[placing.sibling(chain[i])]
            );
            after = moved;
        }
        return true;
    }

    /** Two visits trade their places in the order and one carer. */
    private boolean trade(int visit) {
        int beside = placing.neighbour(visit);
        if (beside < 0) return false;
        int following = routes.next[placing.task(beside)];
        int other = layout.isTask(following) ? layout.visitOf[following] : beside;
        if (other == visit) return false;
        int mine = placing.task(visit);
        int theirs = placing.task(other);
        int me = routes.carer[mine];
        int them = routes.carer[theirs];
        if (!layout.ableBy[mine][them] || !layout.ableBy[theirs][me]) return false;
        int partner = layout.second[visit] < 0 ? -1 : routes.carer[placing.sibling(mine)];
        int otherPartner = layout.second[other] < 0 ? -1 : routes.carer[placing.sibling(theirs)];
        if (partner == them || otherPartner == me) return false;
        order.makeRoomAfter(order.before(visit));
        order.makeRoomAfter(order.before(other));
        schedule.begin();
        int place = order.before(visit);
        routes.take(visit);
        int otherPlace = order.before(other);
        routes.take(other);
        if (place == other) {
            placing.put(visit, otherPlace, mine, them, partner);
            placing.put(other, visit, theirs, me, otherPartner);
        } else {
            placing.put(visit, otherPlace, mine, them, partner);
            placing.put(other, place, theirs, me, otherPartner);
        }
        return true;
    }

    /** Somebody else does one task, at the same place in the order. */
    private boolean otherCarer(int visit) {
        int task = placing.task(visit);
        int who = placing.someoneNear(visit, task, routes.carer[task]);
        if (who == routes.carer[task]) return false;
        int partner = -1;
        if (layout.second[visit] >= 0) {
            partner = routes.carer[placing.sibling(task)];
            if (partner == who) partner = routes.carer[task];
            if (!layout.ableBy[placing.sibling(task)][partner]) return false;
        }
        int after = order.before(visit);
        order.makeRoomAfter(after);
        schedule.begin();
        routes.take(visit);
        placing.put(visit, after, task, who, partner);
        return true;
    }

    /** Another place in the order (or another window) with the same carers. */
    private boolean otherTime(int visit) {
        int[] choices = near[visit];
        if (choices.length == 0) return false;
        int other = choices[dice.below(choices.length)];
        if (!routes.planned[other]) return false;
        int after = placing.anchor(visit, other);
        int task = layout.first[visit];
        int partner = layout.second[visit] < 0 ? -1 : routes.carer[layout.second[visit]];
        order.makeRoomAfter(after);
        schedule.begin();
        routes.take(visit);
        placing.put(visit, after, task, routes.carer[task], partner);
        if (layout.opens[visit].length > 1) routes.aim(visit, dice.below(layout.opens[visit].length));
        return true;
    }

    /** Two carers trade all that follows one moment of the order (2-opt* of Potvin and Rousseau 1995). */
    private boolean tails(int visit) {
        int other = placing.neighbour(visit);
        if (other < 0) return false;
        int head = placing.task(visit);
        int me = routes.carer[head];
        int them = routes.carer[placing.task(other)];
        if (me == them) return false;
        if (dice.coin()) head = routes.previous[head];
        long label = layout.isTask(head) ? order.label(layout.visitOf[head]) : 0;
        int otherHead = routes.previous[layout.back(them)];
        while (layout.isTask(otherHead) && order.label(layout.visitOf[otherHead]) > label)
            otherHead = routes.previous[otherHead];
        int tail = routes.next[head];
        int otherTail = routes.next[otherHead];
        if (!canDoAll(tail, them) || !canDoAll(otherTail, me)) return false;
        if (!layout.isTask(tail) && !layout.isTask(otherTail)) return false;
        schedule.begin();
        routes.swapTails(head, otherHead);
        return true;
    }

    private boolean canDoAll(int tail, int who) {
        for (int task = tail; layout.isTask(task); task = routes.next[task]) if (
            !layout.ableBy[task][who]
        ) return false;
        return true;
    }

    private boolean isInChain(int visit, int length) {
        for (int i = 0; i < length; i++) if (layout.visitOf[chain[i]] == visit) return true;
        return false;
    }
}

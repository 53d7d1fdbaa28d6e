package anju.planning.transport.search;

import anju.planning.Budget;
import anju.planning.Dice;
import anju.planning.Relay.Runner;

/**
 * Annealing by ruin and recreate. When vehicles count first, the first share of the budget goes into doing with fewer: a tour
 * is dropped, and solutions are judged by how often their absent errands have been absent before (Christiaens and Vanden
 * Berghe 2020, fleet minimisation).
 */
final class TourChain implements Runner<Tours> {

    private static final int STEPS_BETWEEN_LOOKS = 32;

    /** Temperatures, in typical distances between neighbours. */
    private static final double HOT = 3;

    private static final double COLD = 0.01;

    /** Tries to trade tails after each step. */
    private static final int TRADES = 2;

    private static final double VEHICLE = 1e7;
    private static final double ABSENCE = 1e9;

    private final Ground ground;
    private final double fleetShare;
    private final Dice dice;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Tails tails;
    private final double journey;
    private final Tours now;
    private final Tours best;
    private final long[] absences;
    private int fleet;
    private boolean lessening;
    private long steps;

    /** One that, where vehicles count first, gives this share of the budget to doing with fewer. */
    TourChain(Ground ground, double fleetShare, long seed) {
        this.ground = ground;
        this.fleetShare = fleetShare;
        dice = new Dice(seed);
        ruin = new Ruin(ground, dice);
        recreate = new Recreate(ground, dice);
        tails = new Tails(ground, dice);
        journey = ground.journey();
        absences = new long[ground.errands];
        fleet = ground.fleet;
        now = new Tours(ground);
        best = new Tours(ground);
        recreate.apply(now, fleet);
        best.take(now);
        lessening = ground.vehiclesFirst && now.absents == 0 && now.count > 1;
        if (lessening) lessen();
    }

    @Override
    public void run(Budget budget, double until) {
        if (ground.errands == 0) return;
        double spent = budget.spentAfter(steps);
        while (spent < until) {
            if (lessening && spent >= fleetShare) endLessening();
            double temperature = HOT * journey * Math.pow(COLD / HOT, Math.min(1, cooled(spent)));
            for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
                if (lessening) lessAbsences(temperature);
                else lessCost(temperature);
            }
            steps += STEPS_BETWEEN_LOOKS;
            spent = budget.spentAfter(steps);
        }
    }

    private double cooled(double spent) {
        if (!ground.vehiclesFirst) return spent;
        return lessening ? spent / fleetShare : (spent - fleetShare) / (1 - fleetShare);
    }

    private void lessCost(double temperature) {
        double before = cost(now);
        change();
        boolean changed = cost(now) < before - temperature * Math.log(dice.share());
        if (!changed) now.undo();
        if ((trade(temperature) || changed) && cost(now) < cost(best) - 1e-9) best.take(now);
        if (ground.vehiclesFirst && best.absents == 0) fleet = Math.min(fleet, best.count);
    }

    private void lessAbsences(double temperature) {
        int absents = now.absents;
        long sum = sumAbsences();
        double distance = now.distance;
        change();
        if (now.absents == 0) {
            best.take(now);
            lessen();
            return;
        }
        boolean better = sumAbsences() < sum || now.absents < absents;
        boolean alike = now.absents == absents && now.distance < distance - temperature * Math.log(dice.share());
        for (int i = 0; i < now.absents; i++) absences[now.absent[i]]++;
        if (!better && !alike) now.undo();
        trade(temperature);
    }

    private boolean trade(double temperature) {
        boolean traded = false;
        int most = ground.vehiclesFirst ? now.count : fleet;
        for (int i = 0; i < TRADES; i++) traded |= tails.trade(now, most, -temperature * Math.log(dice.share()));
        return traded;
    }

    private void change() {
        now.begin();
        ruin.apply(now);
        recreate.apply(now, fleet);
    }

    /** Drops the tour whose errands have been absent least. */
    private void lessen() {
        if (now.count <= 1) {
            endLessening();
            return;
        }
        long[] sums = new long[now.slots];
        for (int errand = 0; errand < ground.errands; errand++) {
            int tour = now.tourOfErrand(errand);
            if (tour != Tours.ABSENT) sums[tour] += absences[errand];
        }
        int least = -1;
        for (int tour = 0; tour < now.slots; tour++) {
            if (now.size[tour] > 0 && (least < 0 || sums[tour] < sums[least])) least = tour;
        }
        fleet = now.count - 1;
        now.begin();
        now.drop(least);
    }

    private void endLessening() {
        lessening = false;
        now.take(best);
        fleet = best.count;
    }

    private long sumAbsences() {
        long sum = 0;
        for (int i = 0; i < now.absents; i++) sum += absences[now.absent[i]];
        return sum;
    }

    /** Where it stands; while it tries to do with fewer vehicles, where it did with all it has. */
    @Override
    public Tours now() {
        return lessening ? best : now;
    }

    @Override
    public Tours best() {
        return best;
    }

    @Override
    public double cost(Tours tours) {
        return tours.distance + (ground.vehiclesFirst ? VEHICLE * tours.count : 0) + ABSENCE * tours.absents;
    }

    @Override
    public void goFrom(Tours tours) {
        if (lessening) return;
        now.take(tours);
        if (cost(now) < cost(best)) best.take(now);
        if (ground.vehiclesFirst && best.absents == 0) fleet = Math.min(fleet, best.count);
    }
}

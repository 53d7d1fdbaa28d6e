package anju.planning.transport;

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
    private static final double FLEET_SHARE = 0.5;

    /** Temperatures, in typical distances between neighbours. */
    private static final double HOT = 1;

    private static final double COLD = 0.01;
    private static final double VEHICLE = 1e7;
    private static final double ABSENCE = 1e9;

    private final Ground ground;
    private final Dice dice;
    private final Ruin ruin;
    private final Recreate recreate;
    private final double journey;
    private Tours now;
    private Tours trial;
    private final Tours best;
    private final long[] absences;
    private int fleet;
    private boolean lessening;
    private long steps;

    TourChain(Ground ground, long seed) {
        this.ground = ground;
        dice = new Dice(seed);
        ruin = new Ruin(ground, dice);
        recreate = new Recreate(ground, dice);
        journey = ground.journey();
        absences = new long[ground.errands];
        fleet = ground.fleet;
        now = new Tours(ground);
        trial = new Tours(ground);
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
            if (lessening && spent >= FLEET_SHARE) endLessening();
            double temperature = HOT * journey * Math.pow(COLD / HOT, Math.min(1, cooled(spent)));
            for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
                trial.take(now);
                ruin.apply(trial);
                recreate.apply(trial, fleet);
                if (lessening) judgeAbsences(temperature);
                else judgeCost(temperature);
            }
            steps += STEPS_BETWEEN_LOOKS;
            spent = budget.spentAfter(steps);
        }
    }

    private double cooled(double spent) {
        if (!ground.vehiclesFirst) return spent;
        return lessening ? spent / FLEET_SHARE : (spent - FLEET_SHARE) / (1 - FLEET_SHARE);
    }

    private void judgeCost(double temperature) {
        if (cost(trial) < cost(now) - temperature * Math.log(dice.share())) swap();
        if (cost(now) < cost(best) - 1e-9) best.take(now);
        if (ground.vehiclesFirst && best.absents == 0) fleet = Math.min(fleet, best.count);
    }

    private void judgeAbsences(double temperature) {
        if (trial.absents == 0) {
            swap();
            best.take(now);
            lessen();
            return;
        }
        long sum = sumAbsences(trial);
        long sumNow = sumAbsences(now);
        boolean better = sum < sumNow || trial.absents < now.absents;
        boolean alike =
            trial.absents == now.absents && trial.distance < now.distance - temperature * Math.log(dice.share());
        for (int i = 0; i < trial.absents; i++) absences[trial.absent[i]]++;
        if (better || alike) swap();
    }

    /** Drops the tour whose errands have been absent least. */
    private void lessen() {
        if (now.count <= 1) {
            endLessening();
            return;
        }
        long[] sums = new long[now.count];
        for (int errand = 0; errand < ground.errands; errand++) {
            if (now.tourOf[errand] != Tours.ABSENT) sums[now.tourOf[errand]] += absences[errand];
        }
        int least = 0;
        for (int tour = 1; tour < now.count; tour++) if (sums[tour] < sums[least]) least = tour;
        fleet = now.count - 1;
        now.drop(least);
    }

    private void endLessening() {
        lessening = false;
        now.take(best);
        fleet = best.count;
    }

    private long sumAbsences(Tours tours) {
        long sum = 0;
        for (int i = 0; i < tours.absents; i++) sum += absences[tours.absent[i]];
        return sum;
    }

    private void swap() {
        Tours kept = trial;
        trial = now;
        now = kept;
    }

    @Override
    public Tours now() {
        return now;
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

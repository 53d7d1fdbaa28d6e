package anju.planning.search;

import anju.planning.Budget;
import anju.planning.Dice;
import anju.planning.Relay.Runner;
import anju.planning.schedule.Schedule;
import anju.planning.schedule.Schedule.Choice;

/** One annealing (Kirkpatrick, Gelatt and Vecchi 1983): a schedule, its chance, and the best it has come by. */
final class Chain implements Runner<Choice> {

    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private final Schedule schedule;
    private final Moves moves;
    private final Dice dice;
    private final Cooling cooling;
    private final Rounds rounds;
    private Choice best;
    private long steps;

    /** A search that goes on from where a schedule stands. */
    Chain(Schedule schedule, Neighbours neighbours, Cooling cooling, Rounds rounds, long seed) {
        this.schedule = schedule;
        this.cooling = cooling;
        this.rounds = rounds;
        dice = new Dice(seed);
        moves = new Moves(schedule, neighbours, dice);
        best = schedule.choice();
    }

    @Override
    public void run(Budget budget, double until) {
        if (schedule.layout.visits == 0) return;
        double spent = budget.spentAfter(steps);
        while (spent < until) {
            double cooled = rounds.cooled(spent, steps);
            double temperature = cooling.at(cooled);
            moves.look();
            // nearly whole until the end, where the true cost has to count
            schedule.lean(1 - Math.pow(cooled, 4));
            for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) step(temperature);
            steps += STEPS_BETWEEN_LOOKS;
            spent = budget.spentAfter(steps);
        }
    }

    private void step(double temperature) {
        if (!moves.any()) return;
        double most = schedule.steered() - temperature * Math.log(dice.share());
        if (schedule.keepUpTo(most) && schedule.cost() < best.cost() - 1e-9) best = schedule.choice();
    }

    @Override
    public Choice now() {
        return schedule.choice();
    }

    @Override
    public Choice best() {
        return best;
    }

    @Override
    public double cost(Choice choice) {
        return choice.cost();
    }

    @Override
    public void goFrom(Choice choice) {
        schedule.load(choice);
        if (schedule.cost() < best.cost()) best = schedule.choice();
    }
}

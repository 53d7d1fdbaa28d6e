package anju.planning.centre.search;

import anju.planning.Budget;
import anju.planning.Dice;
import anju.planning.Relay.Runner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Annealing by ruin and recreate (Schrimpf et al., J. Comp. Physics 159, 2000): calls that lie near each other are taken out
 * and put in again, those first that would lose most by waiting (regret insertion, Potvin and Rousseau, EJOR 66, 1993).
 */
final class Chain implements Runner<Roster> {

    private static final int STEPS_BETWEEN_LOOKS = 4;
    private static final int MOST_RUINED = 12;

    /** Temperatures in points: from an hour of travel to a minute. */
    private static final double HOT = 240;

    private static final double COLD = 4;

    private final Ground ground;
    private final boolean[] frozen;
    private final int[] movable;
    private final Dice dice;
    private final Places places;
    private final boolean repairing;
    /** Whose days are looked at in a repair, whether or not something is wrong with them. */
    private final boolean[] freed;
    private final Roster kept;
    private Roster now;
    private Roster trial;
    private final Roster best;
    private long steps;

    /**
     * From a roster on. A repair ({@code freed} is not null) looks only around what is left out or changed and at the days
     * of those workers, and takes only what is better.
     */
    Chain(Roster from, boolean[] frozen, long seed, int[] freed) {
        this.ground = from.ground;
        this.frozen = frozen;
        this.repairing = freed != null;
        this.freed = new boolean[ground.workers.length];
        IntStream.of(repairing ? freed : new int[0]).forEach(w -> this.freed[w] = true);
        movable = IntStream.range(0, frozen.length)
            .filter(c -> !frozen[c])
            .toArray();
        dice = new Dice(seed);
        places = new Places(ground);
        kept = from;
        now = new Roster(ground);
        trial = new Roster(ground);
        best = new Roster(ground);
        now.take(from);
        recreate(now, true);
        best.take(now);
    }

    @Override
    public void run(Budget budget, double until) {
        double spent = budget.spentAfter(steps);
        while (spent < until) {
            double temperature = repairing ? 0 : HOT * Math.pow(COLD / HOT, Math.min(1, spent));
            for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
                step(temperature);
            }
            steps += STEPS_BETWEEN_LOOKS;
            spent = budget.spentAfter(steps);
        }
    }

    private void step(double temperature) {
        int[] seeds = repairing ? unsettled() : movable;
        if (seeds.length == 0) {
            return;
        }
        trial.take(now);
        ruin(trial, seeds[dice.below(seeds.length)]);
        recreate(trial, dice.coin());
        if (repairing && takesBack(trial)) {
            return;
        }
        if (trial.cost() < now.cost() - 1e-9 - temperature * Math.log(dice.share())) {
            Roster other = trial;
            trial = now;
            now = other;
            if (now.cost() < best.cost() - 1e-9) {
                best.take(now);
            }
        }
    }

    /** Whether somebody whose promise could be kept is left out, be it for another's sake. */
    private boolean takesBack(Roster roster) {
        return IntStream.of(movable).anyMatch(c -> kept.who(c) != null && roster.who(c) == null);
    }

    /** Calls that nobody comes to, not as promised, or by somebody whose day has become free. */
    private int[] unsettled() {
        return IntStream.of(movable)
            .filter(
                c ->
                    now.who(c) == null ||
                    ground.pricing.changes(c, now.who(c), now.start(c)) > 0 ||
                    IntStream.of(now.who(c)).anyMatch(w -> freed[w])
            )
            .toArray();
    }

    private void ruin(Roster roster, int seed) {
        int count = 1 + dice.below(Math.min(MOST_RUINED, movable.length));
        if (roster.who(seed) != null && dice.below(4) == 0) {
            // a whole day, for these empty slowly
            int[] who = roster.who(seed);
            List.copyOf(roster.stops(who[dice.below(who.length)])).forEach(stop -> takeOut(roster, stop.call()));
        }
        takeOut(roster, seed);
        for (int c : ground.near[seed]) {
            if (count <= 1) {
                return;
            }
            if (roster.who(c) != null && !frozen[c] && dice.below(3) > 0) {
                takeOut(roster, c);
                count--;
            }
        }
    }

    /** With it go those who can no longer be reached from where the worker now comes. */
    private void takeOut(Roster roster, int call) {
        if (call == Stop.ELSEWHERE || frozen[call] || roster.who(call) == null) {
            return;
        }
        int[] who = roster.who(call);
        long start = roster.start(call);
        roster.remove(call);
        for (int w : who) {
            int next = roster.next(w, start);
            if (next != Stop.ELSEWHERE && !frozen[next] && !roster.isLawful(next)) {
                takeOut(roster, next);
            }
        }
    }

    private void recreate(Roster roster, boolean byRegret) {
        List<Integer> free = new ArrayList<>();
        for (int c : movable) {
            if (roster.who(c) == null) {
                free.add(c);
            }
        }
        if (byRegret) {
            recreateByRegret(roster, free);
        } else {
            recreateInOrder(roster, free);
        }
    }

    private void recreateByRegret(Roster roster, List<Integer> free) {
        Places.Choice[] choices = new Places.Choice[frozen.length];
        while (!free.isEmpty()) {
            Integer first = null;
            double most = Double.NEGATIVE_INFINITY;
            for (Integer c : free) {
                choices[c] = choices[c] == null ? places.choose(roster, c) : choices[c];
                Places.Place place = choices[c].best();
                if (place != null && choices[c].next() - place.cost() > most) {
                    most = choices[c].next() - place.cost();
                    first = c;
                }
            }
            if (first == null) {
                return;
            }
            Places.Place place = choices[first].best();
            roster.place(first, place.workers(), place.start());
            free.remove(first);
            for (int c : free) {
                choices[c] = places.concerns(c, first, place.workers()) ? null : choices[c];
            }
        }
    }

    private void recreateInOrder(Roster roster, List<Integer> free) {
        double[] lots = new double[frozen.length];
        for (int c : free) {
            lots[c] = dice.share();
        }
        free.sort(Comparator.comparingDouble(c -> lots[c]));
        for (int c : free) {
            Places.Place place = places.choose(roster, c).best();
            if (place != null) {
                roster.place(c, place.workers(), place.start());
            }
        }
    }

    @Override
    public Roster now() {
        return now;
    }

    @Override
    public Roster best() {
        return best;
    }

    @Override
    public double cost(Roster roster) {
        return roster.cost();
    }

    @Override
    public void goFrom(Roster roster) {
        now.take(roster);
        if (now.cost() < best.cost() - 1e-9) {
            best.take(now);
        }
    }
}

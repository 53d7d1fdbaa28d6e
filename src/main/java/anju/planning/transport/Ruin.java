package anju.planning.transport;

import anju.planning.Dice;

/**
 * Takes strings of neighbouring stops out of neighbouring tours (slack induction by string removals, Christiaens and Vanden
 * Berghe, Transportation Science 54, 2020, with its parameters).
 */
final class Ruin {

    private static final double MEAN_REMOVED = 10;
    private static final double LONGEST = 10;
    private static final double SPLIT = 0.5;
    private static final double SPLIT_DEPTH = 0.01;

    private final Ground ground;
    private final Dice dice;
    private final boolean[] ruined;
    private final int[] chosen = new int[(int) LONGEST + 1];

    Ruin(Ground ground, Dice dice) {
        this.ground = ground;
        this.dice = dice;
        ruined = new boolean[ground.errands + 1];
    }

    void apply(Tours tours) {
        if (ground.errands == 0) return;
        double mean = tours.count == 0 ? 1 : (double) (ground.errands - tours.absents) / tours.count;
        double longest = Math.min(LONGEST, mean);
        double most = (4 * MEAN_REMOVED) / (1 + longest) - 1;
        int strings = (int) (dice.share() * most + 1);
        int seed = dice.below(ground.errands);
        for (int errand : ground.near[seed]) {
            if (strings == 0) break;
            int tour = tours.tourOf[errand];
            if (tour == Tours.ABSENT || ruined[tour]) continue;
            ruined[tour] = true;
            int length = 1 + (int) (dice.share() * Math.min(longest, tours.tours[tour].size));
            removeString(tours, tour, errand, Math.min(length, tours.tours[tour].size));
            strings--;
        }
        for (int tour = 0; tour < tours.slots; tour++) {
            if (!ruined[tour]) continue;
            ruined[tour] = false;
            tours.close(tour);
        }
    }

    private void removeString(Tours tours, int tour, int errand, int length) {
        Tour it = tours.tours[tour];
        int kept = 0;
        if (length > 1 && dice.share() < SPLIT) {
            kept = Math.min(1, it.size - length);
            while (length + kept < it.size && dice.share() < SPLIT_DEPTH) kept++;
        }
        int span = length + kept;
        int at = 1;
        while (ground.errandOf[it.stops[at]] != errand) at++;
        int earliest = Math.max(1, at - span + 1);
        int last = Math.min(at, it.size + 1 - span);
        int from = earliest + dice.below(last - earliest + 1);
        int hole = kept == 0 ? -1 : from + dice.below(length + 1);
        int count = 0;
        for (int i = from; i < from + span && count < length; i++) {
            if (hole >= 0 && i >= hole && i < hole + kept) continue;
            chosen[count++] = ground.errandOf[it.stops[i]];
        }
        for (int i = 0; i < count; i++) if (tours.tourOf[chosen[i]] == tour) tours.remove(chosen[i]);
    }
}

package anju.planning.transport.search;

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
    private final boolean[] isRuined;
    private final int[] ruined;
    private final int[] chosen = new int[(int) LONGEST + 1];

    Ruin(Ground ground, Dice dice) {
        this.ground = ground;
        this.dice = dice;
        isRuined = new boolean[ground.errands + 1];
        ruined = new int[ground.errands + 1];
    }

    void apply(Tours tours) {
        if (ground.errands == 0) return;
        double mean = tours.count == 0 ? 1 : (double) (ground.errands - tours.absents) / tours.count;
        double longest = Math.min(LONGEST, mean);
        double most = (4 * MEAN_REMOVED) / (1 + longest) - 1;
        int strings = (int) (dice.share() * most + 1);
        int seed = dice.below(ground.errands);
        int done = 0;
        for (int errand : ground.near[seed]) {
            if (done == strings) break;
            int tour = tours.tourOfErrand(errand);
            if (tour == Tours.ABSENT || isRuined[tour]) continue;
            isRuined[tour] = true;
            ruined[done++] = tour;
            int size = tours.size[tour];
            int length = 1 + (int) (dice.share() * Math.min(longest, size));
            removeString(tours, errand, Math.min(length, size));
        }
        for (int i = 0; i < done; i++) {
            isRuined[ruined[i]] = false;
            tours.refresh(ruined[i]);
        }
    }

    private void removeString(Tours tours, int errand, int length) {
        int at = ground.isPair[errand] ? ground.pickup[errand] : ground.delivery[errand];
        int tour = tours.tourOf[at];
        int size = tours.size[tour];
        int kept = 0;
        if (length > 1 && dice.share() < SPLIT) {
            kept = Math.min(1, size - length);
            while (length + kept < size && dice.share() < SPLIT_DEPTH) kept++;
        }
        int span = length + kept;
        int before = 0;
        int stop = at;
        for (; before < span - 1 && tours.prev[stop] != 0; before++) stop = tours.prev[stop];
        int after = 0;
        for (int it = at; after < span - 1 && tours.next[it] != 0; after++) it = tours.next[it];
        int surplus = before - (span - 1 - after);
        for (int skipped = dice.below(surplus + 1); skipped > 0; skipped--) stop = tours.next[stop];
        int hole = kept == 0 ? span : dice.below(length + 1);
        int count = 0;
        for (int i = 0; i < span && count < length; i++, stop = tours.next[stop]) {
            if (i < hole || i >= hole + kept) chosen[count++] = ground.errandOf[stop];
        }
        for (int i = 0; i < count; i++) if (tours.tourOfErrand(chosen[i]) == tour) tours.remove(chosen[i]);
    }
}

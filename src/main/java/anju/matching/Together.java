package anju.matching;

import anju.matching.route.Insertion;
import anju.matching.route.Starts;
import java.time.Instant;
import java.util.List;

/** Those who come together start together: two for one visit, or nobody. */
final class Together {

    private record Pair(Ranked one, Ranked two, Instant start, int score) {
        boolean isBetterThan(Pair other) {
            int load = one.load() + two.load();
            return (
                other == null ||
                score > other.score ||
                (score == other.score && load < other.one.load() + other.two.load())
            );
        }
    }

    /** What two score who have no start in common. */
    static final int NONE = Integer.MIN_VALUE;

    private Together() {}

    /** What the two score together at the start that suits both best; {@link #NONE} when they have none. */
    static int score(Ranked one, Ranked two, Score score) {
        Pair pair = pair(one, two, score);
        return pair == null ? NONE : pair.score;
    }

    /** The best two of the ranked (best first), both at their common start; empty when no two have one. */
    static List<Ranked> bestPair(List<Ranked> ranked, Score score) {
        Pair best = null;
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = i + 1; j < ranked.size(); j++) {
                // together nobody scores better than alone at their own best start
                if (best != null && ranked.get(i).score() + ranked.get(j).score() < best.score) {
                    break;
                }
                Pair pair = pair(ranked.get(i), ranked.get(j), score);
                best = pair != null && pair.isBetterThan(best) ? pair : best;
            }
        }
        return best == null ? List.of() : List.of(at(best.one, best.start, score), at(best.two, best.start, score));
    }

    /** Whether the two have a start in common. */
    static boolean canMeet(Trial one, Trial two) {
        Starts common = one.starts.copy();
        common.remember().and(two.starts);
        return common.remain();
    }

    /** Of those starts the one that suits these workers best, the earliest of them; null when none is open. */
    static Instant bestStart(List<Trial> trials, Starts starts, Score score) {
        Instant best = null;
        int most = Integer.MIN_VALUE;
        for (long s = starts.next(starts.first()); s != Long.MAX_VALUE; s = starts.next(s + 1)) {
            Instant start = Instant.ofEpochSecond(s);
            int now = trials
                .stream()
                .mapToInt(t -> points(t.route().at(start), score))
                .sum();
            if (now > most) {
                most = now;
                best = start;
            }
        }
        return best;
    }

    /** The two at the start that suits both together best, the earliest of them; null when they have none. */
    private static Pair pair(Ranked one, Ranked two, Score score) {
        Starts common = one.trial().starts.copy();
        common.remember().and(two.trial().starts);
        if (!common.remain()) {
            return null;
        }
        Instant start = bestStart(List.of(one.trial(), two.trial()), common, score);
        int points = 0;
        for (Ranked ranked : List.of(one, two)) {
            points +=
                ranked.score() - points(ranked.insertion(), score) + points(ranked.trial().route().at(start), score);
        }
        return new Pair(one, two, start, points);
    }

    private static int points(Insertion at, Score score) {
        return score.of(at.travelAdded(), at.waiting(), at.atRisk());
    }

    private static Ranked at(Ranked ranked, Instant start, Score score) {
        return Ranked.of(ranked.trial(), ranked.trial().route().at(start), score);
    }
}

package anju.matching;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.matching.certificate.Naming;
import anju.matching.index.Member;
import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a search for one order has found so far, and in the end who is chosen and why. */
final class Found {

    /** Somebody who cannot come. */
    private record Against(Member who, Alike why, boolean inAnyCase) {}

    /** All who break the same rules, of whom the same is said; {@code next} is another kind in the same place of a table. */
    private record Alike(long code, List<Broken> rules, boolean overridable, Alike next) {}

    /** The lowest bits of a distance make room for a place in a list. */
    private static final long PLACES = 0xFF_FFFF;

    private static final int OUT_OF_REACH = Rules.bit("out-of-reach");
    private static final int UNSKILLED = Rules.bit("certificate-missing") | Rules.bit("certificate-expired");
    private static final int PASSED = Rules.bit("passed");

    private final Trial order;
    private final Score score;
    private final List<Ranked> ranked = new ArrayList<>();
    private final List<Against> against = new ArrayList<>();
    private final Alike[] alike = new Alike[256];

    /** Of each who cannot come the square of the straight line, which orders as the line itself does, and the place. */
    private long[] distances = new long[256];

    /** The nearest of those who need not be named, the farthest of them first. */
    private final PriorityQueue<Long> nearest = new PriorityQueue<>(Comparator.reverseOrder());
    private final SortedMap<String, Integer> counted = new TreeMap<>();
    private final int[] byRule = new int[Rules.ALL.size()];
    private final int named;
    private int bestPair = Together.NONE;
    private int top = Together.NONE;
    private boolean someoneNear;
    private boolean someoneSkilled;
    private boolean someoneWouldHave;

    /** Names so many at the most of those who cannot come and need not be named, the nearest. */
    Found(Trial order, Score score, int named) {
        this.order = order;
        this.score = score;
        this.named = named;
    }

    /**
     * Takes the trial of a worker down who is or is not named in any case and starts so far away, squared; what they
     * scored, null where they cannot come.
     */
    Ranked look(Trial trial, boolean inAnyCase, double square) {
        if (!trial.free()) {
            reject(trial, inAnyCase, square);
            return null;
        }
        Ranked one = Ranked.of(trial, trial.route().best(trial.starts, score), score);
        if (order.need.item().workers() == 2) {
            pair(one);
        }
        ranked.add(one);
        return one;
    }

    private void pair(Ranked one) {
        for (Ranked other : ranked) {
            if (one.score() + other.score() > bestPair) {
                bestPair = Math.max(bestPair, Together.score(one, other, score));
            }
        }
        top = Math.max(top, one.score());
    }

    /** Whether two were found who score more than any two could of whom one scores that much at the most. */
    boolean hasPairAbove(int atMost) {
        return bestPair > Together.NONE && atMost + Math.max(top, atMost) < bestPair;
    }

    private void reject(Trial trial, boolean inAnyCase, double square) {
        boolean near = !trial.breaks(OUT_OF_REACH);
        boolean skilled = near && !trial.breaks(UNSKILLED);
        someoneNear |= near;
        someoneSkilled |= skilled;
        someoneWouldHave |= skilled && trial.breaksOnly(PASSED);
        long distance = distance(square);
        if (!inAnyCase) {
            if (!isAmongTheNearest(distance)) {
                byRule[trial.first()]++;
                return;
            }
            nearest.add(distance);
            if (nearest.size() > named) {
                nearest.poll();
            }
        }
        if (against.size() == distances.length) {
            distances = Arrays.copyOf(distances, 2 * distances.length);
        }
        distances[against.size()] = distance;
        against.add(new Against(trial.who, alike(trial), inAnyCase));
    }

    /** Whether somebody so far away would be named, who cannot come and need not be. */
    boolean wouldName(double square) {
        return isAmongTheNearest(distance(square));
    }

    private boolean isAmongTheNearest(long distance) {
        return nearest.size() < named || distance < nearest.peek();
    }

    private long distance(double square) {
        return (Double.doubleToRawLongBits(square) & ~PLACES) | against.size();
    }

    private Alike alike(Trial trial) {
        long code = trial.code();
        int place = (int) ((code * 0x9E3779B97F4A7C15L) >>> 56); // Fibonacci hashing, as long as the table
        for (Alike one = alike[place]; one != null; one = one.next) {
            if (one.code == code) {
                return one;
            }
        }
        return (alike[place] = new Alike(code, trial.broken(Rules.AGAINST), !trial.blocked(), alike[place]));
    }

    /** Counts workers who are not looked at, by the reason why not. */
    void count(String rule, int workers) {
        if (workers > 0) {
            counted.merge(rule, workers, Integer::sum);
        }
    }

    /** Counts a worker within reach whom a fact rules out, be it in spite of their certificates. */
    void countNear(int rule, boolean skilled) {
        byRule[Integer.numberOfTrailingZeros(rule)]++;
        someoneNear = true;
        someoneSkilled |= skilled;
    }

    /** Who is chosen, and the certificate of it. */
    MatchOutcome outcome(String weights) {
        ranked.sort(Ranked.BEST_FIRST);
        List<Ranked> chosen =
            order.need.item().workers() == 1
                ? ranked.subList(0, Math.min(1, ranked.size()))
                : Together.bestPair(ranked, score);
        String unmet = chosen.isEmpty() ? unmet() : null;
        MatchCertificate certificate = certificate(chosen, unmet, weights);
        return unmet == null
            ? new MatchOutcome.Matched(certificate, certificate.ranked().subList(0, chosen.size()))
            : new MatchOutcome.NoMatch(certificate, unmet);
    }

    /** Why nobody: what is wrong with the order itself, then who was looked for in vain. */
    private String unmet() {
        List<Broken> blocks = order.broken(Rules.bits(Rules.Severity.BLOCK));
        if (!blocks.isEmpty()) {
            return blocks.getFirst().rule();
        }
        if (!ranked.isEmpty()) {
            return "no-pair";
        }
        List<Broken> overridable = order.overridable();
        if (!overridable.isEmpty()) {
            return overridable.getFirst().rule();
        }
        if (!someoneNear) {
            return "out-of-reach";
        }
        if (!someoneSkilled) {
            return "no-skill";
        }
        return someoneWouldHave ? "refused" : "nobody-free";
    }

    private MatchCertificate certificate(List<Ranked> chosen, String unmet, String weights) {
        Need need = order.need;
        Set<Id<Worker>> first = new HashSet<>();
        List<Naming.Able> able = new ArrayList<>(ranked.size());
        for (Ranked one : chosen) {
            first.add(one.trial().who.id());
            able.add(able(one));
        }
        for (Ranked one : ranked) {
            if (!first.contains(one.trial().who.id())) {
                able.add(able(one));
            }
        }
        List<Rejected> rejected = new ArrayList<>(against.size());
        BitSet inAnyCase = new BitSet();
        int others = 0;
        Arrays.sort(distances, 0, against.size());
        for (int i = 0; i < against.size(); i++) {
            Against one = against.get((int) (distances[i] & PLACES));
            if (one.inAnyCase() || others++ < named) {
                inAnyCase.set(rejected.size(), one.inAnyCase());
                rejected.add(new Rejected(one.who().id(), one.why().rules(), one.why().overridable()));
            } else {
                byRule[Rules.place(one.why().rules().getFirst().rule())]++;
            }
        }
        for (int i = 0; i < byRule.length; i++) {
            count(Rules.ALL.get(i).id(), byRule[i]);
        }
        MatchCertificate nobodyYet = new MatchCertificate(
            Rules.VERSION,
            weights,
            need.item().qualifications().stream().map(Rules::written).toList(),
            List.of(),
            List.of(),
            List.of(),
            counted,
            unmet
        );
        return new Naming(nobodyYet, able, rejected, inAnyCase).within(chosen.size());
    }

    private Naming.Able able(Ranked one) {
        return new Naming.Able(order.need.names(one.trial().who.worker()), one.brief(), () -> one.told(score));
    }
}

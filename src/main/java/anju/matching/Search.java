package anju.matching;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.Asked;
import anju.matching.index.Crew;
import anju.matching.index.Member;
import anju.matching.route.Limits;
import anju.matching.route.Route;
import anju.people.Worker;
import anju.value.Id;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The best of a crew without a look at everybody: those who are named in any case, then the others within reach whom no
 * fact rules out, who could score most first, until nobody who is left could still be among the best (a branch and
 * bound, so the result is exact).
 */
final class Search {

    private static final int BARRED = Rules.bit("barred"),
        NOT_EMPLOYED = Rules.bit("not-employed"),
        MISSING = Rules.bit("certificate-missing"),
        EXPIRED = Rules.bit("certificate-expired"),
        OVERTIME_DAY = Rules.bit("overtime-day"),
        OVERTIME_WEEK = Rules.bit("overtime-week");

    private static final int AHEAD = 16;

    private final Trial order;
    private final Need need;
    private final Crew crew;
    private final Map<Id<Worker>, Integer> visits;
    private final Score score;
    private final int reach;
    private final int best;
    private final Asked asked;
    private final long dialect;
    private final boolean hard;

    private final BitSet named, barred, passed;
    private final PriorityQueue<Integer> scores = new PriorityQueue<>();
    private long[] open = new long[64];
    private int opened;
    private int near;
    private int touched;

    /** Used again until somebody can come, who keeps it. */
    private Trial trial;

    Search(Trial order, Crew crew, Map<Id<Worker>, Integer> visits, Score score, Limits limits, int best) {
        Need need = order.need;
        if (!need.day().equals(crew.date())) {
            throw new IllegalArgumentException("the crew of " + crew.date() + " for a visit on " + need.day());
        }
        this.order = order;
        this.need = need;
        this.crew = crew;
        this.visits = visits;
        this.score = score;
        this.best = best;
        this.reach = limits.reachMetres(need.address().area());
        this.asked = Asked.of(need.item(), crew.words());
        this.trial = order.by(asked);
        this.dialect = crew.words().dialect(need.resident().dialect());
        this.hard = score.isHard(need.item());
        this.named = named(need, crew);
        this.barred = crew.find(need.resident().barred());
        this.passed = crew.find(need.passed());
    }

    /** Who is looked at wherever they start: the own centre, and whom the family chose. */
    static BitSet named(Need need, Crew crew) {
        BitSet named = crew.of(need.centre().id());
        named.or(crew.find(need.wished()));
        named.or(crew.find(need.resident().preferred()));
        return named;
    }

    /** Everybody who has to be looked at, and how many of the others there are for which reason. */
    MatchOutcome run(String weights) {
        Found found = new Found(order, score, best);
        int[] all = named.stream().toArray();
        for (int k = 0; k < all.length; k++) {
            fetch(all, k);
            look(found, all[k], !crew.isWithin(all[k], need.place(), order.stop.door(), reach));
        }
        int far = crew.size() - all.length;
        List<Broken> wrong = order.broken(Rules.AGAINST);
        int inVain = wrong.isEmpty() ? 0 : Rules.bit(wrong.getFirst().rule());
        int[] within = crew.within(need.place(), reach);
        for (int k = 0; k < within.length; k++) {
            fetch(within, k);
            if (!named.get(within[k])) {
                near++;
                fromAfar(found, within[k], inVain);
            }
        }
        found.count("out-of-reach", far - near);
        found.count(MatchCertificate.NOT_LOOKED_AT, opened - lookAtTheBest(found));
        return found.outcome(weights);
    }

    /** From time to time, that of the next ones which is asked first: waiting for it is what takes longest. */
    private void fetch(int[] positions, int next) {
        if (next % AHEAD == 0) {
            touched += crew.touch(positions, next, Math.min(positions.length, next + AHEAD));
        }
    }

    private void fromAfar(Found found, int i, int inVain) {
        if (passed.get(i)) {
            look(found, i, false);
            return;
        }
        Member who = crew.member(i);
        int rule = inVain != 0 ? inVain : fact(i, who);
        if (rule != 0) {
            found.countNear(rule, asked.isMetBy(who));
            return;
        }
        // the most that they could score above, their position below: sorted, the last is the most promising
        keep(((long) atMost(who) << 32) | i);
    }

    /** The first rule that needs no look at the day, in the order of {@link Rules#ALL}; 0 where none is broken. */
    private int fact(int i, Member who) {
        if (barred.get(i)) {
            return BARRED;
        }
        if (!who.employed()) {
            return NOT_EMPLOYED;
        }
        if (!asked.isMetBy(who)) {
            return asked.missing(who) != 0 ? MISSING : EXPIRED;
        }
        if (order.minutes > who.minutesLeftToday()) {
            return OVERTIME_DAY;
        }
        return order.minutes + who.weekMinutes() > who.minutesPerWeek() ? OVERTIME_WEEK : 0;
    }

    private int atMost(Member who) {
        return score.atMost(
            Route.leastAdded(
                who.itinerary(),
                order.stop.door(),
                order.starts.first(),
                order.starts.last(),
                order.travel
            ),
            who,
            met(who),
            asked.spare(who),
            hard,
            (who.spoken() & dialect) != 0,
            need.resident().genderPreference() == who.gender()
        );
    }

    private int met(Member who) {
        return visits.isEmpty() ? 0 : visits.getOrDefault(who.id(), 0);
    }

    private void keep(long one) {
        if (opened == open.length) {
            open = Arrays.copyOf(open, 2 * opened);
        }
        open[opened++] = one;
    }

    /** How many of those who are left had to be looked at. */
    private int lookAtTheBest(Found found) {
        Arrays.sort(open, 0, opened);
        int[] bestFirst = new int[opened];
        for (int i = 0; i < opened; i++) {
            bestFirst[i] = (int) open[opened - 1 - i];
        }
        for (int k = 0; k < opened; k++) {
            int atMost = (int) (open[opened - 1 - k] >> 32);
            boolean enough = scores.size() >= best && atMost < scores.peek();
            if (enough && (need.item().workers() == 1 || found.hasPairAbove(atMost))) {
                return k;
            }
            fetch(bestFirst, k);
            glance(found, bestFirst[k]);
        }
        return opened;
    }

    /** A look at somebody who is only counted where they cannot come: by the first rule that stands against it. */
    private void glance(Found found, int i) {
        int rule = found.wouldName(crew.squareTo(i, order.stop.door())) ? 0 : trial.firstOfTheDay(crew.member(i));
        if (rule == 0) {
            look(found, i, false);
        } else {
            found.countNear(rule, true);
        }
    }

    private void look(Found found, int i, boolean far) {
        Member who = crew.member(i);
        Ranked one = found.look(trial.judge(who, met(who), far), named.get(i), crew.squareTo(i, order.stop.door()));
        if (one != null) {
            trial = order.by(asked);
            scores.add(one.score());
            if (scores.size() > best) {
                scores.poll();
            }
        }
    }
}

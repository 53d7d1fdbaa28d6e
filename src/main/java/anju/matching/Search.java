package anju.matching;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.Crew;
import anju.matching.index.Skills;
import anju.matching.index.WorkerDay;
import anju.matching.route.Limits;
import anju.people.Worker;
import anju.value.Id;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The best of a crew without a look at everybody: those who are named in any case, then the others within reach whom no
 * fact rules out, who could score most first, until nobody who is left could still be among the best (a branch and
 * bound, so the result is exact).
 */
final class Search {

    private final Trial order;
    private final Need need;
    private final Crew crew;
    private final Map<Id<Worker>, Integer> visits;
    private final Score score;
    private final int reach;
    private final int best;
    private final double[] door;
    private final long[] asked;
    private final long anyAsked, dialect;
    private final boolean hard;

    private final BitSet done;
    private final PriorityQueue<Integer> scores = new PriorityQueue<>();
    private long[] open = new long[64];
    private int opened;
    private int near;

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
        this.door = need.place().inSpace();
        this.asked = need.item().qualifications().stream().mapToLong(crew::bits).toArray();
        this.anyAsked = Arrays.stream(asked).reduce(0, (a, b) -> a | b);
        this.dialect = crew.dialect(need.resident().dialect());
        this.hard = score.isHard(need.item());
        this.done = crew.of(need.centre().id());
    }

    /** Everybody who has to be looked at, and how many of the others there are for which reason. */
    MatchOutcome run(String weights) {
        Found found = new Found(order, score, best);
        named(need.wished());
        named(need.resident().preferred());
        done.stream().forEach(i -> look(found, i));
        int far = crew.size() - done.cardinality();
        List<Broken> wrong = order.broken(Rules.AGAINST);
        String inVain = wrong.isEmpty() ? null : wrong.getFirst().rule();
        crew.within(need.place(), reach, i -> {
            if (!done.get(i)) {
                near++;
                fromAfar(found, i, inVain);
            }
        });
        found.count("out-of-reach", far - near);
        found.count(MatchCertificate.NOT_LOOKED_AT, opened - lookAtTheBest(found));
        return found.outcome(weights);
    }

    private void named(Set<Id<Worker>> workers) {
        for (Id<Worker> worker : workers) {
            int position = crew.find(worker);
            if (position >= 0) {
                done.set(position);
            }
        }
    }

    private void fromAfar(Found found, int i, String inVain) {
        WorkerDay day = crew.day(i);
        if (crew.isFresh(i) || need.passed().contains(day.worker().id())) {
            look(found, i);
            return;
        }
        Skills skills = Skills.of(crew.everHad(i), crew.valid(i), asked, anyAsked);
        String rule = inVain != null ? inVain : fact(i, day.worker(), skills);
        if (rule != null) {
            found.countNear(rule, skills.suffice());
            return;
        }
        // the most that they could score above, their position below: sorted, the last is the most promising
        keep(((long) atMost(i, day, skills) << 32) | i);
    }

    /** The first rule that needs no look at the day, in the order of {@link Rules#ALL}; null where none is broken. */
    private String fact(int i, Worker worker, Skills skills) {
        long visit = need.item().duration().toMinutes();
        if (need.resident().barred().contains(worker.id())) {
            return "barred";
        }
        if (!Rules.employed(worker, order.date)) {
            return "not-employed";
        }
        if (!skills.suffice()) {
            return skills.missing() != 0 ? "certificate-missing" : "certificate-expired";
        }
        if (crew.itinerary(i).minutes() + visit > worker.minutesPerDay()) {
            return "overtime-day";
        }
        return crew.day(i).weekMinutes() + visit > worker.minutesPerWeek() ? "overtime-week" : null;
    }

    private int atMost(int i, WorkerDay day, Skills skills) {
        return score.atMost(
            crew.leastAdded(i, door, order.starts.first(), order.starts.last()),
            day,
            visits.getOrDefault(day.worker().id(), 0),
            skills.spare(),
            hard,
            (crew.spoken(i) & dialect) != 0,
            need.resident().genderPreference() == day.worker().gender()
        );
    }

    private void keep(long one) {
        if (opened == open.length) {
            open = Arrays.copyOf(open, 2 * opened);
        }
        open[opened++] = one;
    }

    /** How many of those who are left had to be looked at; a visit for two needs them all, for pairs are compared. */
    private int lookAtTheBest(Found found) {
        Arrays.sort(open, 0, opened);
        for (int left = opened; left > 0; left--) {
            long one = open[left - 1];
            boolean enough = scores.size() >= best && (int) (one >> 32) < scores.peek();
            if (enough && need.item().workers() == 1) {
                return opened - left;
            }
            look(found, (int) one);
        }
        return opened;
    }

    private Trial trial(int i, WorkerDay day) {
        Skills skills = Skills.of(crew.everHad(i), crew.valid(i), asked, anyAsked);
        return order.with(day, crew.itinerary(i), skills, !crew.isWithin(i, need.place(), door, reach));
    }

    private void look(Found found, int i) {
        WorkerDay day = crew.day(i);
        Integer met = visits.get(day.worker().id());
        WorkerDay known = met == null ? day : day.met(met);
        Ranked one = found.look(crew.isFresh(i) ? order.with(known) : trial(i, known));
        if (one != null) {
            scores.add(one.score());
            if (scores.size() > best) {
                scores.poll();
            }
        }
    }
}

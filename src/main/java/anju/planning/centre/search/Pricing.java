package anju.planning.centre.search;

import anju.matching.Need;
import anju.matching.Weights;
import anju.matching.index.WorkerDay;
import anju.people.Worker;
import anju.planning.centre.Costs;
import anju.planning.centre.Costs.Part;
import anju.planning.centre.Prices;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What everything costs, in the points of matching: each part by itself, for one call or for one worker's day. */
final class Pricing {

    private static final int MOST_VISITS = 10;
    private static final double HOUR = 60;

    private final Ground ground;
    private final Weights weights;
    private final Prices prices;
    private final double[][] suits;

    Pricing(Ground ground) {
        this.ground = ground;
        this.weights = ground.day.weights();
        this.prices = ground.prices;
        suits = new double[ground.calls.length][ground.workers.length];
        for (int c = 0; c < suits.length; c++) {
            for (int w = 0; w < ground.workers.length; w++) {
                suits[c][w] = choice(c, w) + continuity(c, w) + fit(c, w);
            }
        }
    }

    /** What that worker costs at that call whenever they come. */
    double suits(int call, int worker) {
        return suits[call][worker];
    }

    /** Of a call with these workers at that start; null workers: nobody. */
    double call(int call, int[] workers, long start) {
        double sum = leftOut(call, workers) + changes(call, workers, start);
        for (int worker : workers == null ? new int[0] : workers) {
            sum += suits[call][worker];
        }
        return sum;
    }

    double leftOut(int call, int[] workers) {
        int promise = ground.calls[call].agreed().isEmpty() ? 0 : prices.takenBack();
        return workers == null ? prices.leftOut() + promise : 0;
    }

    double changes(int call, int[] workers, long start) {
        if (workers == null || ground.calls[call].agreed().isEmpty()) {
            return 0;
        }
        double sum = moved(call, start);
        for (int worker : workers) {
            sum += replaced(call, worker);
        }
        return sum;
    }

    /** What it costs that a promise is kept at that start. */
    double moved(int call, long start) {
        long late = Math.abs(start - ground.promisedAt[call]);
        boolean moved = !ground.calls[call].agreed().isEmpty() && late > 0;
        return moved ? prices.time() + (prices.minute() * late) / 60.0 : 0;
    }

    /** What it costs that a promise is kept by that worker. */
    double replaced(int call, int worker) {
        boolean promised = ground.calls[call].agreed().isEmpty();
        for (var one : ground.calls[call].agreed()) {
            promised |= one.worker().equals(ground.workers[worker].worker().id());
        }
        return promised ? 0 : prices.worker();
    }

    private double choice(int call, int worker) {
        Need need = ground.needs[call];
        Worker who = ground.workers[worker].worker();
        double sum = need.wished().isEmpty() || need.wished().contains(who.id()) ? 0 : weights.wished();
        Set<?> preferred = need.resident().preferred();
        sum += preferred.isEmpty() || preferred.contains(who.id()) ? 0 : weights.preferred();
        return sum + (who.organisation().equals(need.centre().id()) ? 0 : weights.ownCentre());
    }

    private double continuity(int call, int worker) {
        int met = ground.calls[call].met().getOrDefault(ground.workers[worker].worker().id(), 0);
        return weights.visit() * (MOST_VISITS - Math.min(MOST_VISITS, met));
    }

    private double fit(int call, int worker) {
        Need need = ground.needs[call];
        Worker who = ground.workers[worker].worker();
        Set<String> spare = new HashSet<>();
        who.certificates()
            .stream()
            .filter(c -> c.validOn(ground.day.date()))
            .forEach(c -> spare.add(c.kind()));
        need.item().qualifications().forEach(spare::removeAll);
        String dialect = need.resident().dialect();
        var gender = need.resident().genderPreference();
        return (
            weights.spareSkill() * Math.min(10, spare.size()) +
            (dialect == null || who.dialects().contains(dialect) ? 0 : weights.dialect()) +
            (gender == null || gender == who.gender() ? 0 : weights.gender())
        );
    }

    boolean isHard(int call) {
        return weights.hardServices().contains(ground.needs[call].item().code());
    }

    /**
     * Every hour of a week costs a full week's points times how full it is by then, every hard visit those of the hard
     * ones before it, as in matching: the sum of these, whatever the order.
     */
    double fairness(int worker, long minutes, int hard) {
        WorkerDay who = ground.workers[worker];
        double week = who.weekMinutes() + minutes;
        double visits = who.hardVisits() + hard;
        return (
            (weights.fairShare() * week * week) / (2 * HOUR * who.worker().minutesPerWeek()) +
            (weights.hardVisit() * visits * (visits - 1)) / 2
        );
    }

    /** The whole roster, part by part. */
    Costs costs(Roster roster) {
        Map<Part, Double> sums = new EnumMap<>(Part.class);
        for (int c = 0; c < ground.calls.length; c++) {
            int[] who = roster.who(c);
            sums.merge(Part.LEFT_OUT, leftOut(c, who), Double::sum);
            sums.merge(Part.CHANGES, changes(c, who, roster.start(c)), Double::sum);
            for (int w : who == null ? new int[0] : who) {
                sums.merge(Part.CHOICE, choice(c, w), Double::sum);
                sums.merge(Part.CONTINUITY, continuity(c, w), Double::sum);
                sums.merge(Part.FIT, fit(c, w), Double::sum);
            }
        }
        for (int w = 0; w < ground.workers.length; w++) {
            List<Stop> stops = roster.stops(w);
            double[] route = route(w, stops);
            sums.merge(Part.TRAVEL, route[0], Double::sum);
            sums.merge(Part.WAITING, route[1], Double::sum);
            sums.merge(Part.RISK, route[2], Double::sum);
            sums.merge(Part.FAIRNESS, fairness(w, stops), Double::sum);
        }
        return new Costs(sums);
    }

    /** Of a worker's day: its ways and its share. */
    double day(int worker, List<Stop> stops) {
        return Arrays.stream(route(worker, stops)).sum() + fairness(worker, stops);
    }

    private double fairness(int worker, List<Stop> stops) {
        long minutes = 0;
        int hard = 0;
        for (Stop stop : stops) {
            if (stop.call() != Stop.ELSEWHERE) {
                minutes += ground.seconds(stop.call()) / 60;
                hard += isHard(stop.call()) ? 1 : 0;
            }
        }
        return fairness(worker, minutes, hard);
    }

    private double[] route(int worker, List<Stop> stops) {
        Legs legs = ground.legs[worker];
        double[] sum = new double[3];
        Stop before = null;
        for (Stop stop : stops) {
            int seconds = legs.seconds(before, stop);
            sum[0] += legs.travel(seconds);
            if (before != null) {
                sum[1] += legs.waiting(before.end(), stop.start(), seconds);
                sum[2] += legs.risk(before.end(), stop.start(), seconds);
            }
            before = stop;
        }
        sum[0] += legs.travel(legs.seconds(before, null));
        return sum;
    }
}

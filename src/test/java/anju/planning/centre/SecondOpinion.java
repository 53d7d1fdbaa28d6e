package anju.planning.centre;

import anju.matching.Need;
import anju.matching.SlowRules;
import anju.matching.Weights;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.matching.route.Limits;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.planning.centre.Costs.Part;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan judged and priced a second time, slowly and in the obvious way. Shares no code with the search. */
final class SecondOpinion {

    private static final Limits LIMITS = Limits.DEFAULT;
    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);

    private final CentreDay day;
    private final Weights weights;
    private final Map<Id<Order>, List<Agreed>> now;

    SecondOpinion(CentreDay day, Map<Id<Order>, List<Agreed>> now) {
        this.day = day;
        this.weights = day.calls().getFirst().need().weights();
        this.now = now;
    }

    /** Every rule that a visit of the plan breaks, but for those visits. */
    List<String> broken(Set<Id<Order>> notJudged) {
        List<String> wrong = new ArrayList<>();
        for (Call call : day.calls()) {
            List<Agreed> agreed = now.get(call.order());
            if (notJudged.contains(call.order()) || agreed.isEmpty()) {
                continue;
            }
            if (
                agreed.size() != call.need().item().workers() ||
                agreed.stream().map(Agreed::visit).distinct().count() > 1
            ) {
                wrong.add(call.order() + ": not " + call.need().item().workers() + " at once " + agreed);
            }
            Instant start = agreed.getFirst().visit().start();
            boolean promised = start.equals(startOf(call.agreed())) && workers(agreed).equals(workers(call.agreed()));
            Need need = promised ? beside(call).at(start) : beside(call);
            for (Agreed one : agreed) {
                SlowRules.against(need, dayOf(one.worker(), call), start, LIMITS, TRAVEL).forEach(rule ->
                    wrong.add(call.order() + ": " + rule)
                );
            }
        }
        return wrong;
    }

    private Need beside(Call call) {
        List<TimeWindow> others = new ArrayList<>(call.need().known().otherVisits());
        for (Call other : day.calls()) {
            boolean same = other.need().resident().id().equals(call.need().resident().id());
            if (same && other != call && !now.get(other.order()).isEmpty()) {
                others.add(now.get(other.order()).getFirst().visit());
            }
        }
        return call.need().beside(others);
    }

    private WorkerDay dayOf(Id<Worker> id, Call except) {
        WorkerDay base = day
            .workers()
            .stream()
            .filter(w -> w.worker().id().equals(id))
            .findFirst()
            .orElseThrow();
        List<Commitment> all = new ArrayList<>(base.commitments());
        int minutes = base.weekMinutes();
        for (Call call : day.calls()) {
            for (Agreed one : now.get(call.order())) {
                if (call != except && one.worker().equals(id)) {
                    all.add(commitment(call, one));
                    minutes += (int) one.visit().length().toMinutes();
                }
            }
        }
        return new WorkerDay(base.worker(), all, minutes, 0, 0, 0);
    }

    private static Commitment commitment(Call call, Agreed one) {
        return new Commitment(
            call.order(),
            one.visit(),
            one.travel(),
            call.need().place(),
            call.need().address().area()
        );
    }

    /** What it costs, from the plan alone. */
    Costs costs() {
        Map<Part, Double> sums = new EnumMap<>(Part.class);
        for (Call call : day.calls()) {
            List<Agreed> agreed = now.get(call.order());
            add(sums, Part.LEFT_OUT, agreed.isEmpty() ? leftOut(call) : 0);
            add(sums, Part.CHANGES, changes(call, agreed));
            for (Agreed one : agreed) {
                Worker who = worker(one.worker()).worker();
                Need need = call.need();
                boolean wished = need.wished().isEmpty() || need.wished().contains(who.id());
                boolean preferred =
                    need.resident().preferred().isEmpty() || need.resident().preferred().contains(who.id());
                add(
                    sums,
                    Part.CHOICE,
                    (wished ? 0 : weights.wished()) +
                        (preferred ? 0 : weights.preferred()) +
                        (who.organisation().equals(need.centre().id()) ? 0 : weights.ownCentre())
                );
                add(sums, Part.CONTINUITY, weights.visit() * (10 - Math.min(10, call.met().getOrDefault(who.id(), 0))));
                add(sums, Part.FIT, fit(need, who));
            }
        }
        day.workers().forEach(w -> addDay(sums, w));
        return new Costs(sums);
    }

    private static int leftOut(Call call) {
        return Prices.DEFAULT.leftOut() + (call.agreed().isEmpty() ? 0 : Prices.DEFAULT.takenBack());
    }

    private double changes(Call call, List<Agreed> agreed) {
        if (call.agreed().isEmpty() || agreed.isEmpty()) {
            return 0;
        }
        double minutes = Math.abs(Duration.between(startOf(call.agreed()), startOf(agreed)).toSeconds()) / 60.0;
        Set<Id<Worker>> others = new HashSet<>(workers(agreed));
        others.removeAll(workers(call.agreed()));
        return (
            (minutes > 0 ? Prices.DEFAULT.time() + Prices.DEFAULT.minute() * minutes : 0) +
            Prices.DEFAULT.worker() * others.size()
        );
    }

    private double fit(Need need, Worker who) {
        Set<String> spare = new HashSet<>();
        who.certificates()
            .stream()
            .filter(c -> c.validOn(day.date()))
            .forEach(c -> spare.add(c.kind()));
        need.item().qualifications().forEach(spare::removeAll);
        double cost = weights.spareSkill() * spare.size();
        String dialect = need.resident().dialect();
        cost += dialect != null && !who.dialects().contains(dialect) ? weights.dialect() : 0;
        var gender = need.resident().genderPreference();
        return cost + (gender != null && gender != who.gender() ? weights.gender() : 0);
    }

    private void addDay(Map<Part, Double> sums, WorkerDay base) {
        List<Commitment> all = new ArrayList<>(base.commitments());
        all.removeIf(c -> !c.visit().start().atZone(day.zone()).toLocalDate().equals(day.date()));
        double week = base.weekMinutes();
        int hard = base.hardVisits();
        for (Call call : day.calls()) {
            for (Agreed one : now.get(call.order())) {
                if (one.worker().equals(base.worker().id())) {
                    all.add(commitment(call, one));
                    week += one.visit().length().toMinutes();
                    hard += weights.hardServices().contains(call.need().item().code()) ? 1 : 0;
                }
            }
        }
        all.sort(Comparator.comparing(c -> c.visit().start()));
        add(sums, Part.FAIRNESS, (weights.fairShare() * week * week) / (120.0 * base.worker().minutesPerWeek()));
        add(sums, Part.FAIRNESS, (weights.hardVisit() * hard * (hard - 1)) / 2.0);
        Place place = base.worker().start();
        Area area = base.worker().area();
        Instant free = null;
        for (Commitment c : all) {
            double way = TRAVEL.seconds(place, area, c.place(), c.area()) / 60.0;
            add(sums, Part.TRAVEL, weights.travelMinute() * way);
            if (free != null) {
                double spare = outsideBreaks(base.worker(), free, c.visit().start()) - way;
                add(sums, Part.WAITING, weights.waitingMinute() * Math.max(0, spare - 15));
                add(sums, Part.RISK, weights.riskMinute() * Math.max(0, 15 - spare));
            }
            place = c.place();
            area = c.area();
            free = c.visit().end();
        }
        if (free != null) {
            double home = TRAVEL.seconds(place, area, base.worker().start(), base.worker().area()) / 60.0;
            add(sums, Part.TRAVEL, weights.travelMinute() * home);
        }
    }

    private double outsideBreaks(Worker worker, Instant from, Instant to) {
        double seconds = 0;
        for (Instant t = from; t.isBefore(to); t = t.plusSeconds(1)) {
            Instant moment = t;
            boolean pause = worker
                .shifts()
                .stream()
                .filter(s -> s.on(day.date()) && s.breakFrom() != null)
                .anyMatch(s ->
                    new TimeWindow(
                        day.date().atTime(s.breakFrom()).atZone(day.zone()).toInstant(),
                        day.date().atTime(s.breakUntil()).atZone(day.zone()).toInstant()
                    ).contains(moment)
                );
            seconds += pause ? 0 : 1;
        }
        return seconds / 60;
    }

    private WorkerDay worker(Id<Worker> id) {
        return day
            .workers()
            .stream()
            .filter(w -> w.worker().id().equals(id))
            .findFirst()
            .orElseThrow();
    }

    private static void add(Map<Part, Double> sums, Part part, double points) {
        sums.merge(part, points, Double::sum);
    }

    private static Instant startOf(List<Agreed> agreed) {
        return agreed.isEmpty() ? null : agreed.getFirst().visit().start();
    }

    private static Set<Id<Worker>> workers(List<Agreed> agreed) {
        Set<Id<Worker>> ids = new HashSet<>();
        agreed.forEach(one -> ids.add(one.worker()));
        return ids;
    }
}

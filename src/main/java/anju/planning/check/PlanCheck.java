package anju.planning.check;

import anju.planning.check.Breach.Rule;
import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Patient;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Route;
import anju.planning.day.Plan.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks a plan and prices it, sharing nothing with the search but the day. Rules and parts are those of the unified home
 * health care formulation (Ceschia et al., ITOR 2026, doi 10.1111/itor.70140), of which the HHCRSP of Mankowska et al. (2014)
 * is a case.
 */
public final class PlanCheck {

    private static final double ROUNDING = 1e-6;

    private final Day day;
    private final List<Breach> breaches = new ArrayList<>();
    private final Map<Part, Double> amounts = new EnumMap<>(Part.class);
    private final Map<Integer, List<Served>> served = new HashMap<>();
    private final double[] work;

    private record Served(int task, int carer, Stop stop) {}

    private PlanCheck(Day day) {
        this.day = day;
        this.work = new double[day.carers().size()];
    }

    /** What is wrong with a plan, and what it costs. */
    public static Verdict of(Day day, Plan plan) {
        var check = new PlanCheck(day);
        Map<Integer, List<Route>> routes = plan.routes().stream().collect(Collectors.groupingBy(Route::carer));
        for (int carer = 0; carer < day.carers().size(); carer++) {
            check.route(carer, stops(routes.getOrDefault(carer, List.of())));
        }
        for (int patient = 0; patient < day.patients().size(); patient++) check.patient(patient);
        check.balance();
        for (Part part : Part.values()) {
            if (day.weights().forbids(part) && check.amounts.getOrDefault(part, 0.0) > ROUNDING) {
                check.breaches.add(new Breach(Rule.FORBIDDEN, "", part.name()));
            }
        }
        return new Verdict(check.breaches, day.weights().price(check.amounts));
    }

    private static List<Stop> stops(List<Route> routes) {
        return routes
            .stream()
            .map(Route::stops)
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(Stop::start).thenComparingDouble(Stop::end))
            .toList();
    }

    private void route(int index, List<Stop> stops) {
        Carer carer = day.carers().get(index);
        int place = carer.from();
        double free = carer.shift().start();
        double idle = 0;
        int breaks = 0;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            int there = placeOf(stop, carer);
            double travel = day.travel().time(place, there);
            double arrival = free + travel;
            if (stop.start() < arrival - ROUNDING) breach(Rule.TOO_SOON, stop, carer);
            double gap = Math.max(0, stop.start() - arrival);
            idle += gap;
            boolean leavesLater = i == 0 || (i == 1 && stops.get(0).isPause());
            if (!leavesLater) add(Part.WAITING, gap);
            add(Part.TRAVEL, travel);
            work[index] += travel;
            if (stop.isPause()) {
                breaks++;
                pause(stop, carer);
            } else {
                work[index] += stop.end() - stop.start();
                service(stop, index);
            }
            place = there;
            free = stop.end();
        }
        if (breaks > 1) breaches.add(new Breach(Rule.PAUSE, "", carer.id()));
        if (carer.pause() && day.pause().isPresent() && breaks == 0) add(Part.MISSED_PAUSE, 1);
        home(index, stops, place, free, idle);
    }

    private void home(int index, List<Stop> stops, int place, double free, double idle) {
        Carer carer = day.carers().get(index);
        // whoever visits nobody does not travel, with or without a break
        boolean stays = stops.stream().allMatch(Stop::isPause);
        double travel = stays ? 0 : day.travel().time(place, carer.to());
        add(Part.TRAVEL, travel);
        work[index] += travel;
        double back = free + travel;
        if (!stops.isEmpty()) add(Part.OVERTIME, Math.max(0, back - carer.shift().end()));
        amounts.merge(Part.IDLE, idle + Math.max(0, carer.shift().end() - back), Math::max);
    }

    private void pause(Stop stop, Carer carer) {
        if (!carer.pause() || day.pause().isEmpty()) {
            breach(Rule.PAUSE, stop, carer);
            return;
        }
        var pause = day.pause().get();
        double met = day.endsInWindow() ? stop.end() : stop.start();
        boolean early = stop.start() < pause.span().start() - ROUNDING;
        if (early || met > pause.span().end() + ROUNDING) breach(Rule.PAUSE, stop, carer);
        if (stop.end() - stop.start() < pause.duration() - ROUNDING) breach(Rule.TOO_SHORT, stop, carer);
    }

    private void service(Stop stop, int index) {
        Carer carer = day.carers().get(index);
        Patient patient = day.patients().get(stop.patient());
        var task = patient.tasks().get(stop.task());
        if (!carer.skills().contains(task.skill())) breach(Rule.UNSKILLED, stop, carer);
        if (patient.barred().contains(index)) breach(Rule.BARRED, stop, carer);
        if (stop.start() < patient.windows().get(0).start() - ROUNDING) breach(Rule.BEFORE_WINDOW, stop, carer);
        if (stop.end() - stop.start() < task.duration() - ROUNDING) breach(Rule.TOO_SHORT, stop, carer);
        if (!patient.preferred().isEmpty() && !patient.preferred().contains(index)) add(Part.PREFERENCE, 1);
        double late = patient.lateness(stop.start(), day.endsInWindow() ? stop.end() : stop.start());
        add(Part.TOTAL_TARDINESS, late);
        amounts.merge(Part.HIGHEST_TARDINESS, late, Math::max);
        served.computeIfAbsent(stop.patient(), it -> new ArrayList<>()).add(new Served(stop.task(), index, stop));
    }

    private void patient(int index) {
        Patient patient = day.patients().get(index);
        var mine = served.getOrDefault(index, List.of());
        if (mine.isEmpty()) {
            add(Part.LEFT_OUT, 1);
            if (!patient.optional()) breaches.add(new Breach(Rule.UNSERVED, patient.id(), ""));
            return;
        }
        for (int task = 0; task < patient.tasks().size(); task++) {
            int wanted = task;
            long times = mine
                .stream()
                .filter(it -> it.task() == wanted)
                .count();
            if (times == 0) breaches.add(new Breach(Rule.UNSERVED, patient.id(), ""));
            if (times > 1) breaches.add(new Breach(Rule.TWICE, patient.id(), ""));
        }
        if (patient.gap().isPresent() && mine.size() == 2) together(patient, mine);
    }

    private void together(Patient patient, List<Served> two) {
        var first = two.get(0).task() == 0 ? two.get(0) : two.get(1);
        var second = first == two.get(0) ? two.get(1) : two.get(0);
        double apart = second.stop().start() - first.stop().start();
        var gap = patient.gap().get();
        if (apart < gap.start() - ROUNDING || apart > gap.end() + ROUNDING) {
            breaches.add(new Breach(Rule.APART, patient.id(), ""));
        }
        if (first.carer() == second.carer()) breaches.add(new Breach(Rule.ALONE, patient.id(), ""));
    }

    private void balance() {
        double mean = 0;
        for (double each : work) mean += each / work.length;
        for (double each : work) add(Part.BALANCE, Math.ceil(Math.abs(each - mean) - ROUNDING));
    }

    private int placeOf(Stop stop, Carer carer) {
        return stop.patient() == Stop.NOBODY ? carer.from() : day.patients().get(stop.patient()).place();
    }

    private void breach(Rule rule, Stop stop, Carer carer) {
        String who = stop.patient() == Stop.NOBODY ? "" : day.patients().get(stop.patient()).id();
        breaches.add(new Breach(rule, who, carer.id()));
    }

    private void add(Part part, double amount) {
        amounts.merge(part, amount, Double::sum);
    }
}

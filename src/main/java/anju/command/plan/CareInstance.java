package anju.command.plan;

import anju.planning.Budget;
import anju.planning.check.PlanCheck;
import anju.planning.check.Verdict;
import anju.planning.day.Costs;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Stop;
import anju.planning.search.DayPlanner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A day of home care.
 *
 * @param ends the ids of the places where carers start
 * @param places where places are on a map, as far as the file tells
 */
record CareInstance(Day day, Map<Integer, String> ends, Map<Integer, double[]> places) implements Instance {
    private static final String LUNCH = "lunch_break";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public String name() {
        return day.name();
    }

    @Override
    public Result plan(Budget budget, int cores, long seed, DoubleConsumer progress) {
        return checked(DayPlanner.plan(day, budget, cores, seed, progress));
    }

    @Override
    public Optional<Result> plan(Peer peer, Budget budget, int cores, long seed) {
        return peer.plan(day, budget, cores, seed).map(this::checked);
    }

    private Result checked(Plan plan) {
        Verdict verdict = PlanCheck.of(day, plan);
        return new Result(
            verdict.costs().total(),
            shares(verdict.costs()),
            verdict
                .breaches()
                .stream()
                .map(it -> it.rule() + " " + it.patient() + " " + it.carer())
                .toList(),
            file(plan),
            plan
                .routes()
                .stream()
                .map(route -> lane(route.carer(), route.stops()))
                .toList()
        );
    }

    private static List<Share> shares(Costs costs) {
        List<Share> shares = new ArrayList<>();
        for (Part part : Part.values()) {
            if (costs.weights().of(part) == 0) continue;
            String name = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            shares.add(new Share(name, costs.amount(part), costs.of(part)));
        }
        return shares;
    }

    private JsonNode file(Plan plan) {
        ObjectNode root = JSON.objectNode();
        var routes = root.putArray("routes");
        for (var route : plan.routes()) {
            var written = routes.addObject().put("caregiver_id", day.carers().get(route.carer()).id());
            var locations = written.putArray("locations");
            for (var stop : route.stops()) {
                int from = day.carers().get(route.carer()).from();
                var location = locations.addObject();
                if (stop.patient() < 0) location.put("patient", ends.getOrDefault(from, String.valueOf(from)));
                else location.put("patient", day.patients().get(stop.patient()).id());
                location.put(
                    "service",
                    stop.isPause() ? LUNCH : day.patients().get(stop.patient()).tasks().get(stop.task()).service()
                );
                location.set("arrival_time", number(stop.start()));
                location.set("departure_time", number(stop.end()));
            }
        }
        return root;
    }

    private Lane lane(int carer, List<Stop> stops) {
        int home = day.carers().get(carer).from();
        List<Lane.Call> calls = new ArrayList<>();
        for (Stop stop : stops) {
            boolean somebody = stop.patient() != Stop.NOBODY;
            String what = stop.isPause()
                ? LUNCH
                : day.patients().get(stop.patient()).tasks().get(stop.task()).service();
            String label = somebody ? day.patients().get(stop.patient()).id() + " " + what : what;
            int place = somebody ? day.patients().get(stop.patient()).place() : home;
            calls.add(new Lane.Call(label, stop.start(), stop.end(), point(place)));
        }
        return new Lane(day.carers().get(carer).id(), point(home), calls);
    }

    private Lane.Point point(int place) {
        double[] at = places.get(place);
        return at == null ? null : new Lane.Point(at[0], at[1]);
    }

    private static JsonNode number(double value) {
        return value == Math.rint(value) ? JSON.numberNode((long) value) : JSON.numberNode(value);
    }
}

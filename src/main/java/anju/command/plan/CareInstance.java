package anju.command.plan;

import anju.planning.Budget;
import anju.planning.check.PlanCheck;
import anju.planning.check.Verdict;
import anju.planning.day.Costs;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Plan;
import anju.planning.search.DayPlanner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * A day of home care.
 *
 * @param ends the ids of the places where carers start
 */
record CareInstance(Day day, Map<Integer, String> ends) implements Instance {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public String name() {
        return day.name();
    }

    @Override
    public Result plan(Budget budget, int cores, long seed, DoubleConsumer progress) {
        Plan plan = DayPlanner.plan(day, budget, cores, seed, progress);
        Verdict verdict = PlanCheck.of(day, plan);
        return new Result(
            verdict.costs().total(),
            shares(verdict.costs()),
            verdict
                .breaches()
                .stream()
                .map(it -> it.rule() + " " + it.patient() + " " + it.carer())
                .toList(),
            file(plan)
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
                    stop.isPause()
                        ? "lunch_break"
                        : day.patients().get(stop.patient()).tasks().get(stop.task()).service()
                );
                location.set("arrival_time", number(stop.start()));
                location.set("departure_time", number(stop.end()));
            }
        }
        return root;
    }

    static JsonNode number(double value) {
        return value == Math.rint(value) ? JSON.numberNode((long) value) : JSON.numberNode(value);
    }
}

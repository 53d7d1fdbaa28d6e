package anju.command.plan;

import anju.planning.Budget;
import anju.planning.transport.Haul;
import anju.planning.transport.HaulCheck;
import anju.planning.transport.HaulPlanner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Tours of vehicles.
 *
 * @param scale how many of the haul's units make one of the file's
 */
record HaulInstance(Haul haul, double scale) implements Instance {
    @Override
    public String name() {
        return haul.name();
    }

    @Override
    public Result plan(Budget budget, int cores, long seed, DoubleConsumer progress) {
        var tours = HaulPlanner.plan(haul, budget, cores, seed, progress);
        var verdict = HaulCheck.of(haul, tours);
        double distance = verdict.distance() / scale;
        var shares = List.of(new Share("vehicles", verdict.vehicles(), 0), new Share("distance", distance, distance));
        return new Result(distance, shares, verdict.breaches(), file(tours, distance));
    }

    private JsonNode file(List<List<Integer>> tours, double distance) {
        var root = JsonNodeFactory.instance.objectNode();
        var routes = root.putArray("routes");
        for (var tour : tours) {
            var route = routes.addArray();
            for (int stop : tour) route.add(haul.stops().get(stop).id());
        }
        return root.put("cost", Math.round(distance * 1000) / 1000.0);
    }
}

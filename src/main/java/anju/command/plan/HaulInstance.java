package anju.command.plan;

import anju.planning.Budget;
import anju.planning.transport.Haul;
import anju.planning.transport.HaulCheck;
import anju.planning.transport.Stop;
import anju.planning.transport.search.HaulPlanner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return checked(HaulPlanner.plan(haul, budget, cores, seed, progress));
    }

    @Override
    public Optional<Result> plan(Peer peer, Budget budget, int cores, long seed) {
        return peer.plan(haul, budget, cores, seed).map(this::checked);
    }

    private Result checked(List<List<Integer>> tours) {
        var verdict = HaulCheck.of(haul, tours);
        double distance = verdict.distance() / scale;
        var shares = List.of(new Share("vehicles", verdict.vehicles(), 0), new Share("distance", distance, distance));
        return new Result(distance, shares, verdict.breaches(), file(tours, distance), lanes(tours));
    }

    /** Each vehicle as early as it can be. */
    private List<Lane> lanes(List<List<Integer>> tours) {
        List<Lane> lanes = new ArrayList<>();
        for (var tour : tours) {
            List<Lane.Call> calls = new ArrayList<>();
            double time = haul.stops().get(0).open();
            int before = 0;
            for (int at : tour) {
                Stop stop = haul.stops().get(at);
                double start = Math.max(time + haul.distance()[before][at], stop.open());
                time = start + stop.service();
                calls.add(new Lane.Call(String.valueOf(stop.id()), start / scale, time / scale, point(stop)));
                before = at;
            }
            lanes.add(new Lane(String.valueOf(lanes.size() + 1), point(haul.stops().get(0)), calls));
        }
        return lanes;
    }

    private static Lane.Point point(Stop stop) {
        return new Lane.Point(stop.x(), stop.y());
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

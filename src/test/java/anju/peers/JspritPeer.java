package anju.peers;

import anju.command.plan.Peer;
import anju.planning.Budget;
import anju.planning.day.Day;
import anju.planning.day.Plan;
import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import anju.planning.transport.Stop;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Delivery;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Shipment;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** jsprit with its default strategies, as many threads as cores; it knows nothing of visits by two carers. */
public final class JspritPeer implements Peer {

    private static final double ANY_DISTANCE = 1e5;

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public Optional<Plan> plan(Day day, Budget budget, int cores, long seed) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Integer>>> plan(Haul haul, Budget budget, int cores, long seed) {
        var problem = problem(haul);
        var algorithm = Jsprit.Builder.newInstance(problem)
            .setProperty(Jsprit.Parameter.THREADS, String.valueOf(cores))
            .setRandom(new Random(seed))
            .buildAlgorithm();
        algorithm.setPrematureAlgorithmTermination(found -> budget.spentAfter(0) >= 1);
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        List<List<Integer>> tours = new ArrayList<>();
        for (VehicleRoute route : Solutions.bestOf(algorithm.searchSolutions()).getRoutes()) {
            tours.add(
                route
                    .getActivities()
                    .stream()
                    .map(it -> it.getLocation().getIndex())
                    .toList()
            );
        }
        return Optional.of(tours);
    }

    private static VehicleRoutingProblem problem(Haul haul) {
        int n = haul.stops().size();
        var costs = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(n, false);
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) {
            costs.addTransportTimeAndDistance(i, j, haul.distance()[i][j], haul.distance()[i][j]);
        }
        Stop depot = haul.stops().get(0);
        var type = VehicleTypeImpl.Builder.newInstance("vehicle")
            .addCapacityDimension(0, (int) haul.capacity())
            .setCostPerDistance(1)
            .setFixedCost(haul.fewestVehiclesFirst() ? ANY_DISTANCE : 0)
            .build();
        var builder = VehicleRoutingProblem.Builder.newInstance()
            .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
            .setRoutingCost(costs.build());
        for (int i = 0; i < haul.fleet(); i++) {
            builder.addVehicle(
                VehicleImpl.Builder.newInstance("vehicle " + i)
                    .setType(type)
                    .setStartLocation(at(0, depot))
                    .setEarliestStart(depot.open())
                    .setLatestArrival(depot.close())
                    .build()
            );
        }
        for (Errand errand : haul.errands()) builder.addJob(job(haul, errand));
        return builder.build();
    }

    private static Job job(Haul haul, Errand errand) {
        Stop to = haul.stops().get(errand.delivery());
        if (errand.isPair()) {
            Stop from = haul.stops().get(errand.pickup());
            return Shipment.Builder.newInstance(String.valueOf(errand.delivery()))
                .addSizeDimension(0, (int) from.load())
                .setPickupLocation(at(errand.pickup(), from))
                .setPickupServiceTime(from.service())
                .setPickupTimeWindow(TimeWindow.newInstance(from.open(), from.close()))
                .setDeliveryLocation(at(errand.delivery(), to))
                .setDeliveryServiceTime(to.service())
                .setDeliveryTimeWindow(TimeWindow.newInstance(to.open(), to.close()))
                .build();
        }
        return Delivery.Builder.newInstance(String.valueOf(errand.delivery()))
            .addSizeDimension(0, (int) -to.load())
            .setLocation(at(errand.delivery(), to))
            .setServiceTime(to.service())
            .setTimeWindow(TimeWindow.newInstance(to.open(), to.close()))
            .build();
    }

    private static Location at(int index, Stop stop) {
        return Location.Builder.newInstance()
            .setId(String.valueOf(index))
            .setIndex(index)
            .setCoordinate(com.graphhopper.jsprit.core.util.Coordinate.newInstance(stop.x(), stop.y()))
            .build();
    }
}

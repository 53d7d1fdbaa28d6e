package anju.planning.city;

import anju.planning.Budget;
import anju.planning.Relay;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Route;
import anju.planning.day.Plan.Stop;
import anju.planning.search.DayPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Plans a day of a whole city. The map is cut into districts, which are planned side by side; then it is cut elsewhere, so that
 * the old borders lie inside the new districts, and the search goes on from the plan so far. All rounds together are one
 * annealing with one cooling; in each of them, everything moves but what crosses a border.
 */
public final class CityPlanner {

    private static final int ROUNDS = 6;

    /** Of a district, about: more find better plans at the same number of steps each, but each step costs more. */
    private static final double VISITS = 600;

    /** The golden angle and ratio: no two rounds have borders near each other. */
    private static final double TURN = 2.399963;
    private static final double RATIO = 0.618034;

    private final Day day;
    private final Streets streets;
    private final int cores;
    private final long seed;
    private final Budget budget;
    private final List<Leg> legs;
    private double sketched;

    private CityPlanner(Day day, Streets streets, Budget budget, int cores, long seed) {
        this.day = day;
        this.streets = streets;
        this.budget = budget;
        this.cores = cores;
        this.seed = seed;
        legs = IntStream.range(0, cores)
            .mapToObj(core -> new Leg(budget))
            .toList();
    }

    /**
     * Plans a day whose places are those of {@code streets}; {@code progress} sees the first plan, which has no search behind
     * it, and the plan after each round, none dearer than the one before. The same day, seed, cores and number of steps a core
     * give the same plan on any machine.
     *
     * <p>Refuses (IllegalArgumentException) prices that are not a sum over carers and patients, for a district could not know
     * them, and windows that are not hard, for two districts with a visit in common would have to talk about its time.
     */
    public static Plan plan(Day day, Streets streets, Budget budget, int cores, long seed, Consumer<Plan> progress) {
        if (cores < 1) throw new IllegalArgumentException(cores + " cores");
        for (Part part : List.of(Part.HIGHEST_TARDINESS, Part.IDLE, Part.BALANCE)) {
            if (day.weights().of(part) > 0) throw new IllegalArgumentException("a city cannot weigh " + part);
        }
        if (!day.weights().forbids(Part.TOTAL_TARDINESS)) throw new IllegalArgumentException(
            "lateness is not forbidden"
        );
        return new CityPlanner(day, streets, budget, cores, seed).rounds(progress);
    }

    private Plan rounds(Consumer<Plan> progress) {
        List<Route> nothing = new ArrayList<>();
        for (int carer = 0; carer < day.carers().size(); carer++) nothing.add(new Route(carer, List.of()));
        var plan = new Plan(nothing);
        for (int round = 0; round <= ROUNDS; round++) {
            plan = round(plan, round);
            progress.accept(plan);
            if (round == 0) sketched = budget.spentAfter(0);
        }
        return plan;
    }

    private Plan round(Plan plan, int round) {
        List<District> districts = districts(plan, round);
        List<Callable<List<Route>>> work = new ArrayList<>();
        for (int core = 0; core < cores; core++) {
            int mine = core;
            work.add(() -> walk(districts, mine, round));
        }
        Route[] routes = plan.routes().toArray(Route[]::new);
        for (var done : Relay.together(work)) for (Route route : done) routes[route.carer()] = route;
        return new Plan(List.of(routes));
    }

    /** One core's districts one after the other, each with a share of the round for its size. */
    private List<Route> walk(List<District> districts, int core, int round) {
        double sum = 0;
        for (int i = core; i < districts.size(); i += cores) sum += districts.get(i).size();
        double done = 0;
        List<Route> routes = new ArrayList<>();
        for (int i = core; i < districts.size(); i += cores) {
            var district = districts.get(i);
            done += district.size();
            double until = sketched + ((1 - sketched) * (round - 1 + done / sum)) / ROUNDS;
            routes.addAll(district.there(plan(district, core, round, until, seed + 7919L * i + round)));
        }
        return routes;
    }

    private Plan plan(District district, int core, int round, double until, long chance) {
        if (round == 0) return DayPlanner.sketch(district.day());
        double begun = (round - 1.0) / ROUNDS;
        double end = (double) round / ROUNDS;
        return DayPlanner.improve(district.day(), district.now(), legs.get(core).next(until), begun, end, chance);
    }

    /** The carers, each in the middle of what they do, and the patients whom nobody visits, cut anew. */
    private List<District> districts(Plan plan, int round) {
        int carers = day.carers().size();
        boolean[] visited = new boolean[day.patients().size()];
        for (Route route : plan.routes())
            for (Stop stop : route.stops()) if (!stop.isPause()) visited[stop.patient()] = true;
        int[] unvisited = IntStream.range(0, visited.length)
            .filter(patient -> !visited[patient])
            .toArray();
        double[] east = new double[carers + unvisited.length];
        double[] north = new double[carers + unvisited.length];
        double[] weight = new double[carers + unvisited.length];
        for (int carer = 0; carer < carers; carer++) {
            int[] stops = IntStream.concat(
                IntStream.of(day.carers().get(carer).from()),
                plan
                    .routes()
                    .get(carer)
                    .stops()
                    .stream()
                    .filter(stop -> !stop.isPause())
                    .mapToInt(stop -> day.patients().get(stop.patient()).place())
            ).toArray();
            weight[carer] = stops.length;
            for (int place : stops) {
                east[carer] += streets.east()[place] / stops.length;
                north[carer] += streets.north()[place] / stops.length;
            }
        }
        for (int i = 0; i < unvisited.length; i++) {
            int place = day.patients().get(unvisited[i]).place();
            east[carers + i] = streets.east()[place];
            north[carers + i] = streets.north()[place];
            weight[carers + i] = 1;
        }
        double share = 0.3 + 0.4 * ((round * RATIO) % 1);
        List<District> districts = new ArrayList<>();
        for (int[] group : Cut.of(east, north, weight, VISITS, round * TURN, share)) {
            int[] who = IntStream.of(group)
                .filter(i -> i < carers)
                .toArray();
            int[] whom = IntStream.of(group)
                .filter(i -> i >= carers)
                .map(i -> unvisited[i - carers])
                .toArray();
            if (who.length > 0) districts.add(new District(day, plan, who, whom));
        }
        return districts;
    }
}

package anju.planning.city;

import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Patient;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Route;
import anju.planning.day.Plan.Stop;
import anju.planning.day.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some carers of a city with what they do now and some patients whom nobody visits yet, as a day of its own. Where a patient's
 * other service is done by a carer of another district, this one is held: by this carer, at this minute. Preferred carers of
 * other districts are not known here.
 */
final class District {

    private final Day city;
    private final List<Carer> carers = new ArrayList<>();
    private final List<Integer> carersThere = new ArrayList<>();
    private final Map<Integer, Integer> carersHere = new HashMap<>();
    private final List<Patient> patients = new ArrayList<>();
    private final List<Integer> patientsThere = new ArrayList<>();
    /** Of a patient: which of the city's services is the first here. */
    private final List<Integer> tasksThere = new ArrayList<>();
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final List<Route> routes = new ArrayList<>();

    /**
     * @param plan of the city, a route for each carer in the order of the day
     * @param some the carers of this district
     * @param unvisited patients of this district whom nobody visits
     */
    District(Day city, Plan plan, int[] some, int[] unvisited) {
        this.city = city;
        for (int carer : some) add(carer);
        Map<Integer, List<Integer>> services = new HashMap<>();
        for (int carer : some) {
            for (Stop stop : plan.routes().get(carer).stops()) {
                if (!stop.isPause()) services.computeIfAbsent(stop.patient(), it -> new ArrayList<>()).add(stop.task());
            }
        }
        Map<Integer, Integer> here = new HashMap<>();
        for (int carer : some) {
            List<Stop> stops = new ArrayList<>();
            for (Stop stop : plan.routes().get(carer).stops()) {
                if (stop.isPause()) continue;
                var patient = city.patients().get(stop.patient());
                boolean whole = services.get(stop.patient()).size() == patient.tasks().size();
                if (!whole) here.put(stop.patient(), add(stop.patient(), stop.task(), held(patient, stop, carer)));
                else here.computeIfAbsent(stop.patient(), it -> add(it, 0, moved(patient, patient.place())));
                stops.add(new Stop(here.get(stop.patient()), whole ? stop.task() : 0, stop.start(), stop.end()));
            }
            routes.add(new Route(carersHere.get(carer), stops));
        }
        for (int patient : unvisited) {
            add(patient, 0, moved(city.patients().get(patient), city.patients().get(patient).place()));
        }
    }

    /** The district as a day of its own; only for a district with carers. */
    Day day() {
        int[] some = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        var travel = city.travel().among(some);
        return new Day(city.name(), carers, patients, travel, city.weights(), city.pause(), city.endsInWindow());
    }

    /** What is planned now, in the district's own numbers. */
    Plan now() {
        return new Plan(routes);
    }

    /** How many patients it has. */
    int size() {
        return patients.size();
    }

    /** A plan of this district in the city's numbers. */
    List<Route> there(Plan plan) {
        List<Route> routes = new ArrayList<>();
        for (Route route : plan.routes()) {
            List<Stop> stops = new ArrayList<>();
            for (Stop stop : route.stops()) stops.add(there(stop));
            routes.add(new Route(carersThere.get(route.carer()), stops));
        }
        return routes;
    }

    private Stop there(Stop stop) {
        if (stop.patient() == Stop.NOBODY) return stop;
        int task = stop.isPause() ? Stop.PAUSE : stop.task() + tasksThere.get(stop.patient());
        return new Stop(patientsThere.get(stop.patient()), task, stop.start(), stop.end());
    }

    private void add(int carer) {
        var who = city.carers().get(carer);
        carersHere.put(carer, carers.size());
        carersThere.add(carer);
        carers.add(new Carer(who.id(), who.skills(), place(who.from()), place(who.to()), who.shift(), who.pause()));
    }

    private int add(int patient, int task, Patient here) {
        patients.add(here);
        patientsThere.add(patient);
        tasksThere.add(task);
        return patients.size() - 1;
    }

    private Patient moved(Patient who, int where) {
        return new Patient(
            who.id(),
            place(where),
            who.windows(),
            who.tasks(),
            who.gap(),
            here(who.preferred()),
            here(who.barred()),
            who.optional()
        );
    }

    private Patient held(Patient who, Stop stop, int carer) {
        Set<Integer> others = new HashSet<>(carersHere.values());
        others.remove(carersHere.get(carer));
        double met = city.endsInWindow() ? stop.end() : stop.start();
        return new Patient(
            who.id(),
            place(who.place()),
            List.of(new Span(stop.start(), met)),
            List.of(who.tasks().get(stop.task())),
            Optional.empty(),
            Set.of(),
            others,
            false
        );
    }

    private Set<Integer> here(Collection<Integer> there) {
        Set<Integer> here = new HashSet<>();
        for (int carer : there) if (carersHere.containsKey(carer)) here.add(carersHere.get(carer));
        return here;
    }

    private int place(int there) {
        return places.computeIfAbsent(there, it -> places.size());
    }
}

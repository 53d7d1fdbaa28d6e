package anju.command.benchmark.day;

import anju.city.ground.Community;
import anju.city.ground.Ground;
import anju.city.ground.Huizhou;
import anju.city.seed.Chance;
import anju.matching.route.TravelSettings;
import anju.planning.city.Streets;
import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Patient;
import anju.planning.day.Span;
import anju.planning.day.Task;
import anju.planning.day.Weights;
import anju.value.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A day in Huizhou, in minutes from midnight: visits and workers' homes lie as densely as people live, in towns three times as
 * densely as in villages. A day of fewer visits is the middle of the city, as densely; so only the size differs.
 *
 * @param day all windows and shifts hard; a visit left out costs as much as four hours on the way
 */
public record InventedDay(Day day, Streets streets) {
    private static final int WHOLE_CITY = 100_000;
    private static final int URBAN = 3;
    private static final double LEFT_OUT = 240;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double DEVIATION = 500;
    private static final int[][] SHIFTS = { { 480, 1050 }, { 420, 930 }, { 690, 1200 } };

    /** So many visits and workers; the same seed draws the same day. */
    public static InventedDay of(int visits, int workers, long seed) {
        var communities = middle(Huizhou.read().communities(), visits);
        int[] homes = communities.stream().mapToInt(InventedDay::people).toArray();
        Place origin = communities.getFirst().place();
        double cosine = StrictMath.cos(Math.toRadians(origin.lat()));
        int places = visits + workers;
        double[] east = new double[places];
        double[] north = new double[places];
        double[] pace = new double[places];
        for (int i = 0; i < places; i++) {
            var chance = Chance.of(seed, "place", i);
            var community = communities.get(chance.weighted(homes));
            var place = Ground.around(chance, community.place(), DEVIATION, community.town().district());
            east[i] = (place.lng() - origin.lng()) * METRES_PER_DEGREE * cosine;
            north[i] = (place.lat() - origin.lat()) * METRES_PER_DEGREE;
            pace[i] = minutesAMetre(community);
        }
        var streets = new Streets(east, north, pace, TravelSettings.DEFAULT.accessSeconds() / 60.0);
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < visits; i++) patients.add(patient(Chance.of(seed, "visit", i), i));
        List<Carer> carers = new ArrayList<>();
        for (int i = 0; i < workers; i++) carers.add(carer(Chance.of(seed, "worker", i), i, visits + i));
        var weights = new Weights(
            Map.of(
                Part.TRAVEL,
                1.0,
                Part.LEFT_OUT,
                LEFT_OUT,
                Part.TOTAL_TARDINESS,
                Weights.HARD,
                Part.OVERTIME,
                Weights.HARD
            )
        );
        var day = new Day(visits + " visits", carers, patients, streets, weights, Optional.empty(), false);
        return new InventedDay(day, streets);
    }

    private static List<Community> middle(List<Community> all, int visits) {
        Place centre = all.getFirst().town().district().centre();
        double people = all.stream().mapToInt(InventedDay::people).sum() * Math.min(1.0, (double) visits / WHOLE_CITY);
        List<Community> some = new ArrayList<>();
        var byDistance = Comparator.comparingDouble((Community it) -> it.place().metresTo(centre));
        for (var community : all.stream().sorted(byDistance).toList()) {
            if (people <= 0) break;
            some.add(community);
            people -= people(community);
        }
        return some;
    }

    private static int people(Community community) {
        return community.urban() ? URBAN : 1;
    }

    private static double minutesAMetre(Community community) {
        var settings = TravelSettings.DEFAULT;
        double kilometres = settings.kilometresPerHour().get(community.area());
        return (settings.detour().get(community.area()) * 60) / (kilometres * 1000);
    }

    private static Patient patient(Chance chance, int number) {
        int[] shares = Arrays.stream(Service.values())
            .mapToInt(it -> it.share)
            .toArray();
        var service = Service.values()[chance.weighted(shares)];
        var task = new Task(service.name(), service.skill(), service.minutes);
        boolean two = service.workers == 2;
        double length = 60 * chance.from(1, 4);
        double open = 15 * chance.from(30, (int) (1140 - length) / 15);
        return new Patient(
            "v" + number,
            number,
            List.of(new Span(open, open + length)),
            two ? List.of(task, task) : List.of(task),
            two ? Optional.of(new Span(0, 0)) : Optional.empty(),
            Set.of(),
            Set.of(),
            true
        );
    }

    private static Carer carer(Chance chance, int number, int home) {
        Set<Integer> skills = new HashSet<>();
        for (int kind = 0; kind < Service.KINDS.size(); kind++) {
            if (chance.in(Service.HELD[kind] / 100.0)) skills.add(kind);
        }
        int[] shift = SHIFTS[chance.weighted(60, 25, 15)];
        double later = 15 * chance.from(-2, 2);
        return new Carer("w" + number, skills, home, home, new Span(shift[0] + later, shift[1] + later), false);
    }
}

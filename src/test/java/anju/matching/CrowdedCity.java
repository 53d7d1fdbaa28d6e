package anju.matching;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.index.WorkerDay;
import anju.matching.route.Limits;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Many workers with full days within so many kilometres of each other; the first of them are of the centre. */
final class CrowdedCity {

    private final List<WorkerDay> workers = new ArrayList<>();
    private final int ofTheCentre;
    private final Random random;
    private final double kilometres;

    CrowdedCity(int size, int ofTheCentre, double kilometres, long seed) {
        this.random = new Random(seed);
        this.ofTheCentre = ofTheCentre;
        this.kilometres = kilometres;
        for (int i = 0; i < size; i++) {
            workers.add(worker(i));
        }
    }

    List<WorkerDay> workers() {
        return workers;
    }

    List<Id<Worker>> ofTheCentre() {
        return workers
            .stream()
            .limit(ofTheCentre)
            .map(d -> d.worker().id())
            .toList();
    }

    /** A bath for somebody in the middle half of the city. */
    Need need(int together, int number) {
        Asking asking = Asking.forItem(together == 1 ? People.bathing() : People.bathingInBed()).between(
            "09:00",
            "11:00"
        );
        asking.order = People.id("order " + number);
        asking.place = place(kilometres / 2);
        return asking.need();
    }

    /** As the database's door reads it: the centre's and those in a square around the address. */
    List<WorkerDay> pool(Need need, Limits limits) {
        return workers
            .stream()
            .filter(d -> isInPool(d, need, limits))
            .toList();
    }

    Map<String, Integer> counted(Need need, Limits limits) {
        return Map.of("out-of-reach", workers.size() - pool(need, limits).size());
    }

    private static boolean isInPool(WorkerDay day, Need need, Limits limits) {
        double reach = limits.reachMetres(need.address().area()) / 111_000.0;
        Place start = day.worker().start();
        Place door = need.place();
        return (
            day.worker().organisation().equals(need.centre().id()) ||
            (Math.abs(start.lat() - door.lat()) <= reach &&
                Math.abs(start.lng() - door.lng()) <= reach / Math.cos(Math.toRadians(door.lat())))
        );
    }

    private WorkerDay worker(int number) {
        Carer carer = Carer.named("worker " + number).with("care-worker");
        if (random.nextInt(100) < 60) {
            carer.with("bathing");
        }
        carer.organisation = number < ofTheCentre ? People.CENTRE : People.id("centre " + random.nextInt(60));
        carer.start = place(kilometres);
        carer.shift("07:00", "20:00", "12:00", "13:00");
        Instant free = People.at("07:00");
        for (int i = random.nextInt(6); i >= 0; i--) {
            TimeWindow visit = TimeWindow.from(
                free.plusSeconds(60L * random.nextInt(120)),
                Duration.ofMinutes(30 + 15L * random.nextInt(5))
            );
            carer.promised(visit, place(kilometres), 600);
            free = visit.end().plusSeconds(1_200);
        }
        carer.weekMinutes = random.nextInt(2_400);
        carer.visits = random.nextInt(100) < 95 ? 0 : random.nextInt(9);
        return carer.day();
    }

    private Place place(double within) {
        double degrees = within / 2 / 111;
        return new Place(
            People.HOME_OF_CHEN.lat() + degrees * (2 * random.nextDouble() - 1),
            People.HOME_OF_CHEN.lng() + degrees * (2 * random.nextDouble() - 1)
        );
    }
}

package anju.matching;

import anju.catalogue.ServiceItem;
import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.index.WorkerDay;
import anju.people.Gender;
import anju.people.Worker;
import anju.planning.centre.Call;
import anju.planning.centre.CentreDay;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A centre's day drawn from a seed: breaks, split shifts, leave, work elsewhere, visits by two, residents with two visits;
 * every other centre weighs in its own way.
 */
public final class CentreCity {

    private final Random random;
    private final Weights weights;
    private final List<WorkerDay> workers = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    private CentreCity(long seed) {
        random = new Random(seed);
        weights = seed % 2 == 0 ? Weights.DEFAULT : A11_CentresWeightsTest.random(seed);
    }

    /** So many visits for so many workers, nothing promised yet, planned at three the day before. */
    public static CentreDay day(long seed, int calls, int workers) {
        CentreCity city = new CentreCity(seed);
        for (int i = 0; i < workers; i++) {
            city.workers.add(city.worker(i));
        }
        for (int i = 0; i < calls; i++) {
            city.calls.add(city.call(i));
        }
        return new CentreDay(People.DAY, People.CITY, city.workers, city.calls);
    }

    /** A moment of the day. */
    public static Instant at(String time) {
        return People.at(time);
    }

    /** The same worker with a leave. */
    public static WorkerDay onLeave(WorkerDay day, TimeWindow leave) {
        Worker w = day.worker();
        List<TimeWindow> all = new ArrayList<>(w.leave());
        all.add(leave);
        Worker ill = new Worker(
            w.id(),
            w.name(),
            w.gender(),
            w.organisation(),
            w.start(),
            w.area(),
            w.dialects(),
            w.minutesPerDay(),
            w.minutesPerWeek(),
            w.employedFrom(),
            w.employedUntil(),
            w.certificates(),
            w.shifts(),
            all
        );
        return new WorkerDay(ill, day.commitments(), day.weekMinutes(), day.visits(), day.hardVisits(), day.version());
    }

    private WorkerDay worker(int number) {
        Carer carer = Carer.named("worker " + number);
        carer.gender = gender();
        carer.organisation = chance(90) ? People.CENTRE : People.id("provider");
        carer.start = place(5);
        carer.dialects = chance(50) ? Set.of() : Set.of("hakka");
        carer.minutesPerDay = 360 + upTo(200);
        for (String kind : List.of("care-worker", "bathing", "social-worker", "health-card")) {
            if (chance(kind.equals("care-worker") ? 90 : 60)) {
                carer.with(kind, People.DAY.minusYears(1), People.DAY.plusDays(chance(95) ? 300 : -1));
            }
        }
        if (chance(70)) {
            carer.shift("07:00", "19:00", chance(60) ? "12:00" : null, "13:00");
        } else {
            carer.shift("07:00", "11:30", null, null).alsoShift("13:00", "20:00", "16:00", "16:20");
        }
        if (chance(15)) {
            carer.leave.add(TimeWindow.from(clock(8, 10), Duration.ofMinutes(60 + upTo(240))));
        }
        if (chance(30)) {
            carer.promised(TimeWindow.from(clock(8, 9), Duration.ofMinutes(60)), place(4), 900);
        }
        if (chance(20)) {
            Instant late = People.at(People.DAY.minusDays(1), "20:00").plusSeconds(60L * upTo(90));
            carer.promised(TimeWindow.from(late, Duration.ofMinutes(60)), place(4), 900);
        }
        carer.weekMinutes = upTo(2_300);
        carer.hardVisits = upTo(4);
        return carer.day();
    }

    private Call call(int number) {
        Asking asking = new Asking();
        asking.weights = weights;
        asking.order = People.id("order " + number);
        asking.resident = People.id("resident " + (chance(80) || number == 0 ? number : number - 1));
        asking.item = item();
        Instant from = clock(7, 11).plusSeconds(chance(90) ? 0 : upTo(60));
        asking.window = TimeWindow.from(from, asking.item.duration().plusMinutes(upTo(150)));
        asking.wished = chance(90) ? Set.of() : Set.of(anybody());
        asking.passed = chance(90) ? Set.of() : Set.of(anybody());
        asking.preferred = chance(80) ? Set.of() : Set.of(anybody());
        asking.barred = chance(80) ? Set.of() : Set.of(anybody());
        asking.gender = chance(70) ? null : gender();
        asking.dialect = chance(70) ? null : "hakka";
        asking.place = place(4);
        asking.area = chance(90) ? Area.URBAN : Area.RURAL;
        asking.others = chance(95) ? List.of() : List.of(TimeWindow.from(clock(7, 12), Duration.ofMinutes(60)));
        Map<Id<Worker>, Integer> met = new HashMap<>();
        for (int i = upTo(4); i > 0; i--) {
            met.put(anybody(), upTo(12));
        }
        return new Call(asking.need(), List.of(), false, met);
    }

    private ServiceItem item() {
        return switch (upTo(8)) {
            case 0, 1 -> People.bathing();
            case 2 -> People.bathingInBed();
            case 3 -> People.cleaning();
            case 4, 5 -> People.item("ADL", 60, 1, Set.of("care-worker"));
            case 6 -> People.item("TURN", 30, 1, Set.of("care-worker"));
            default -> People.welfareVisit();
        };
    }

    private Instant clock(int hour, int hours) {
        return People.at("00:00").plusSeconds(hour * 3600L + upTo(hours * 4) * 900L);
    }

    private Place place(double kilometres) {
        double degrees = kilometres / 111;
        return new Place(
            People.HOME_OF_CHEN.lat() + degrees * (2 * random.nextDouble() - 1),
            People.HOME_OF_CHEN.lng() + degrees * (2 * random.nextDouble() - 1)
        );
    }

    private Id<Worker> anybody() {
        return workers.get(upTo(workers.size())).worker().id();
    }

    private Gender gender() {
        return chance(80) ? Gender.FEMALE : Gender.MALE;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int upTo(int bound) {
        return random.nextInt(bound);
    }
}

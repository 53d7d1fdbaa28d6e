package anju.matching;

import anju.catalogue.ServiceItem;
import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.index.WorkerDay;
import anju.matching.route.Limits;
import anju.organisation.OpeningHours;
import anju.people.Gender;
import anju.people.Worker;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A small crowded city drawn from a seed, in which every rule is broken by somebody sooner or later. */
final class RandomCity {

    private static final List<String> KINDS = List.of(
        "care-worker",
        "bathing",
        "health-card",
        "social-worker",
        "escort"
    );

    final Random random;
    final Need need;
    final List<WorkerDay> everybody = new ArrayList<>();
    final Limits limits;

    RandomCity(long seed, int workers) {
        random = new Random(seed);
        limits = chance(50)
            ? Limits.DEFAULT
            : new Limits(
                  Map.of(Area.URBAN, upTo(9_000) + 1, Area.RURAL, 9_000, Area.MOUNTAIN, 12_000),
                  Duration.ofMinutes(upTo(10)),
                  Duration.ofMinutes(10 + upTo(20)),
                  Duration.ofHours(upTo(14))
              );
        for (int i = 0; i < workers; i++) {
            everybody.add(worker(i));
        }
        need = need();
    }

    private Need need() {
        Asking asking = new Asking();
        asking.order = People.id("order " + random.nextLong());
        asking.item = item();
        int start = 5 * 60 + upTo(19 * 60);
        Instant from = People.at("00:00").plusSeconds(start * 60L + (chance(90) ? 0 : upTo(60)));
        asking.window = new TimeWindow(from, from.plusSeconds(60L * (10 + upTo(chance(90) ? 180 : 600))));
        asking.wished = some();
        asking.passed = some();
        asking.preferred = some();
        asking.barred = some();
        asking.gender = chance(50) ? null : gender();
        asking.dialect = chance(50) ? null : "hakka";
        asking.place = place(4);
        asking.area = Area.values()[upTo(3)];
        asking.radius = chance(80) ? null : 500 + upTo(5_000);
        asking.inUseUntil = chance(97) ? null : People.DAY.minusDays(1);
        asking.others = chance(70) ? List.of() : List.of(window(60 + upTo(60)));
        asking.booked = Duration.ofMinutes(upTo(240));
        asking.plan = chance(50);
        asking.usual = chance(50) ? null : anybody();
        asking.now = chance(70)
            ? People.at(People.DAY.minusDays(1), "15:00")
            : from.plusSeconds(60L * (upTo(120) - 90));
        asking.opening = chance(60) ? OpeningHours.UNTOLD : opening();
        return asking.need();
    }

    /** Open on most days, now and then twice, and now and then otherwise on that very day. */
    private OpeningHours opening() {
        List<OpeningHours.Hours> week = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (chance(85)) {
                week.add(new OpeningHours.Hours(weekday, LocalTime.of(6 + upTo(4), 0), LocalTime.of(12, 15)));
                week.add(new OpeningHours.Hours(weekday, LocalTime.of(13, upTo(60)), LocalTime.of(16 + upTo(6), 30)));
            }
        }
        List<OpeningHours.Version> versions = new ArrayList<>();
        versions.add(new OpeningHours.Version(1, People.DAY.minusDays(upTo(9)), false, week));
        if (chance(30)) {
            List<OpeningHours.Hours> late = week.subList(Math.min(1, week.size()), week.size());
            versions.add(new OpeningHours.Version(2, People.DAY.minusDays(upTo(2)), true, late));
        }
        return new OpeningHours(versions);
    }

    private ServiceItem item() {
        return switch (upTo(8)) {
            case 0, 1 -> People.bathing();
            case 2, 3 -> People.bathingInBed();
            case 4 -> People.welfareVisit();
            case 5 -> People.cleaning();
            case 6 -> new ServiceItem(
                "ADL",
                "",
                "",
                "",
                "",
                Duration.ofMinutes(60),
                1,
                List.of(Set.of("care-worker")),
                Duration.ofHours(4),
                false,
                chance(30),
                true,
                null,
                List.of()
            );
            default -> new ServiceItem(
                "DAYCARE",
                "",
                "",
                "",
                "",
                Duration.ofMinutes(15 * (1 + upTo(20))),
                1,
                List.of(),
                null,
                false,
                false,
                false,
                null,
                List.of()
            );
        };
    }

    private WorkerDay worker(int number) {
        Carer carer = Carer.named("worker " + number);
        carer.gender = gender();
        carer.organisation = chance(40) ? People.CENTRE : People.id("provider " + upTo(3));
        carer.start = place(9);
        carer.area = Area.values()[upTo(3)];
        carer.dialects = chance(50) ? Set.of() : Set.of("hakka");
        carer.minutesPerDay = 300 + upTo(300);
        carer.employedUntil = chance(95) ? null : People.DAY.plusDays(upTo(3) - 1);
        for (String kind : KINDS) {
            if (chance(75)) {
                LocalDate until = chance(90) ? People.DAY.plusYears(1) : People.DAY.plusDays(upTo(3) - 1);
                carer.with(kind, People.DAY.minusYears(1), until);
            }
        }
        if (chance(80)) {
            carer.shift("07:00", "20:00", chance(50) ? null : "12:00", "13:00");
        } else {
            carer.shift("06:30", "11:00", "09:00", "09:15").alsoShift("10:30", "21:45", "17:00", "17:40");
        }
        int leaves = chance(80) ? 0 : 1 + upTo(2);
        for (int i = 0; i < leaves; i++) {
            carer.leave.add(window(30 + upTo(300)));
        }
        promises(carer);
        carer.weekMinutes = upTo(chance(90) ? 2_400 : 2_700);
        carer.visits = chance(60) ? 0 : upTo(14);
        carer.hardVisits = upTo(5);
        return carer.day();
    }

    /** Now and then two promises overlap, as they may in data that was not made here. */
    private void promises(Carer carer) {
        for (int day = -1; day <= 1; day++) {
            Instant free = People.at(People.DAY.plusDays(day), "06:00").plusSeconds(60L * upTo(300));
            int visits = upTo(day == 0 ? 6 : 3);
            for (int i = 0; i < visits; i++) {
                TimeWindow visit = TimeWindow.from(free, Duration.ofMinutes(15 + upTo(8) * 15L));
                carer.promised(visit, place(6), upTo(40) * 60);
                free = visit.end().plusSeconds(60L * (upTo(150) - (chance(95) ? 0 : 30)) + upTo(60));
            }
        }
    }

    private TimeWindow window(int minutes) {
        return TimeWindow.from(People.at("06:00").plusSeconds(60L * upTo(840)), Duration.ofMinutes(minutes));
    }

    private Place place(double kilometres) {
        double degrees = kilometres / 111;
        return new Place(
            People.HOME_OF_CHEN.lat() + degrees * (2 * random.nextDouble() - 1),
            People.HOME_OF_CHEN.lng() + degrees * (2 * random.nextDouble() - 1)
        );
    }

    private Set<Id<Worker>> some() {
        return chance(70) ? Set.of() : Set.of(anybody());
    }

    private Id<Worker> anybody() {
        return everybody.get(upTo(everybody.size())).worker().id();
    }

    private Gender gender() {
        return chance(70) ? Gender.FEMALE : Gender.MALE;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }
}

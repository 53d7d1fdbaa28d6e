package anju.matching;

import anju.catalogue.ServiceItem;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.order.Order;
import anju.organisation.OpeningHours;
import anju.organisation.Organisation;
import anju.people.Gender;
import anju.people.Resident;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The people of these stories, who also live in the demo city: 陈秀英 asks, 张玉兰 and 刘芳 may come. */
final class People {

    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** A Tuesday. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    static final Place HOME_OF_CHEN = new Place(23.1100, 114.4200);
    static final Id<Organisation> CENTRE = id("江北居家养老服务中心");
    static final Id<Resident> CHEN = id("陈秀英");

    private People() {}

    /** The id of a name: the same in every run. */
    static <T> Id<T> id(String name) {
        return Id.of(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** A moment of the day, such as {@code 09:30}. */
    static Instant at(String time) {
        return at(DAY, time);
    }

    /** A moment of another day. */
    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CITY).toInstant();
    }

    /** From then to then on the day. */
    static TimeWindow between(String start, String end) {
        return new TimeWindow(at(start), at(end));
    }

    /** A place so many kilometres north of 陈秀英. */
    static Place north(double kilometres) {
        return new Place(HOME_OF_CHEN.lat() + kilometres / 111.195, HOME_OF_CHEN.lng());
    }

    /** 居家助浴: 60 minutes, 养老护理员 and 助浴. */
    static ServiceItem bathing() {
        return item("BATH_HOME", 60, 1, Set.of("care-worker"), Set.of("bathing"));
    }

    /** 卧床助浴: 90 minutes by two. */
    static ServiceItem bathingInBed() {
        return item("BATH_BED", 90, 2, Set.of("care-worker"), Set.of("bathing"));
    }

    /** 居室清洁: two hours, nothing asked. */
    static ServiceItem cleaning() {
        return item("CLEAN_ROOM", 120, 1);
    }

    /** 上门探访: half an hour by a social worker or the service team. */
    static ServiceItem welfareVisit() {
        return item("VISIT", 30, 1, Set.of("social-worker", "service-team"));
    }

    @SafeVarargs
    static ServiceItem item(String code, int minutes, int workers, Set<String>... qualifications) {
        return new ServiceItem(
            code,
            code,
            code,
            "",
            "visit",
            Duration.ofMinutes(minutes),
            workers,
            Arrays.asList(qualifications),
            null,
            false,
            false,
            true,
            null,
            List.of()
        );
    }

    /** What 陈秀英 asks for, between nine and eleven unless told otherwise, asked the day before. */
    static final class Asking {

        ServiceItem item = bathing();
        TimeWindow window = People.between("09:00", "11:00");
        Set<Id<Worker>> wished = Set.of();
        Set<Id<Worker>> passed = Set.of();
        Weights weights = Weights.DEFAULT;
        Set<Id<Worker>> preferred = Set.of();
        Set<Id<Worker>> barred = Set.of();
        Gender gender;
        String dialect;
        Place place = HOME_OF_CHEN;
        Area area = Area.URBAN;
        Integer radius;
        LocalDate inUseFrom = LocalDate.of(2018, 1, 1);
        LocalDate inUseUntil;
        OpeningHours opening = OpeningHours.UNTOLD;
        List<TimeWindow> others = List.of();
        Duration booked = Duration.ZERO;
        boolean plan;
        Id<Worker> usual;
        Instant now = at(DAY.minusDays(1), "15:00");
        Id<Order> order = id("the order");
        Id<Resident> resident = CHEN;

        static Asking forBathing() {
            return new Asking();
        }

        static Asking forItem(ServiceItem item) {
            Asking asking = new Asking();
            asking.item = item;
            return asking;
        }

        Asking between(String start, String end) {
            window = People.between(start, end);
            return this;
        }

        Need need() {
            Id<Resident.Address> address = id("her flat");
            Resident resident = new Resident(this.resident, "陈秀英", "441302", dialect, gender, preferred, barred);
            Organisation centre = new Organisation(
                CENTRE,
                "江北居家养老服务中心",
                null,
                Set.of("home-care-centre"),
                north(-0.5),
                radius,
                inUseFrom,
                inUseUntil,
                opening
            );
            return new Need(
                order,
                window,
                wished,
                passed,
                item,
                resident,
                new Resident.Address(address, this.resident, place, area, 200, true),
                centre,
                CITY,
                new Need.Known(others, booked, plan, usual),
                now,
                now,
                weights
            );
        }
    }

    /** A care worker of her centre, 1.2 km away, with a shift from seven to eight in the evening, unless told otherwise. */
    static final class Carer {

        final Id<Worker> id;
        final String name;
        Gender gender = Gender.FEMALE;
        Id<Organisation> organisation = CENTRE;
        Place start = north(1.2);
        Area area = Area.URBAN;
        Set<String> dialects = Set.of();
        int minutesPerDay = 480;
        int minutesPerWeek = 2640;
        LocalDate employedFrom = LocalDate.of(2020, 1, 1);
        LocalDate employedUntil;
        final List<Worker.Certificate> certificates = new ArrayList<>();
        List<Worker.Shift> shifts = new ArrayList<>();
        final List<TimeWindow> leave = new ArrayList<>();
        final List<Commitment> commitments = new ArrayList<>();
        int weekMinutes;
        int visits;
        int hardVisits;

        private Carer(String name) {
            this.id = People.id(name);
            this.name = name;
            shift("07:00", "20:00", null, null);
        }

        /** Somebody of that name without any certificate. */
        static Carer named(String name) {
            return new Carer(name);
        }

        /** 张玉兰 has the bathing certificate and came six times. */
        static Carer zhangYulan() {
            Carer zhang = named("张玉兰").with("care-worker").with("bathing");
            zhang.visits = 6;
            return zhang;
        }

        /** 刘芳 has no bathing certificate. */
        static Carer liuFang() {
            return named("刘芳").with("care-worker");
        }

        Carer with(String kind) {
            return with(kind, LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));
        }

        Carer with(String kind, LocalDate from, LocalDate until) {
            certificates.add(new Worker.Certificate(kind, from, until));
            return this;
        }

        Carer from(double kilometresNorth) {
            start = north(kilometresNorth);
            return this;
        }

        /** Works so on every day of the week, and no other shift. */
        Carer shift(String starts, String ends, String breakFrom, String breakUntil) {
            shifts = new ArrayList<>();
            return alsoShift(starts, ends, breakFrom, breakUntil);
        }

        /** Works so too on every day of the week. */
        Carer alsoShift(String starts, String ends, String breakFrom, String breakUntil) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                shifts.add(
                    new Worker.Shift(
                        weekday,
                        LocalTime.parse(starts),
                        LocalTime.parse(ends),
                        breakFrom == null ? null : LocalTime.parse(breakFrom),
                        breakUntil == null ? null : LocalTime.parse(breakUntil),
                        LocalDate.of(2020, 1, 1),
                        null
                    )
                );
            }
            return this;
        }

        /** Has promised a visit so many kilometres north of 陈秀英. */
        Carer promised(String start, String end, double kilometresNorth) {
            return promised(between(start, end), north(kilometresNorth), 0);
        }

        Carer promised(TimeWindow visit, Place place, int travelSeconds) {
            commitments.add(
                new Commitment(People.id(name + visit), visit, Duration.ofSeconds(travelSeconds), place, Area.URBAN)
            );
            return this;
        }

        Worker worker() {
            return new Worker(
                id,
                name,
                gender,
                organisation,
                start,
                area,
                dialects,
                minutesPerDay,
                minutesPerWeek,
                employedFrom,
                employedUntil,
                certificates,
                shifts,
                leave
            );
        }

        WorkerDay day() {
            return new WorkerDay(worker(), commitments, weekMinutes, visits, hardVisits, 7);
        }
    }
}

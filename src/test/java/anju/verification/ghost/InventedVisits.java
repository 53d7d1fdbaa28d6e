package anju.verification.ghost;

import anju.order.Mark;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A month of honest home care as it is lived, and frauds planted into it. It knows nothing of how they are looked for: no
 * limit, no weight and no line of the signals is used here; distances are worked out on a flat earth of its own.
 */
final class InventedVisits {

    /** What somebody may do who was not there. */
    enum Fraud {
        ACROSS_TOWN_IN_NO_TIME,
        IN_TWO_HOMES,
        OLD_CODE_AGAIN,
        POSITION_OF_THE_MORNING,
        BY_THE_STOPWATCH,
        FILLED_IN_DAYS_LATER,
        RESIDENT_IN_HOSPITAL,
        RESIDENT_DEAD,
        FAMILY_SAYS_NOBODY_CAME
    }

    private static final double METRES_PER_DEGREE = 111_000;
    private static final Instant FIRST_MORNING = Instant.parse("2026-10-01T00:00:00Z");
    private static final int DAY = 86_400;

    private final Random random;
    private long ids;

    final List<Trace> honest = new ArrayList<>();
    final List<Trace> frauds = new ArrayList<>();

    InventedVisits(long seed) {
        random = new Random(seed);
        ids = seed * 1_000_000;
    }

    List<Trace> all() {
        var all = new ArrayList<>(honest);
        all.addAll(frauds);
        return all;
    }

    /** So many workers, each for so many days with three to six homes a day. */
    InventedVisits live(int workers, int days) {
        for (int w = 0; w < workers; w++) {
            Id<Worker> worker = next();
            // some are punctual, some are not; some have an old phone
            double sloppy = 60 + random.nextInt(360);
            boolean oldPhone = random.nextInt(12) == 0;
            double homeEast = random.nextGaussian() * 9_000;
            double homeNorth = random.nextGaussian() * 9_000;
            for (int d = 0; d < days; d++) {
                if (random.nextInt(7) < 5) {
                    day(worker, d, sloppy, oldPhone, homeEast, homeNorth);
                }
            }
        }
        return this;
    }

    private void day(Id<Worker> worker, int day, double sloppy, boolean oldPhone, double east, double north) {
        boolean offline = random.nextInt(15) == 0;
        double clock = 8 * 3600 + random.nextInt(3600);
        int homes = 3 + random.nextInt(4);
        double x = east;
        double y = north;
        for (int h = 0; h < homes; h++) {
            // often the next house, now and then the next village
            double spread = random.nextInt(10) == 0 ? 6_000 : random.nextInt(3) == 0 ? 40 : 900;
            double nextX = x + random.nextGaussian() * spread;
            double nextY = y + random.nextGaussian() * spread;
            double metres = Math.hypot(nextX - x, nextY - y);
            double onTheWay = 90 + metres / (metres > 1_500 ? 7.5 : 2.5) + random.nextInt(240);
            int minutes = List.of(30, 40, 60, 60, 90, 120).get(random.nextInt(6));
            double agreed = clock + onTheWay;
            double came = agreed + Math.max(-600, random.nextGaussian() * sloppy);
            came = Math.max(came, clock + onTheWay * 0.8);
            double stayed = Math.max(300, minutes * 60 + random.nextGaussian() * sloppy);
            double went = came + stayed;
            double nextMorning = (day + 1.0) * DAY + 8 * 3600;
            honest.add(
                new Trace(
                    next(),
                    worker,
                    TimeWindow.from(at(day, agreed), java.time.Duration.ofMinutes(minutes)),
                    end(day, came, offline, nextMorning, nextX, nextY, oldPhone),
                    end(day, went, offline, nextMorning, nextX, nextY, oldPhone),
                    null,
                    // old people forget, and say that nobody came
                    random.nextInt(1_000) == 0
                )
            );
            x = nextX;
            y = nextY;
            clock = went;
        }
    }

    private Trace.End end(int day, double at, boolean offline, double morning, double x, double y, boolean oldPhone) {
        double received = offline
            ? random.nextInt(3) == 0
                ? morning + random.nextInt(7_200)
                : day * (double) DAY + 19 * 3600
            : day * (double) DAY + at + random.nextInt(20);
        received = Math.max(received, day * (double) DAY + at + 1);
        boolean noPlace = random.nextInt(25) == 0;
        double accuracy = 5 + Math.abs(random.nextGaussian()) * (random.nextInt(8) == 0 ? 150 : 15);
        double off = accuracy / 2;
        Place place = noPlace ? null : place(x + random.nextGaussian() * off, y + random.nextGaussian() * off);
        // indoors a phone may show where it was some minutes ago
        double age = random.nextInt(oldPhone ? 12 : 60) == 0 ? 120 + random.nextInt(1_500) : random.nextInt(40);
        int kind = random.nextInt(20);
        Mark.ProofKind proof =
            kind < 12
                ? Mark.ProofKind.ONE_TIME_CODE
                : kind < 15
                  ? Mark.ProofKind.DOOR_CODE
                  : kind < 17
                    ? Mark.ProofKind.LANDLINE
                    : kind < 19
                      ? Mark.ProofKind.RELATIVE
                      : Mark.ProofKind.NONE;
        String code = proof == Mark.ProofKind.ONE_TIME_CODE ? "code " + ids++ : null;
        return new Trace.End(
            at(day, at),
            FIRST_MORNING.plusSeconds((long) received),
            place,
            noPlace ? null : accuracy,
            noPlace ? null : age,
            proof,
            code
        );
    }

    /** Plants one fraud of that kind, beside the honest work of somebody. */
    void plant(Fraud fraud) {
        Trace beside = honest.get(random.nextInt(honest.size()));
        while (beside.out().place() == null) {
            // where nobody knows where the honest visit was, there is nothing to be far from
            beside = honest.get(random.nextInt(honest.size()));
        }
        plant(fraud, beside);
    }

    private void plant(Fraud fraud, Trace beside) {
        switch (fraud) {
            case ACROSS_TOWN_IN_NO_TIME -> {
                long gone = 60 + random.nextInt(120);
                Instant in = beside.out().at().plusSeconds(gone);
                double metres = 7_000 + random.nextInt(15_000);
                claim(beside, in, 60, moved(beside, metres), Mark.ProofKind.NONE, null, 20, null, false);
            }
            case IN_TWO_HOMES -> {
                Instant in = beside
                    .in()
                    .at()
                    .plusSeconds(600 + random.nextInt(600));
                claim(beside, in, 45, moved(beside, 300), Mark.ProofKind.NONE, null, 20, null, false);
            }
            case OLD_CODE_AGAIN -> {
                String seen = honest
                    .stream()
                    .filter(t -> t.worker().equals(beside.worker()) && t.in().code() != null)
                    .map(t -> t.in().code())
                    .findFirst()
                    .orElseThrow();
                claim(
                    beside,
                    evening(beside),
                    40,
                    moved(beside, 200),
                    Mark.ProofKind.ONE_TIME_CODE,
                    seen,
                    20,
                    null,
                    false
                );
            }
            case POSITION_OF_THE_MORNING -> claim(
                beside,
                evening(beside),
                50,
                moved(beside, 100),
                Mark.ProofKind.DOOR_CODE,
                null,
                20,
                null,
                false,
                7_200 + random.nextInt(10_000)
            );
            case BY_THE_STOPWATCH -> stopwatch();
            case FILLED_IN_DAYS_LATER -> claim(
                beside,
                evening(beside),
                60,
                moved(beside, 100),
                Mark.ProofKind.NONE,
                null,
                (2 + random.nextInt(5)) * DAY,
                null,
                false
            );
            case RESIDENT_IN_HOSPITAL, RESIDENT_DEAD -> claim(
                beside,
                evening(beside),
                60,
                moved(beside, 100),
                Mark.ProofKind.DOOR_CODE,
                null,
                20,
                fraud == Fraud.RESIDENT_DEAD ? "deceased" : "hospital",
                false
            );
            case FAMILY_SAYS_NOBODY_CAME -> claim(
                beside,
                evening(beside),
                60,
                moved(beside, 100),
                Mark.ProofKind.DOOR_CODE,
                null,
                20,
                null,
                true
            );
        }
    }

    /** Somebody who writes down a fortnight of visits at home, each as long as it had to be; one of them counts. */
    private void stopwatch() {
        Id<Worker> worker = next();
        for (int d = 0; d < 14; d++) {
            Instant in = at(d, 9 * 3600 + random.nextInt(1_800));
            int minutes = List.of(30, 60, 90).get(random.nextInt(3));
            Place place = place(random.nextGaussian() * 500, random.nextGaussian() * 500);
            var end = new Trace.End(in, in.plusSeconds(5), place, 12.0, 8.0, Mark.ProofKind.DOOR_CODE, null);
            Instant out = in.plusSeconds(minutes * 60L + random.nextInt(21) - 10);
            var trace = new Trace(
                next(),
                worker,
                TimeWindow.from(in, java.time.Duration.ofMinutes(minutes)),
                end,
                new Trace.End(out, out.plusSeconds(5), place, 12.0, 8.0, Mark.ProofKind.DOOR_CODE, null),
                null,
                false
            );
            // all of them are invented; one stands for them, and none of them is honest
            if (d == 13) frauds.add(trace);
            else accomplices.add(trace);
        }
    }

    /** Invented visits that belong to a planted fraud and are counted neither as one nor as honest. */
    final List<Trace> accomplices = new ArrayList<>();

    private void claim(
        Trace beside,
        Instant in,
        int minutes,
        Place place,
        Mark.ProofKind proof,
        String code,
        long reportedLater,
        String away,
        boolean denied
    ) {
        claim(beside, in, minutes, place, proof, code, reportedLater, away, denied, random.nextInt(30));
    }

    private void claim(
        Trace beside,
        Instant in,
        int minutes,
        Place place,
        Mark.ProofKind proof,
        String code,
        long reportedLater,
        String away,
        boolean denied,
        double age
    ) {
        Instant out = in.plusSeconds(minutes * 60L + random.nextInt(400) + 60);
        frauds.add(
            new Trace(
                next(),
                beside.worker(),
                TimeWindow.from(in, java.time.Duration.ofMinutes(minutes)),
                new Trace.End(in, in.plusSeconds(reportedLater), place, 15.0, age, proof, code),
                new Trace.End(out, out.plusSeconds(reportedLater), place, 15.0, age, proof, code),
                away,
                denied
            )
        );
    }

    /** Nine in the evening of that day, when nobody works. */
    private static Instant evening(Trace beside) {
        long day = (beside.in().at().getEpochSecond() - FIRST_MORNING.getEpochSecond()) / DAY;
        return FIRST_MORNING.plusSeconds(day * DAY + 21 * 3600L);
    }

    private Place moved(Trace beside, double metres) {
        Place from = beside.out().place();
        double turn = random.nextDouble() * 2 * Math.PI;
        return new Place(
            from.lat() + (metres * Math.sin(turn)) / METRES_PER_DEGREE,
            from.lng() + (metres * Math.cos(turn)) / (METRES_PER_DEGREE * 0.92)
        );
    }

    private static Place place(double east, double north) {
        return new Place(23.1 + north / METRES_PER_DEGREE, 114.4 + east / (METRES_PER_DEGREE * 0.92));
    }

    private static Instant at(int day, double second) {
        return FIRST_MORNING.plusSeconds((long) (day * (double) DAY + second));
    }

    private <T> Id<T> next() {
        return Id.of(new UUID(77, ids++));
    }
}

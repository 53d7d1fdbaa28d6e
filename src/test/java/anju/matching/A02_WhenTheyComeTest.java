package anju.matching;

import static anju.matching.People.at;
import static anju.matching.People.north;
import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.Verdict;
import anju.matching.route.Insertion;
import anju.matching.route.Limits;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The best moment in a worker's day, travel included. */
class A02_WhenTheyComeTest {

    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);
    private final Matching matching = Matching.standard();

    @Test
    void onAFreeDaySheComesWhenTheWindowOpens() {
        Insertion insertion = insertion(Asking.forBathing(), Carer.zhangYulan());
        assertThat(insertion.start()).isEqualTo(at("09:00"));
        int way = TRAVEL.seconds(north(1.2), anju.value.Area.URBAN, north(0), anju.value.Area.URBAN);
        assertThat(insertion.travelBefore())
            .isEqualTo(way)
            .isEqualTo(120 + 325);
        assertThat(insertion.travelAdded())
            .as("there and home again")
            .isEqualTo(2 * way);
        assertThat(insertion.waiting()).isZero();
        assertThat(insertion.atRisk()).isZero();
    }

    @Test
    void afterAnotherVisitSheComesAsSoonAsItIsComfortable() {
        // next door until 9:10: 120 seconds of access, 14 of way, fifteen minutes to be comfortable; seconds cost nothing
        Carer zhang = Carer.zhangYulan().promised("08:00", "09:10", 0.05);
        Insertion insertion = insertion(Asking.forBathing(), zhang);
        assertThat(insertion.start()).isEqualTo(at("09:27"));
        assertThat(insertion.atRisk()).isEqualTo(134 + 15 * 60 - 17 * 60);
        assertThat(insertion.waiting()).isZero();
    }

    @Test
    void sheGoesBeforeAVisitThatIsOnTheWayRatherThanFarThereAndBack() {
        // at noon she has to be at the same door: coming just before adds no travel at all
        Carer zhang = Carer.zhangYulan().from(3).promised("07:30", "08:00", 3).promised("11:00", "12:00", 0);
        assertThat(insertion(Asking.forBathing(), zhang).travelAdded()).isZero();
    }

    @Test
    void aGapAtTheSameDoorThatIsExactlyLongEnoughIsLongEnough() {
        // five minutes before, an hour, five minutes after
        Asking asking = Asking.forBathing().between("10:00", "11:10");
        Carer zhang = Carer.zhangYulan().promised("09:00", "10:00", 0).promised("11:10", "12:00", 0);
        assertThat(insertion(asking, zhang).start()).isEqualTo(at("10:05"));
        Carer later = Carer.zhangYulan().promised("09:00", "10:01", 0).promised("11:10", "12:00", 0);
        assertThat(matching.check(asking.need(), later.day()).blocks())
            .extracting(Broken::rule)
            .containsExactly("overlap");
    }

    @Test
    void nobodyTravelsInTheirBreak() {
        // the visit before ends at 11:50, the break is at noon: of the way of eighteen minutes eight are left at one
        Carer zhang = Carer.zhangYulan().shift("07:00", "20:00", "12:00", "13:00").promised("10:00", "11:50", 3.5);
        Insertion insertion = insertion(Asking.forBathing().between("12:00", "15:00"), zhang);
        long minutesOfWay = Duration.ofSeconds(insertion.travelBefore()).toMinutes();
        assertThat(minutesOfWay).isEqualTo(17);
        assertThat(insertion.start()).isEqualTo(at("13:23"));
        assertThat(insertion.waiting()).isLessThan(60);
    }

    @Test
    void nobodySetsOutBeforeNow() {
        Asking asking = Asking.forBathing().between("09:00", "11:00");
        asking.now = at("08:58");
        assertThat(insertion(asking, Carer.zhangYulan()).start())
            .as("seven and a half minutes of way, and comfort")
            .isEqualTo(at("09:21"));
    }

    @Test
    void theTravelThatAPromiseHoldsStaysItsOwn() {
        Asking asking = Asking.forBathing().between("09:00", "10:30");
        Carer zhang = Carer.zhangYulan().promised(new TimeWindow(at("10:30"), at("11:00")), north(0), 40 * 60);
        Verdict verdict = matching.check(asking.need(), zhang.day());
        assertThat(verdict.blocks())
            .as("from 9:50 on she is booked")
            .extracting(Broken::rule)
            .containsExactly("overlap");
    }

    @Test
    void aWindowShorterThanTheServiceMeansItsBeginning() {
        Need need = Asking.forBathing().between("09:10", "09:20").need();
        assertThat(matching.check(need, Carer.zhangYulan().day()).insertion().start()).isEqualTo(at("09:10"));
    }

    @Test
    void whatWasOfferedIsCheckedAgainAtItsOwnStartAlone() {
        Need agreed = Asking.forBathing().need().at(at("09:20"));
        assertThat(matching.check(agreed, Carer.zhangYulan().day()).insertion().start()).isEqualTo(at("09:20"));
        Verdict meanwhile = matching.check(agreed, Carer.zhangYulan().promised("10:15", "11:00", 1).day());
        assertThat(meanwhile.blocks()).extracting(Broken::rule).containsExactly("overlap");
        assertThat(meanwhile.insertion()).isNull();
        assertThat(meanwhile.version()).isEqualTo(7);
    }

    /** A promise: so long after the one before, so long, so far away. */
    record Promise(int minutesAfter, int minutes, double kilometres) {}

    @Provide
    Arbitrary<Promise> promises() {
        return Combinators.combine(
            Arbitraries.integers().between(0, 150),
            Arbitraries.integers().between(10, 120),
            Arbitraries.doubles().between(-6, 6)
        ).as(Promise::new);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void theBestStartOfAllMinutesIsFound(
        @ForAll @Size(max = 7) List<@net.jqwik.api.From("promises") Promise> promises,
        @ForAll @IntRange(min = 0, max = 12 * 60) int opens,
        @ForAll @IntRange(min = 1, max = 9 * 60) int open,
        @ForAll @IntRange(min = 0, max = 14 * 60) int pause,
        @ForAll @DoubleRange(min = -8, max = 8) double home
    ) {
        Instant free = at("06:00");
        Carer zhang = Carer.zhangYulan().from(home);
        zhang.minutesPerDay = 100_000;
        String from = at("06:00")
            .plusSeconds(60L * pause)
            .atZone(People.CITY)
            .toLocalTime()
            .toString();
        zhang.shift("06:00", "22:00", from, java.time.LocalTime.parse(from).plusMinutes(45).toString());
        for (Promise promise : promises) {
            TimeWindow visit = TimeWindow.from(
                free.plusSeconds(60L * promise.minutesAfter),
                Duration.ofMinutes(promise.minutes)
            );
            zhang.promised(visit, north(promise.kilometres), 0);
            free = visit.end();
        }
        Asking asking = Asking.forBathing();
        asking.window = TimeWindow.from(at("06:00").plusSeconds(60L * opens), Duration.ofMinutes(open));
        Need need = asking.need();

        SlowWorker slow = new SlowWorker(need, zhang.day(), Limits.DEFAULT, TRAVEL);
        Score score = new Score(Weights.DEFAULT);
        Optional<Instant> best = slow.starts
            .stream()
            .max(
                Comparator.comparingInt((Instant s) ->
                    score.of(slow.route.travelAdded(s), (int) slow.route.waiting(s), (int) slow.route.atRisk(s))
                ).thenComparing(Comparator.reverseOrder())
            );
        MatchOutcome outcome = matching.match(need, List.of(zhang.day()), Map.of());
        assertThat(
            outcome
                .certificate()
                .ranked()
                .stream()
                .map(c -> c.start())
                .findFirst()
        ).isEqualTo(slow.against.isEmpty() ? best : Optional.empty());
    }

    private Insertion insertion(Asking asking, Carer carer) {
        Verdict verdict = matching.check(asking.need(), carer.day());
        assertThat(verdict.free()).as("%s", verdict).isTrue();
        return verdict.insertion();
    }
}

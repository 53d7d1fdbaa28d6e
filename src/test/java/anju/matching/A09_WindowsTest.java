package anju.matching;

import static anju.matching.People.between;
import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.Matching.Chance;
import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.value.TimeWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Before 李梅 chooses a time: who could come then, by the same rules as when she has asked. */
class A09_WindowsTest {

    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);
    private static final TimeWindow MORNING = between("09:00", "11:00");
    private static final TimeWindow AFTERNOON = between("14:00", "16:00");
    private static final TimeWindow EVENING = between("18:00", "20:00");

    @Test
    void whereZhangYulanHasPromisedTheMorningSheCanComeInTheAfternoon() {
        Carer zhang = Carer.zhangYulan().promised("08:30", "11:00", 0);
        assertThat(chances(Asking.forBathing(), zhang, Carer.liuFang())).containsExactly(
            new Chance(MORNING, false, 0),
            new Chance(AFTERNOON, true, 1),
            new Chance(EVENING, true, 1)
        );
    }

    @Test
    void aTimeAtWhichSomebodyElseIsWithHerIsNotOffered() {
        Asking asking = Asking.forBathing();
        asking.others = List.of(AFTERNOON);
        assertThat(chances(asking, Carer.zhangYulan())).extracting(Chance::canCome).containsExactly(true, false, true);
    }

    @Test
    void threeAreEnoughToKnow() {
        Carer[] five = Stream.of("何春", "孙丽", "周云", "吴静", "钱丽")
            .map(Carer::named)
            .toArray(Carer[]::new);
        assertThat(chances(Asking.forItem(People.cleaning()), five)).containsExactly(
            new Chance(MORNING, true, 3),
            new Chance(AFTERNOON, true, 3),
            new Chance(EVENING, true, 3)
        );
    }

    @Test
    void twoWhoCannotStartTogetherAreTwoAndStillNobody() {
        Carer early = helper("何春").shift("07:00", "15:30", null, null);
        Carer late = helper("孙丽").shift("14:15", "20:00", null, null);
        assertThat(chances(Asking.forItem(People.bathingInBed()), early, late)).containsExactly(
            new Chance(MORNING, false, 1),
            new Chance(AFTERNOON, false, 2),
            new Chance(EVENING, false, 1)
        );
        assertThat(chances(Asking.forItem(People.bathingInBed()), early, late, helper("周云"))).containsExactly(
            new Chance(MORNING, true, 2),
            new Chance(AFTERNOON, true, 3),
            new Chance(EVENING, true, 2)
        );
    }

    /** In random cities every window has the chance that a minute by minute look at everybody finds. */
    @Test
    void theSlowWayComesToTheSameChances() {
        int met = 0;
        int alone = 0;
        int all = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            RandomCity city = new RandomCity(seed, 25);
            List<TimeWindow> windows = new ArrayList<>(List.of(city.need.window()));
            for (int hour = 7; hour < 20; hour += 3) {
                windows.add(TimeWindow.from(People.at("%02d:00".formatted(hour)), Duration.ofHours(2)));
            }
            Matching matching = new Matching(city.limits, TRAVEL);
            Crew crew = A08_SearchTest.crew(city, A08_SearchTest.withoutTheOrder(city), TRAVEL);
            for (TimeWindow window : windows) {
                Need need = city.need.in(window);
                Chance slow = slowly(city, need);
                assertThat(matching.chance(need, crew))
                    .as("seed " + seed)
                    .isEqualTo(slow);
                met += slow.canCome() ? 1 : 0;
                alone += !slow.canCome() && slow.workers() > 0 ? 1 : 0;
                all++;
            }
        }
        assertThat(met).isBetween(all / 5, (all * 4) / 5);
        assertThat(alone).as("one alone, or two who never meet").isPositive();
    }

    private static Chance slowly(RandomCity city, Need need) {
        List<SlowWorker> able = city.everybody
            .stream()
            .map(day -> new SlowWorker(need, day, city.limits, TRAVEL))
            .filter(one -> one.against.isEmpty())
            .toList();
        boolean met = able
            .stream()
            .anyMatch(
                one ->
                    need.item().workers() == 1 ||
                    able.stream().anyMatch(two -> two != one && one.starts.stream().anyMatch(two.starts::contains))
            );
        return new Chance(need.window(), met, Math.min(3, able.size()));
    }

    private static Carer helper(String name) {
        return Carer.named(name).with("care-worker").with("bathing");
    }

    private static List<Chance> chances(Asking asking, Carer... carers) {
        List<WorkerDay> days = Stream.of(carers).map(Carer::day).toList();
        Crew crew = Crew.of(People.DAY, People.CITY, days, TRAVEL);
        return Stream.of(MORNING, AFTERNOON, EVENING)
            .map(window -> Matching.standard().chance(asking.need().in(window), crew))
            .toList();
    }
}

package anju.matching;

import static anju.matching.People.at;
import static anju.matching.People.between;
import static anju.matching.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.certificate.Explanation;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.Verdict;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 卧床助浴 takes two at once, or nobody. */
class A04_TwoTogetherTest {

    private final Matching matching = Matching.standard();

    @Test
    void twoComeAtTheSameMinuteThoughEachWouldRatherComeAtAnother() {
        Carer early = somebody("何春").shift("07:00", "11:15", null, null);
        Carer late = somebody("孙丽").shift("09:40", "20:00", null, null);
        MatchOutcome outcome = match(asking(), early, late);
        List<Candidate> chosen = ((MatchOutcome.Matched) outcome).chosen();
        assertThat(chosen)
            .hasSize(2)
            .allSatisfy(c -> assertThat(c.start()).isEqualTo(at("09:40")));
        assertThat(outcome.certificate().chosen()).containsExactlyInAnyOrder(id("何春"), id("孙丽"));
        assertThat(Explanation.of(outcome.certificate())).hasSize(2);
    }

    @Test
    void theBestTwoThatFitTogetherComeNotTheTwoBest() {
        Carer best = somebody("何春").shift("07:00", "10:30", null, null);
        best.visits = 9;
        Carer second = somebody("孙丽").shift("09:30", "20:00", null, null);
        second.visits = 4;
        Carer third = somebody("周云").shift("09:30", "20:00", null, null);
        MatchOutcome outcome = match(asking(), third, best, second);
        assertThat(outcome.certificate().chosen()).containsExactlyInAnyOrder(id("孙丽"), id("周云"));
        assertThat(outcome.certificate().ranked())
            .as("who is left stays in the ranking")
            .extracting(Candidate::worker)
            .last()
            .isEqualTo(id("何春"));
    }

    @Test
    void ofTwoPairsThatAreAlikeTheOneComesThatDidLessThisWeek() {
        Weights withoutFairShare = new Weights("t", 12_000, 5_000, 2_000, 4, 1, 3, 12, 0, 10, 4, 30, 40, Set.of());
        Carer early = somebody("何春").shift("07:00", "10:30", null, null);
        early.visits = 2;
        early.weekMinutes = 1_000;
        Carer anyTime = somebody("周云").shift("07:00", "10:30", null, null);
        Carer late = somebody("孙丽").shift("09:30", "20:00", null, null);
        late.visits = 1;
        Carer lateToo = somebody("吴静").shift("09:30", "20:00", null, null);
        lateToo.visits = 1;
        List<WorkerDay> pool = Stream.of(early, anyTime, late, lateToo).map(Carer::day).toList();
        Need need = asking().need().weighedBy(withoutFairShare);
        assertThat(matching.match(need, pool, Map.of()).certificate().chosen()).containsExactlyInAnyOrder(
            late.id,
            lateToo.id
        );
    }

    @Test
    void whereNoTwoFitNobodyComes() {
        Carer early = somebody("何春").shift("07:00", "10:30", null, null);
        Carer late = somebody("孙丽").shift("09:30", "20:00", null, null);
        MatchOutcome outcome = match(asking(), early, late);
        assertThat(outcome).isInstanceOfSatisfying(MatchOutcome.NoMatch.class, none ->
            assertThat(none.reason()).isEqualTo("no-pair")
        );
        assertThat(outcome.certificate().ranked()).hasSize(2);
    }

    @Test
    void theSecondOfTheTwoIsNotSomebodyElseAtTheResident() {
        Asking asking = asking();
        asking.others = List.of(between("09:00", "11:30"));
        assertThat(match(asking, somebody("何春"), somebody("孙丽")).certificate().unmet()).isEqualTo(
            "resident-served"
        );
        asking.others = List.of();
        Carer booked = somebody("何春").promised("09:00", "10:30", 0);
        asking.order = booked.commitments.getFirst().order();
        Verdict verdict = matching.check(asking.need().at(at("09:00")), somebody("孙丽").day());
        assertThat(verdict.free()).as("the first has this very visit in her day already").isTrue();
        assertThat(matching.check(asking.need().at(at("09:00")), booked.day()).free()).isTrue();
    }

    @Test
    void aCoordinatorsTwoAreCheckedTogether() {
        Carer early = somebody("何春").shift("07:00", "11:15", null, null);
        Carer late = somebody("孙丽").shift("09:40", "20:00", null, null);
        List<Verdict> verdicts = matching.check(asking().need(), List.of(late.day(), early.day()));
        assertThat(verdicts)
            .extracting(v -> v.worker())
            .containsExactly(id("孙丽"), id("何春"));
        assertThat(verdicts).allSatisfy(v -> assertThat(v.insertion().start()).isEqualTo(at("09:40")));

        early.shift("07:00", "10:30", null, null);
        assertThat(matching.check(asking().need(), List.of(early.day(), late.day())).getLast().blocks())
            .extracting(Broken::rule)
            .containsExactly("no-common-start");
    }

    @Test
    void whoWasPassedDoesNotComeBackInAnotherPair() {
        Asking asking = asking();
        asking.passed = Set.of(id("何春"));
        MatchOutcome outcome = match(asking, somebody("何春"), somebody("孙丽"), somebody("周云"));
        assertThat(outcome.certificate().chosen()).containsExactlyInAnyOrder(id("孙丽"), id("周云"));
        assertThat(outcome.certificate().rejected())
            .singleElement()
            .satisfies(r -> assertThat(r.overridable()).isTrue());
    }

    private static Asking asking() {
        return Asking.forItem(People.bathingInBed()).between("09:00", "11:30");
    }

    private static Carer somebody(String name) {
        return Carer.named(name).with("care-worker").with("bathing");
    }

    private MatchOutcome match(Asking asking, Carer... carers) {
        return matching.match(asking.need(), Stream.of(carers).map(Carer::day).toList(), Map.of());
    }
}

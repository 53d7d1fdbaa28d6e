package anju.matching;

import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.people.Worker;
import anju.value.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 王建国 asks who could go if he answered for every rule that he may override. */
class A10_OverridingTest {

    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);

    @Test
    void whoWouldWorkTooLongCouldGoAndItIsSaid() {
        Carer zhang = Carer.zhangYulan();
        zhang.weekMinutes = zhang.minutesPerWeek;
        assertThat(Matching.standard().match(Asking.forBathing().need(), List.of(zhang.day()), Map.of())).isInstanceOf(
            MatchOutcome.NoMatch.class
        );
        List<Candidate> ranked = overridden(Asking.forBathing(), zhang).ranked();
        assertThat(ranked).extracting(Candidate::worker).containsExactly(zhang.id);
        assertThat(ranked.getFirst().warnings()).containsExactly("overtime-week");
    }

    @Test
    void whoHasNoCertificateCannotGoWhoeverAnswersForIt() {
        MatchCertificate certificate = overridden(Asking.forBathing(), Carer.liuFang());
        assertThat(certificate.ranked()).isEmpty();
        assertThat(certificate.unmet()).isEqualTo("no-skill");
    }

    /** In random cities exactly those could go against whom no rule stands that nobody may override. */
    @Test
    void whoCouldGoIsWhoIsRankedOrRejectedByRulesThatMayBeOverridden() {
        int more = 0;
        for (long seed = 0; seed < 500; seed++) {
            RandomCity city = new RandomCity(seed, 25);
            Matching matching = new Matching(city.limits, TRAVEL);
            MatchCertificate asIs = matching.match(city.need, city.everybody, Map.of()).certificate();
            MatchCertificate assumed = matching.overriding(city.need, city.everybody, Map.of()).certificate();
            Map<Id<Worker>, Set<String>> could = new HashMap<>();
            asIs.ranked().forEach(c -> could.put(c.worker(), new HashSet<>()));
            for (Rejected one : asIs.rejected()) {
                if (one.overridable()) {
                    could.put(one.worker(), new HashSet<>(one.rules().stream().map(Broken::rule).toList()));
                    more++;
                }
            }
            assertThat(assumed.ranked())
                .as("seed " + seed)
                .extracting(Candidate::worker)
                .hasSameElementsAs(could.keySet());
            assumed.ranked().forEach(c -> assertThat(c.warnings()).containsAll(could.get(c.worker())));
        }
        assertThat(more).isPositive();
    }

    private static MatchCertificate overridden(Asking asking, Carer... carers) {
        return Matching.standard()
            .overriding(asking.need(), Stream.of(carers).map(Carer::day).toList(), Map.of())
            .certificate();
    }
}

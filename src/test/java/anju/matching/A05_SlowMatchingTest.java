package anju.matching;

import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.certificate.CompactCertificate;
import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A second matching, slow and obvious, comes to the same certificate, whatever the city. */
class A05_SlowMatchingTest {

    private static final int CITIES = 2_500;
    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);

    @Test
    void theSlowWayComesToTheSameCertificate() {
        Set<String> broken = new TreeSet<>();
        Set<String> unmet = new TreeSet<>();
        int chosen = 0;
        for (long seed = 0; seed < CITIES; seed++) {
            RandomCity city = new RandomCity(seed, 25);
            MatchOutcome outcome = new Matching(city.limits, TRAVEL).match(city.need, city.everybody, Map.of());
            MatchCertificate certificate = outcome.certificate();
            assertThat(
                new SlowMatching(city.limits, Weights.DEFAULT, TRAVEL).differences(
                    city.need,
                    city.everybody,
                    certificate
                )
            )
                .as("seed " + seed)
                .isEmpty();
            assertThat(certificate.considered()).isEqualTo(city.everybody.size());
            assertThat(CompactCertificate.of(certificate).certificate()).isEqualTo(certificate);
            certificate.rejected().forEach(r -> r.rules().stream().map(Broken::rule).forEach(broken::add));
            certificate.ranked().forEach(c -> broken.addAll(c.warnings()));
            switch (outcome) {
                case MatchOutcome.Matched matched -> chosen++;
                case MatchOutcome.NoMatch none -> unmet.add(none.reason());
            }
        }
        assertThat(broken)
            .as("the cities break every rule")
            .hasSize(Rules.ALL.size() - 1);
        assertThat(unmet).contains("no-pair", "no-skill", "nobody-free", "refused", "resident-served");
        assertThat(chosen).isBetween(CITIES / 4, (CITIES * 3) / 4);
    }

    @Test
    void theOrderInWhichWorkersAreReadDoesNotMatter() {
        for (long seed = 0; seed < 200; seed++) {
            RandomCity city = new RandomCity(seed, 30);
            Matching matching = new Matching(city.limits, TRAVEL);
            List<WorkerDay> shuffled = new ArrayList<>(city.everybody);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(matching.match(city.need, shuffled, Map.of())).isEqualTo(
                matching.match(city.need, city.everybody, Map.of())
            );
        }
    }

    @Test
    void whoIsLeftOutAndCountedMakesNoDifference() {
        for (long seed = 0; seed < 200; seed++) {
            RandomCity city = new RandomCity(seed, 30);
            Matching matching = new Matching(city.limits, TRAVEL);
            MatchCertificate whole = matching.match(city.need, city.everybody, Map.of()).certificate();
            int far = whole.counted().getOrDefault("out-of-reach", 0);
            List<WorkerDay> near = city.everybody
                .stream()
                .filter(
                    day ->
                        whole
                            .ranked()
                            .stream()
                            .anyMatch(c -> c.worker().equals(day.worker().id())) ||
                        whole
                            .rejected()
                            .stream()
                            .anyMatch(r -> r.worker().equals(day.worker().id()))
                )
                .toList();
            Map<String, Integer> counted = far == 0 ? Map.of() : Map.of("out-of-reach", far);
            assertThat(matching.match(city.need, near, counted).certificate()).isEqualTo(whole);
        }
    }
}

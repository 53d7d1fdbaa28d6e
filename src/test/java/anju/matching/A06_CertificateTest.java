package anju.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.matching.certificate.CompactCertificate;
import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.people.Worker;
import anju.value.Id;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificate is kept for ever, in 16 kB, and nobody is missing from its sum. */
class A06_CertificateTest {

    private static final int MOST_BYTES = 16_384;
    private final ObjectMapper json = new ObjectMapper();
    private final Matching matching = Matching.standard();

    @ParameterizedTest
    @CsvSource({ "600, 9, 1", "600, 600, 1", "20000, 12, 1", "20000, 340, 1", "20000, 340, 2", "20000, 20000, 1" })
    void itIsAtMost16KilobytesAndComesBackAsItWas(int workers, int ofTheCentre, int together) throws Exception {
        CrowdedCity city = new CrowdedCity(workers, ofTheCentre, 20.0, 7);
        Need need = city.need(together, 1);
        MatchCertificate certificate = matching
            .match(need, city.pool(need, matching.limits()), city.counted(need, matching.limits()))
            .certificate();
        assertThat(certificate.considered()).isEqualTo(workers);
        assertThat(certificate.chosen()).hasSize(together);

        CompactCertificate compact = CompactCertificate.of(certificate);
        String written = json.writeValueAsString(compact);
        int bytes = asJsonb(json.readTree(written)).getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isEqualTo(compact.bytes()).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(json.readValue(written, CompactCertificate.class).certificate()).isEqualTo(certificate);

        List<Id<Worker>> named = new ArrayList<>();
        certificate.ranked().forEach(c -> named.add(c.worker()));
        certificate.rejected().forEach(r -> named.add(r.worker()));
        if (ofTheCentre <= 340) {
            assertThat(named).as("the own centre by name").containsAll(city.ofTheCentre());
        }
        if (
            certificate
                .counted()
                .keySet()
                .stream()
                .anyMatch(rule -> !rule.equals("out-of-reach"))
        ) {
            assertThat(bytes)
                .as("the space is used")
                .isGreaterThan((MOST_BYTES * 95) / 100);
        }
        assertThat(certificate.ranked().stream().limit(20)).allSatisfy(c -> assertThat(c.reasons()).isNotEmpty());
    }

    @Test
    void whatTheSlowWayFindsAmongManyIsWhatItSays() {
        CrowdedCity city = new CrowdedCity(2_500, 120, 12.0, 11);
        Need need = city.need(1, 3);
        MatchCertificate certificate = matching
            .match(need, city.pool(need, matching.limits()), city.counted(need, matching.limits()))
            .certificate();
        SlowMatching slow = new SlowMatching(
            matching.limits(),
            Weights.DEFAULT,
            Travel.greatCircle(TravelSettings.DEFAULT)
        );
        assertThat(slow.differences(need, city.workers(), certificate)).isEmpty();
    }

    @Test
    void itFitsTooWhereEverybodyIsRejectedForReasonsOfTheirOwn() {
        for (long seed = 0; seed < 4; seed++) {
            RandomCity city = new RandomCity(seed, 900);
            Travel travel = Travel.greatCircle(TravelSettings.DEFAULT);
            MatchCertificate certificate = new Matching(city.limits, travel)
                .match(city.need, city.everybody, Map.of())
                .certificate();
            assertThat(CompactCertificate.of(certificate).bytes()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(
                new SlowMatching(city.limits, Weights.DEFAULT, travel).differences(
                    city.need,
                    city.everybody,
                    certificate
                )
            ).isEmpty();
        }
    }

    @Test
    void inALongRankingTheSumAloneIsKeptFarDown() {
        CrowdedCity city = new CrowdedCity(600, 600, 5.0, 5);
        Need need = city.need(1, 2);
        MatchCertificate certificate = matching.match(need, city.workers(), Map.of()).certificate();
        List<Candidate> ranked = certificate.ranked();
        assertThat(ranked.size()).isGreaterThan(100);
        assertThat(ranked.getFirst().reasons()).isNotEmpty();
        assertThat(ranked.getLast().reasons()).isEmpty();
        assertThat(ranked).isSortedAccordingTo((a, b) -> b.score() - a.score());
    }

    @Test
    void aCertificateOfAnotherFormIsNotGuessedAt() {
        CompactCertificate one = CompactCertificate.of(
            matching
                .match(People.Asking.forBathing().need(), List.of(People.Carer.zhangYulan().day()), Map.of())
                .certificate()
        );
        CompactCertificate later = new CompactCertificate(
            2,
            one.rules(),
            one.weights(),
            one.needs(),
            one.words(),
            one.unmet(),
            one.chosen(),
            one.from(),
            one.ranked(),
            one.figures(),
            one.rejected(),
            one.counted()
        );
        assertThatThrownBy(later::certificate).hasMessageContaining("form 2");
        CompactCertificate torn = new CompactCertificate(
            1,
            one.rules(),
            one.weights(),
            one.needs(),
            one.words(),
            one.unmet(),
            one.chosen(),
            one.from(),
            one.ranked().substring(1),
            one.figures(),
            one.rejected(),
            one.counted()
        );
        assertThatThrownBy(torn::certificate).isInstanceOf(IllegalArgumentException.class);
    }

    /** As PostgreSQL writes a jsonb value as text: a space after each comma and colon, nothing escaped but quotes. */
    private static String asJsonb(JsonNode node) {
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            Set<Map.Entry<String, JsonNode>> all = node.properties();
            all.forEach(e -> fields.add('"' + e.getKey() + "\": " + asJsonb(e.getValue())));
            return "{" + String.join(", ", fields) + "}";
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(e -> elements.add(asJsonb(e)));
            return "[" + String.join(", ", elements) + "]";
        }
        return node.isTextual() ? '"' + node.asText() + '"' : node.asText();
    }
}

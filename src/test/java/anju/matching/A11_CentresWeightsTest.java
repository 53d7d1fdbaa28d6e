package anju.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.Weights.Term;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.people.Worker;
import anju.value.Id;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What counts how much is a centre's to say; that the family's choice and the own centre go first is not. */
class A11_CentresWeightsTest {

    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);
    private final Matching matching = Matching.standard();

    @Test
    void whoNamesNothingWeighsByDefault() {
        assertThat(Weights.by(Weights.DEFAULT.version(), Map.of())).isEqualTo(Weights.DEFAULT);
    }

    @Test
    void aCentreThatSetsGreatStoreByKnownFacesSendsThemFromFartherAway() {
        Carer known = Carer.named("王芬").from(3.0);
        known.visits = 3;
        Carer near = Carer.named("孙丽").from(0.3);
        near.visits = 0;
        Need need = Asking.forItem(People.cleaning()).need();
        Weights faithful = Weights.by("w2", Map.of(Term.VISIT, 60, Term.TRAVEL_MINUTE, 1));
        assertThat(chosen(need, near, known)).isEqualTo(near.id);
        assertThat(chosen(need.weighedBy(faithful), near, known)).isEqualTo(known.id);
        assertThat(
            matching
                .match(need.weighedBy(faithful), List.of(near.day(), known.day()), Map.of())
                .certificate()
                .weightsVersion()
        ).isEqualTo("w2");
    }

    @Test
    void whateverACentreWeighsTheSlowWayAndTheSearchComeToTheSame() {
        for (long seed = 0; seed < 300; seed++) {
            RandomCity city = new RandomCity(seed, 30);
            Weights weights = random(seed);
            Need need = city.need.weighedBy(weights);
            Matching here = new Matching(city.limits, TRAVEL);
            MatchOutcome all = here.match(need, city.everybody, Map.of());
            assertThat(
                new SlowMatching(city.limits, weights, TRAVEL).differences(need, city.everybody, all.certificate())
            )
                .as("seed " + seed)
                .isEmpty();
            List<WorkerDay> others = A08_SearchTest.withoutTheOrder(city);
            Crew crew = A08_SearchTest.crew(city, others, TRAVEL);
            assertThat(here.match(need, crew, A08_SearchTest.visits(others), 2).certificate().chosen())
                .as("seed " + seed)
                .isEqualTo(here.match(need, others, Map.of()).certificate().chosen());
        }
    }

    @Test
    void moreThanTheMostAndLessThanNothingAreRefused() {
        for (Term term : Term.values()) {
            assertThat(term.of(Weights.by("w", Map.of(term, term.most())))).isEqualTo(term.most());
            for (int count : new int[] { -1, term.most() + 1 }) {
                assertThatThrownBy(() -> Weights.by("w", Map.of(term, count))).hasMessageContaining(term.word());
            }
        }
    }

    private Id<Worker> chosen(Need need, Carer... carers) {
        List<WorkerDay> pool = Arrays.stream(carers).map(Carer::day).toList();
        return matching.match(need, pool, Map.of()).certificate().chosen().getFirst();
    }

    /** Weights anywhere between nothing and the most of everything. */
    static Weights random(long seed) {
        Random random = new Random(seed);
        Map<Term, Integer> counts = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            counts.put(term, random.nextInt(term.most() + 1));
        }
        return Weights.by("w" + seed, counts);
    }
}

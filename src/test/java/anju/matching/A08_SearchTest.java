package anju.matching;

import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.certificate.MatchCertificate;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A search that does not look at everybody finds whom a look at everybody finds. */
class A08_SearchTest {

    private static final int CITIES = 1_000;
    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);

    @Test
    void theSlowWayChoosesTheSameOfWhateverCrew() {
        Set<String> counted = new TreeSet<>();
        int pairsOfFew = 0;
        for (long seed = 0; seed < CITIES; seed++) {
            RandomCity city = new RandomCity(seed, 40);
            int best = 1 + (int) (seed % 4);
            Matching matching = new Matching(city.limits, TRAVEL);
            List<WorkerDay> everybody = withoutTheOrder(city);
            MatchOutcome found = matching.match(city.need, crew(city, everybody, TRAVEL), visits(everybody), best);
            MatchOutcome all = matching.match(city.need, everybody, Map.of());
            assertThat(found.certificate().chosen())
                .as("seed " + seed)
                .isEqualTo(all.certificate().chosen());
            assertThat(found.certificate().unmet())
                .as("seed " + seed)
                .isEqualTo(all.certificate().unmet());
            assertThat(found.certificate().considered()).isEqualTo(everybody.size());
            var slow = new SlowMatching(city.limits, Weights.DEFAULT, TRAVEL);
            assertThat(slow.differences(city.need, everybody, found.certificate(), best))
                .as("seed " + seed)
                .isEmpty();
            counted.addAll(found.certificate().counted().keySet());
            boolean leftOut = found.certificate().counted().containsKey(MatchCertificate.NOT_LOOKED_AT);
            pairsOfFew += leftOut && city.need.item().workers() == 2 ? 1 : 0;
        }
        assertThat(pairsOfFew).as("visits for two without a look at everybody").isPositive();
        assertThat(counted).contains(
            MatchCertificate.NOT_LOOKED_AT,
            "out-of-reach",
            "certificate-missing",
            "overtime-week",
            "barred"
        );
    }

    @Test
    void aRoadRouterThatPromisesNothingCostsALookAndChangesNothing() {
        Travel router = (from, fromArea, to, toArea) -> (int) (from.metresTo(to) / 7) % 1_800;
        for (long seed = 0; seed < 300; seed++) {
            RandomCity city = new RandomCity(seed, 40);
            Matching matching = new Matching(city.limits, router);
            List<WorkerDay> everybody = withoutTheOrder(city);
            var found = matching.match(city.need, crew(city, everybody, router), visits(everybody), 2).certificate();
            assertThat(
                new SlowMatching(city.limits, Weights.DEFAULT, router).differences(city.need, everybody, found, 2)
            )
                .as("seed " + seed)
                .isEmpty();
        }
    }

    @Test
    void aCrewThatLearntHalfOfItsDaysAfterwardsChoosesAsOneThatKnewThem() {
        for (long seed = 0; seed < 300; seed++) {
            RandomCity city = new RandomCity(seed, 40);
            List<WorkerDay> everybody = withoutTheOrder(city);
            List<WorkerDay> before = new ArrayList<>();
            List<WorkerDay> changed = new ArrayList<>();
            for (WorkerDay day : everybody) {
                boolean outdated = before.size() % 2 == 0;
                before.add(outdated ? WorkerDay.free(day.worker()) : day);
                if (outdated) {
                    changed.add(day.met(0));
                }
            }
            Crew known = crew(city, before, TRAVEL).with(changed).orElseThrow();
            Matching matching = new Matching(city.limits, TRAVEL);
            for (Crew crew : List.of(known, known.anew(List.of()))) {
                var found = matching.match(city.need, crew, visits(everybody), 2).certificate();
                var slow = new SlowMatching(city.limits, Weights.DEFAULT, TRAVEL);
                assertThat(slow.differences(city.need, everybody, found, 2))
                    .as("seed " + seed)
                    .isEmpty();
            }
        }
    }

    @Test
    void whoIsNewOrStartsElsewhereTakesACrewBuiltAgain() {
        RandomCity city = new RandomCity(1, 40);
        List<WorkerDay> everybody = withoutTheOrder(city);
        Crew crew = crew(city, everybody.subList(1, everybody.size()), TRAVEL);
        WorkerDay first = everybody.getFirst();
        assertThat(crew.with(List.of(first))).isEmpty();
        Crew again = crew.anew(List.of(first));
        assertThat(again.size()).isEqualTo(everybody.size());
        assertThat(again.with(List.of(first))).isPresent();
    }

    /** Who is at the door before is looked at first, and here those start farthest away. */
    @Test
    void ofThoseWhoCannotComeAndNeedNotBeNamedTheNearestAreNamed() {
        List<Carer> all = new ArrayList<>();
        for (int kilometres = 6; kilometres > 0; kilometres--) {
            Carer busy = Carer.named("worker " + kilometres)
                .with("care-worker")
                .with("bathing")
                .from(kilometres);
            busy.shift("07:00", "20:00", null, null).promised("08:00", "12:00", kilometres > 2 ? 0 : 8);
            busy.organisation = People.id("another centre");
            all.add(busy);
        }
        Crew crew = Crew.of(People.DAY, People.CITY, all.stream().map(Carer::day).toList(), TRAVEL);
        var found = Matching.standard().match(Asking.forBathing().need(), crew, Map.of(), 2).certificate();
        assertThat(found.rejected())
            .extracting(MatchCertificate.Rejected::worker)
            .containsExactlyInAnyOrder(all.get(4).id, all.get(5).id);
        assertThat(found.counted()).isEqualTo(Map.of("overlap", 4));
    }

    static List<WorkerDay> withoutTheOrder(RandomCity city) {
        return city.everybody
            .stream()
            .map(day ->
                new WorkerDay(
                    day.worker(),
                    day
                        .commitments()
                        .stream()
                        .filter(c -> !c.order().equals(city.need.order()))
                        .toList(),
                    day.weekMinutes(),
                    day.visits(),
                    day.hardVisits(),
                    day.version()
                )
            )
            .toList();
    }

    static Crew crew(RandomCity city, List<WorkerDay> everybody, Travel travel) {
        return Crew.of(
            city.need.day(),
            city.need.zone(),
            everybody
                .stream()
                .map(day -> day.met(0))
                .toList(),
            travel
        );
    }

    static Map<Id<Worker>, Integer> visits(List<WorkerDay> everybody) {
        Map<Id<Worker>, Integer> visits = new HashMap<>();
        everybody.forEach(day -> visits.put(day.worker().id(), day.visits()));
        return visits;
    }
}

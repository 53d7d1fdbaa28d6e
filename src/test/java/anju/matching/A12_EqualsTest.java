package anju.matching;

import static anju.matching.People.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Among those who would do as well: who has done less comes, then a lot that every node draws alike. */
class A12_EqualsTest {

    private static final int ORDERS = 3_000;
    private final Matching matching = Matching.standard();

    private static Need need(int order) {
        Asking asking = Asking.forBathing();
        asking.order = id("order " + order);
        return asking.need();
    }

    private static Carer somebody(String name) {
        return Carer.named(name).with("care-worker").with("bathing").shift("07:00", "20:00", null, null);
    }

    private static List<WorkerDay> three() {
        return Stream.of("何春", "孙丽", "周云")
            .map(name -> somebody(name).day())
            .toList();
    }

    private Id<Worker> chosen(Need need, Crew crew) {
        return matching.match(need, crew, Map.of()).certificate().chosen().getFirst();
    }

    private Crew crew(List<WorkerDay> days) {
        return Crew.of(People.DAY, People.CITY, days, matching.travel());
    }

    @Test
    void whoeverReadsThemInWhateverOrderDrawsTheSameLot() {
        for (int order = 0; order < 200; order++) {
            List<WorkerDay> shuffled = new ArrayList<>(three());
            Collections.shuffle(shuffled, new Random(order));
            Id<Worker> here = chosen(need(order), crew(three()));
            assertThat(chosen(need(order), crew(shuffled))).isEqualTo(here);
            assertThat(matching.match(need(order), shuffled, Map.of()).certificate().chosen()).containsExactly(here);
            Crew learnt = crew(
                three()
                    .stream()
                    .map(day -> day.met(0))
                    .toList()
            )
                .with(shuffled)
                .orElseThrow();
            assertThat(chosen(need(order), learnt)).isEqualTo(here);
        }
    }

    @Test
    void theLotFallsAnewForEachOrderAndOnEverybodyAlike() {
        Crew crew = crew(three());
        Map<Id<Worker>, Integer> times = new HashMap<>();
        IntStream.range(0, ORDERS).forEach(order -> times.merge(chosen(need(order), crew), 1, Integer::sum));
        // a third each; five times the spread of a fair draw
        assertThat(times).hasSize(3);
        assertThat(times.values()).allSatisfy(often -> assertThat(often).isBetween(870, 1_130));
    }

    @Test
    void fairnessGoesBeforeTheLot() {
        Carer busy = somebody("何春");
        busy.weekMinutes = 60;
        Weights alike = new Weights("t", 12_000, 5_000, 2_000, 4, 1, 3, 12, 0, 10, 4, 30, 40, Set.of());
        Carer muchBusier = somebody("周云");
        muchBusier.weekMinutes = 1_200;
        Crew crew = crew(List.of(muchBusier.day(), busy.day()));
        for (int order = 0; order < 100; order++) {
            assertThat(chosen(need(order).weighedBy(alike), crew)).isEqualTo(busy.id);
        }
    }

    @Test
    void anItemMayNotAskMoreThanFitsAlsoOfACrew() {
        Set<String>[] asked = kinds(16);
        Asking tooMuch = Asking.forItem(People.item("MUCH", 30, 1, asked));
        assertThatThrownBy(() -> matching.match(tooMuch.need(), crew(three()), Map.of()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("MUCH");
    }

    @SuppressWarnings("unchecked")
    private static Set<String>[] kinds(int many) {
        return IntStream.range(0, many)
            .mapToObj(i -> Set.of("kind " + i))
            .toArray(Set[]::new);
    }
}

package anju.visit;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.catalogue.ServiceItem;
import anju.order.Mark;
import anju.order.Order;
import anju.value.Id;
import anju.value.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What proves that 张玉兰 was at the door: a card with crossings, a door that closes after five wrong codes. */
class A04_ProofsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final GridCard CARD = new GridCard("0123456789".repeat(16));

    @Test
    void aCardIsReadByColumnAndRow() {
        assertThat(CARD.rows())
            .hasSize(5)
            .allMatch(row -> row.size() == 8);
        assertThat(CARD.at("A1")).isEqualTo("0123");
        assertThat(CARD.at("b1")).isEqualTo("4567");
        assertThat(CARD.at("H5")).isEqualTo("6789");
        assertThatThrownBy(() -> CARD.at("I1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CARD.at("A6")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GridCard("123")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachEndAsksForAnotherCrossingAndAllAreAskedForOnce() {
        Random dice = new Random(7);
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Id<Order> order = Id.of(new UUID(dice.nextLong(), dice.nextLong()));
            String in = GridCard.cell(order, Mark.Which.IN);
            assertThat(GridCard.cell(order, Mark.Which.OUT)).isNotEqualTo(in);
            assertThat(GridCard.cell(order, Mark.Which.IN)).isEqualTo(in);
            assertThat(CARD.at(in)).hasSize(4);
            asked.add(in);
        }
        assertThat(asked).hasSize(40);
    }

    @Test
    void nobodyLeavesWithoutTheOutcomeOfTheMedicineOrABathWithoutBloodPressure() {
        var medicine = service("MED", "CHECK", "GIVE");
        assertThat(Needed.problems(List.of(), medicine))
            .extracting(Problem::key)
            .containsExactly("visit.medicine-needed", "visit.medicine-needed");
        var missed = List.of(
            new Visiting.Task("CHECK", "done", null),
            new Visiting.Task("GIVE", "not-done", "老人外出，没有吃")
        );
        assertThat(Needed.problems(missed, medicine)).isEmpty();

        var bath = service("BATH_HOME", "PRESSURE", "BATHE");
        var bathed = List.of(new Visiting.Task("BATHE", "done", null));
        assertThat(Needed.problems(bathed, bath)).extracting(Problem::key).containsExactly("visit.pressure-needed");
        var measured = List.of(new Visiting.Task("PRESSURE", "done", null), bathed.getFirst());
        assertThat(Needed.problems(measured, bath)).isEmpty();
        assertThat(Needed.problems(List.of(), bath)).isEmpty();
    }

    private static ServiceItem service(String code, String... tasks) {
        var like = item(code, 60, 1);
        return new ServiceItem(
            like.code(),
            like.nameZh(),
            like.nameEn(),
            like.category(),
            like.unit(),
            like.duration(),
            like.workers(),
            like.qualifications(),
            like.dailyCap(),
            like.urgent(),
            like.planNeeded(),
            like.atHome(),
            like.price(),
            Stream.of(tasks)
                .map(task -> new ServiceItem.Task(task, task, task))
                .toList()
        );
    }

    @Test
    void theFifthWrongCodeClosesTheDoorForTenMinutes() {
        DoorLock lock = DoorLock.OPEN;
        for (int wrong = 1; wrong < 5; wrong++) {
            lock = lock.afterWrong(NOW);
            assertThat(lock.isClosed(NOW)).isFalse();
        }
        lock = lock.afterWrong(NOW);
        assertThat(lock.isClosed(NOW)).isTrue();
        assertThat(lock.minutes(NOW.plusSeconds(61))).isEqualTo(9);
        assertThat(lock.isClosed(NOW.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(
            lock.afterWrong(NOW.plus(Duration.ofMinutes(11))).isClosed(NOW.plus(Duration.ofMinutes(11)))
        ).isFalse();
    }
}

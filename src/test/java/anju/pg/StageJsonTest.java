package anju.pg;

import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Agreed;
import anju.order.Difference;
import anju.order.Mark;
import anju.order.Offer;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Money;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every stage comes back from the database as it went in. */
class StageJsonTest {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Id<Worker> WORKER = Id.of(UUID.randomUUID());
    private static final Id<Person> PERSON = Id.of(UUID.randomUUID());
    private static final Id<Stage.Matched> CERTIFICATE = Id.of(UUID.randomUUID());
    private static final Id<Offer> OFFER = Id.of(UUID.randomUUID());

    @TestFactory
    List<DynamicTest> everyStageComesBackAsItWentIn() {
        return stages()
            .stream()
            .map(stage ->
                DynamicTest.dynamicTest(stage.word(), () ->
                    assertThat(StageJson.read(stage.word(), StageJson.write(stage))).isEqualTo(stage)
                )
            )
            .toList();
    }

    @Test
    void noStageIsLeftOut() {
        assertThat(stages())
            .map(s -> (Object) s.getClass())
            .contains((Object[]) Stage.class.getPermittedSubclasses());
    }

    private static List<Stage> stages() {
        var agreed = List.of(
            new Agreed(WORKER, TimeWindow.from(NINE, Duration.ofMinutes(60)), Duration.ofSeconds(754))
        );
        var mark = new Mark(
            WORKER,
            Mark.Which.IN,
            NINE,
            NINE,
            12.5,
            8.0,
            null,
            Mark.ProofKind.ONE_TIME_CODE,
            List.of("early")
        );
        var visited = new Stage.Visited(agreed, List.of(mark), List.of("wash"));
        var differences = List.of(new Difference("late", 17));
        return List.of(
            new Stage.Requested(),
            new Stage.Matched(CERTIFICATE, 2, Set.of(WORKER), true),
            new Stage.Offered(OFFER, 1, NINE, CERTIFICATE, Set.of()),
            new Stage.Dispatched(agreed, CERTIFICATE),
            new Stage.UnderWay(agreed, List.of(mark)),
            visited,
            new Stage.Disputed(visited, differences),
            new Stage.Verified(visited, differences, PERSON),
            new Stage.Confirmed(visited, null, null),
            new Stage.Settled(visited, new Money(12_000)),
            new Stage.Unmet("no-skill", null),
            new Stage.Cancelled(PERSON, Duration.ofMinutes(-5), "offered"),
            new Stage.OnHold(new Stage.Dispatched(agreed, CERTIFICATE), "hospital"),
            new Stage.Aborted(agreed, List.of(mark), "unsafe"),
            new Stage.Missed(agreed),
            new Stage.NotHome(agreed, List.of(mark)),
            new Stage.Rejected(visited, differences, PERSON)
        );
    }
}

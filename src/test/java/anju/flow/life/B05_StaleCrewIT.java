package anju.flow.life;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.AT_HOME;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store.LostRace;
import anju.matching.Matching;
import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Resident;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.SmallCity;
import anju.pg.store.PgJobRunner;
import anju.request.Requesting;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that does not hear what others book goes on offering, and nobody is booked twice. */
class B05_StaleCrewIT {

    private static final Matching MATCHING = Matching.standard();
    private static final FlowSettings SETTINGS = new FlowSettings(
        CITY,
        Duration.ofMinutes(30),
        Duration.ofDays(90),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        3,
        Duration.ofDays(3)
    );
    private static final Life LIFE = Life.of(SETTINGS, MATCHING, UUID::randomUUID, () -> "4711");
    private static final Actor ZHANG = new Actor(Id.of(ZHANG_YULAN.value()), Role.WORKER);

    private SmallCity city;
    private PgJobRunner jobs;

    @BeforeEach
    void aCityWhoseNodeIsDeaf() {
        city = new SmallCity();
        jobs = new PgJobRunner(city.database, city.store);
        city.server.execute("alter table assignment disable trigger user");
        city.server.execute("alter table assignment enable trigger says_where");
    }

    @AfterEach
    void close() {
        city.close();
    }

    /** An order for nine o'clock of the day after tomorrow, an hour's room, with 张玉兰 if possible; offered to her. */
    private Order offered(Id<Resident> resident) {
        Instant nine = get(city.store.inOne(unit -> Future.succeededFuture(unit.now())))
            .atZone(CITY)
            .toLocalDate()
            .plusDays(2)
            .atTime(9, 0)
            .atZone(CITY)
            .toInstant();
        var asking = new Requesting.Asking(
            resident,
            "BATH_HOME",
            TimeWindow.from(nine, Duration.ofMinutes(90)),
            null,
            null,
            Set.of(ZHANG_YULAN),
            null,
            Id.of(resident.value())
        );
        Actor actor = new Actor(Id.of(resident.value()), Role.RESIDENT);
        var asked = get(city.store.inOne(unit -> LIFE.request().request(unit, actor, asking)));
        assertThat(asked).isInstanceOf(Reply.Done.class);
        Id<Order> id = ((Reply.Done<Order>) asked).value().id();
        get(jobs.runDue(LIFE.due(), 50));
        return get(city.store.inOne(unit -> unit.orders().get(id)));
    }

    private Reply<Order> accept(Order order) {
        Id<Offer> offer = ((Stage.Offered) order.stage()).offer();
        return get(city.store.inOne(unit -> LIFE.answer().accept(unit, ZHANG, offer)));
    }

    @Test
    void theSecondAcceptanceIsJudgedAfresh() {
        Order first = offered(CHEN_XIUYING);
        assertThat(accept(first)).isInstanceOf(Reply.Done.class);
        Order second = offered(SmallCity.NEIGHBOUR);
        assertThat(second.stage()).as("the crew does not know that she is taken").isInstanceOf(Stage.Offered.class);
        assertThat(accept(second)).isEqualTo(new Reply.Conflict<>("offer.day-changed"));
        assertThat(visitsOf(ZHANG_YULAN)).isEqualTo(1);
    }

    @Test
    void evenWithoutAFreshLookTheSecondLosesAtTheCommit() {
        Order first = offered(CHEN_XIUYING);
        Agreed mine = invited(first);
        get(city.store.inOne(unit -> unit.workers().book(first.id(), mine, 0)));
        Order second = offered(SmallCity.NEIGHBOUR);
        Agreed alsoMine = invited(second);
        assertThat(alsoMine.busy().overlaps(mine.busy())).as("the crew does not know").isTrue();
        assertThatThrownBy(() -> get(city.store.inOne(unit -> unit.workers().book(second.id(), alsoMine, 0))))
            .isInstanceOf(LostRace.class)
            .hasMessage("race.day-changed");
        assertThatThrownBy(() -> get(city.store.inOne(unit -> unit.workers().book(second.id(), alsoMine, 1))))
            .isInstanceOf(LostRace.class)
            .hasMessage("race.day-taken");
        assertThat(visitsOf(ZHANG_YULAN)).isEqualTo(1);
    }

    /** What 张玉兰 was asked to promise. */
    private Agreed invited(Order order) {
        Id<Offer> offer = ((Stage.Offered) order.stage()).offer();
        Offer.Invited one = get(city.store.inOne(unit -> unit.offers().get(offer)))
            .invited()
            .getFirst();
        assertThat(one.worker()).isEqualTo(ZHANG_YULAN);
        return new Agreed(one.worker(), one.visit(), one.travel());
    }

    private long visitsOf(Id<Worker> worker) {
        return city.count("select count(*) from assignment where worker_id = $1 and live", worker);
    }
}

package anju.pg.people;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.AT_HOME;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.HOME;
import static anju.story.Fixtures.NINE_TO_ELEVEN;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.asked;
import static anju.story.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import anju.catalogue.ServiceItem;
import anju.flow.port.Orders;
import anju.flow.port.Workers;
import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.pg.SmallCity;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who could be asked, with all that matching judges them by. */
class PoolIT {

    private static final Id<Worker> FAR_AWAY = id(25);
    private static final Id<Worker> JUST_IN_REACH = id(26);
    private static final Id<Worker> JUST_OUT_OF_REACH = id(27);
    private static final Instant NINE = NINE_TO_ELEVEN.start();
    private static final LocalDate DAY = NINE.atZone(CITY).toLocalDate();
    private static SmallCity city;

    @BeforeAll
    static void open() {
        city = new SmallCity();
        // eight kilometres is the reach in town; a degree of latitude is 111.2 of them
        city.worker(FAR_AWAY, "远方", SmallCity.OTHER_CENTRE, new Place(24.5, 114.41));
        city.worker(JUST_IN_REACH, "近处", SmallCity.OTHER_CENTRE, new Place(23.11 + 7.9 / 111.2, 114.41));
        city.worker(JUST_OUT_OF_REACH, "角落", SmallCity.OTHER_CENTRE, new Place(23.11 + 0.055, 114.41 + 0.062));
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static Order order() {
        Orders.Event event = Orders.Event.byAnju("requested", Map.of());
        return get(city.store.inOne(unit -> unit.orders().add(Id.of(UUID.randomUUID()), asked(), event)));
    }

    private static Need need(Id<Order> order) {
        return get(
            city.store.inOne(unit ->
                unit
                    .services()
                    .find("BATH_HOME")
                    .compose(item ->
                        unit
                            .residents()
                            .find(CHEN_XIUYING)
                            .compose(resident ->
                                unit
                                    .residents()
                                    .findAddress(CHEN_XIUYING, null)
                                    .compose(address ->
                                        unit
                                            .residents()
                                            .centreOf(CHEN_XIUYING)
                                            .compose(centre ->
                                                unit
                                                    .residents()
                                                    .known(CHEN_XIUYING, "BATH_HOME", DAY, order)
                                                    .map(known -> {
                                                        ServiceItem bath = item.orElseThrow();
                                                        return Need.of(
                                                            order,
                                                            asked(),
                                                            bath,
                                                            resident.orElseThrow(),
                                                            address.orElseThrow(),
                                                            centre,
                                                            CITY,
                                                            known,
                                                            unit.now()
                                                        );
                                                    })
                                            )
                                    )
                            )
                    )
            )
        );
    }

    private static Workers.Pool pool(Need need) {
        return get(city.store.inOne(unit -> unit.workers().pool(need)));
    }

    private static Map<Id<Worker>, WorkerDay> byId(Workers.Pool pool) {
        return pool
            .days()
            .stream()
            .collect(Collectors.toMap(d -> d.worker().id(), Function.identity()));
    }

    @Test
    void thoseOfTheCentreAndThoseInReachAreNamedAndTheRestIsCounted() {
        Workers.Pool pool = pool(need(order().id()));
        assertThat(byId(pool).keySet())
            .contains(ZHANG_YULAN, JUST_IN_REACH)
            .doesNotContain(FAR_AWAY, JUST_OUT_OF_REACH);
        long all = city.count("select count(*) from worker");
        assertThat(pool.counted()).isEqualTo(Map.of("out-of-reach", (int) all - pool.days().size()));
    }

    @Test
    void whomTheFamilyPrefersIsNamedWhereverTheyAre() {
        city.run("insert into worker_choice values ($1, $2, 'preferred')", CHEN_XIUYING, FAR_AWAY);
        assertThat(byId(pool(need(order().id())))).containsKey(FAR_AWAY);
        city.run("delete from worker_choice");
    }

    @Test
    void aWorkerComesWithCertificatesShiftsAndLeave() {
        Id<Worker> worker = id(30);
        city.worker(worker, "小陈", CENTRE.id(), AT_HOME);
        city.run(
            "insert into leave values (gen_random_uuid(), $1, tstzrange($2, $3), 'rest')",
            worker,
            NINE,
            NINE.plusSeconds(60)
        );
        Worker found = byId(pool(need(order().id())))
            .get(worker)
            .worker();
        assertThat(found.name()).isEqualTo("小陈");
        assertThat(found.start()).isEqualTo(AT_HOME);
        assertThat(found.certificates())
            .hasSize(2)
            .allSatisfy(c -> assertThat(c.validOn(DAY)).isTrue());
        assertThat(found.shifts()).extracting(Worker.Shift::weekday).containsExactly(DayOfWeek.values());
        assertThat(found.leave()).containsExactly(new TimeWindow(NINE, NINE.plusSeconds(60)));
    }

    @Test
    void whatChangesOfAWorkerIsSeenByTheNextWhoAsks() {
        Id<Worker> worker = id(31);
        city.worker(worker, "小林", CENTRE.id(), AT_HOME);
        Need need = need(order().id());
        assertThat(byId(pool(need)).get(worker).worker().certificates()).hasSize(2);
        city.run("delete from certificate where worker_id = $1 and kind = 'bathing'", worker);
        assertThat(byId(pool(need)).get(worker).worker().certificates()).hasSize(1);
        city.run("update shift set ends = '12:00' where worker_id = $1 and weekday = 1", worker);
        assertThat(byId(pool(need)).get(worker).worker().shifts().getFirst().ends()).hasToString("12:00");
        city.run("update person set name = '小琳' where id = $1", worker);
        assertThat(byId(pool(need)).get(worker).worker().name()).isEqualTo("小琳");
        city.run("update worker set minutes_per_day = 60 where person_id = $1", worker);
        assertThat(byId(pool(need)).get(worker).worker().minutesPerDay()).isEqualTo(60);
    }

    @Test
    void aDayHoldsTheVisitsAroundItAndTheWeekTheMinutes() {
        Id<Worker> worker = id(32);
        city.worker(worker, "小黄", CENTRE.id(), AT_HOME);
        Order today = order();
        Order inTwoDays = order();
        get(city.store.inOne(unit -> unit.workers().book(today.id(), agreed(worker, NINE), 0)));
        get(
            city.store.inOne(unit ->
                unit.workers().book(inTwoDays.id(), agreed(worker, NINE.plus(Duration.ofDays(2))), 1)
            )
        );
        WorkerDay day = byId(pool(need(order().id()))).get(worker);
        assertThat(day.commitments()).extracting(Commitment::order).containsExactly(today.id());
        Commitment visit = day.commitments().getFirst();
        assertThat(visit.visit()).isEqualTo(agreed(worker, NINE).visit());
        assertThat(visit.travel()).isEqualTo(Duration.ofMinutes(10));
        assertThat(visit.place()).isEqualTo(AT_HOME);
        assertThat(day.weekMinutes()).isEqualTo(120);
        assertThat(day.hardVisits()).isEqualTo(2);
        assertThat(day.version()).isEqualTo(2);
        WorkerDay ofItself = byId(pool(need(today.id()))).get(worker);
        assertThat(ofItself.weekMinutes()).as("an order does not stand in its own way").isEqualTo(60);
        assertThat(ofItself.hardVisits()).isEqualTo(1);
        Need again = need(today.id());
        List<WorkerDay> chosen = get(city.store.inOne(unit -> unit.workers().days(again, Set.of(worker, id(999)))));
        assertThat(chosen).as("who does not exist is left out").hasSize(1);
    }

    @Test
    void whenAnAddressIsCorrectedItsPromisesFollow() {
        Id<Worker> worker = id(34);
        city.worker(worker, "小梁", CENTRE.id(), AT_HOME);
        Order order = order();
        get(city.store.inOne(unit -> unit.workers().book(order.id(), agreed(worker, NINE), 0)));
        Place corrected = new Place(23.12, 114.42);
        city.run("update address set lat = $2, lng = $3 where id = $1", HOME, corrected.lat(), corrected.lng());
        Commitment visit = byId(pool(need(order().id())))
            .get(worker)
            .commitments()
            .getFirst();
        city.run("update address set lat = $2, lng = $3 where id = $1", HOME, AT_HOME.lat(), AT_HOME.lng());
        assertThat(visit.place()).isEqualTo(corrected);
    }

    private static Agreed agreed(Id<Worker> worker, Instant start) {
        return new Agreed(worker, TimeWindow.from(start, Duration.ofHours(1)), Duration.ofMinutes(10));
    }

    @Test
    void whoCameOftenIsKnownToTheResident() {
        Id<Worker> worker = id(33);
        city.worker(worker, "小何", CENTRE.id(), AT_HOME);
        for (int i = 0; i < 3; i++) {
            Order before = order();
            Instant then = NINE.minus(Duration.ofDays(7 + i));
            int version = i;
            get(city.store.inOne(unit -> unit.workers().book(before.id(), agreed(worker, then), version)));
            city.run("update orders set stage = 'settled' where id = $1", before.id());
        }
        Need need = need(order().id());
        assertThat(byId(pool(need)).get(worker).visits()).isEqualTo(3);
        assertThat(need.known().usual()).isEqualTo(worker);
    }
}

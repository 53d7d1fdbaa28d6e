package anju.pg.view;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.EIGHT;
import static anju.story.Fixtures.HOME;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.access.Standing;
import anju.flow.port.Orders;
import anju.flow.view.OrderView;
import anju.flow.view.OrderViews;
import anju.flow.view.Page;
import anju.flow.view.ResidentView;
import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.SmallCity;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list shows exactly what a single look would: nothing that is another's, and nothing is missing. */
class ListsAgreeIT {

    private static final Id<Organisation> PROVIDER = id(96);
    private static final Id<Person> HUANG = id(31);
    private static final Id<Worker> FROM_THE_PROVIDER = id(24);
    private static final Random RANDOM = new Random(20_261_123);
    private static final Set<Standing> EVERYBODY = Set.of(
        new Standing(Role.RESIDENT, "self"),
        new Standing(Role.RELATIVE, "mandate-orders"),
        new Standing(Role.WORKER, "offered"),
        new Standing(Role.WORKER, "assigned"),
        new Standing(Role.COORDINATOR, "own-centre"),
        new Standing(Role.PROVIDER_MANAGER, "own-provider"),
        new Standing(Role.SUPERVISOR, "city")
    );
    private static SmallCity city;

    @BeforeAll
    static void sixtyOrders() {
        city = new SmallCity();
        city.run(
            "insert into organisation values ($1, '好帮手', 'c', 23.1, 114.4, true, true, null, null, null, $2)",
            PROVIDER,
            CENTRE.inUseFrom()
        );
        city.person(HUANG, "黄志强", "male");
        city.grant(HUANG, "provider-manager", PROVIDER);
        city.worker(FROM_THE_PROVIDER, "阿好", PROVIDER, new Place(23.11, 114.41));
        for (int i = 0; i < 60; i++) {
            anOrder(i);
        }
    }

    private static void anOrder(int i) {
        boolean hers = RANDOM.nextBoolean();
        Instant start = EIGHT.plus(Duration.ofHours(RANDOM.nextInt(24 * 20)));
        var asked = new Order.Asked(
            hers ? CHEN_XIUYING : SmallCity.NEIGHBOUR,
            "BATH_HOME",
            TimeWindow.from(start, Duration.ofHours(2)),
            hers ? HOME : SmallCity.NEXT_DOOR,
            hers ? CENTRE.id() : SmallCity.OTHER_CENTRE,
            "note",
            Set.of(),
            null,
            LI_MEI,
            EIGHT
        );
        Id<Order> id = Id.of(UUID.randomUUID());
        get(city.store.inOne(unit -> unit.orders().add(id, asked, Orders.Event.byAnju("requested", Map.of()))));
        List<Id<Worker>> workers = List.of(ZHANG_YULAN, LIU_FANG, FROM_THE_PROVIDER);
        Id<Worker> worker = workers.get(RANDOM.nextInt(3));
        TimeWindow visit = TimeWindow.from(EIGHT.plus(Duration.ofDays(8L * i)), Duration.ofHours(1));
        if (i % 3 == 0) {
            var invited = List.of(new Offer.Invited(worker, visit, Duration.ZERO, null));
            Id<Offer> offer = Id.of(UUID.randomUUID());
            Instant until = EIGHT.plusSeconds(60);
            get(
                city.store.inOne(unit ->
                    unit
                        .offers()
                        .add(new Offer(offer, id, 1, 1, Offer.State.PENDING, EIGHT, until, invited, null, null, 1))
                )
            );
            if (i % 6 == 0) {
                get(city.store.inOne(unit -> unit.offers().end(offer, Offer.State.EXPIRED)));
            }
        } else if (i % 3 == 1) {
            get(city.store.inOne(unit -> unit.workers().book(id, new Agreed(worker, visit, Duration.ZERO), 0)));
        }
        if (i % 12 == 1) {
            get(city.store.inOne(unit -> unit.workers().release(id)));
        }
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static List<Id<Person>> people() {
        List<Id<Person>> people = new ArrayList<>(
            List.of(LI_MEI, WANG_JIANGUO, SmallCity.ZHAO_LEI, SmallCity.LIN, HUANG)
        );
        for (Id<?> other : List.of(CHEN_XIUYING, SmallCity.NEIGHBOUR, ZHANG_YULAN, LIU_FANG, FROM_THE_PROVIDER)) {
            people.add(Id.of(other.value()));
        }
        return people;
    }

    private static OrderViews.Filter filter(int limit, String cursor) {
        return new OrderViews.Filter(Set.of(), null, null, null, null, limit, cursor);
    }

    private static List<OrderView> all(Id<Person> viewer, Set<Standing> allowed) {
        List<OrderView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<OrderView> page = get(city.store.views().orders().page(viewer, allowed, filter(7, cursor)));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static Set<UUID> bySingleLooks(Id<Person> viewer, Set<Standing> allowed) {
        Set<UUID> seen = new HashSet<>();
        for (Row row : city.run("select id from orders")) {
            Id<Order> id = Id.of(row.getUUID("id"));
            Set<Standing> standings = get(city.store.access().standings().toOrder(viewer, id));
            if (standings.stream().anyMatch(allowed::contains)) seen.add(id.value());
        }
        return seen;
    }

    @Test
    void forEverybodyAndWhateverIsAllowed() {
        for (Id<Person> viewer : people()) {
            for (Standing one : EVERYBODY) {
                List<OrderView> list = all(viewer, Set.of(one));
                assertThat(list)
                    .as("%s as %s", viewer, one)
                    .extracting(view -> view.order().id().value())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(bySingleLooks(viewer, Set.of(one)));
            }
            List<OrderView> list = all(viewer, EVERYBODY);
            assertThat(list)
                .as("%s as anybody", viewer)
                .isSortedAccordingTo((a, b) ->
                    a.order().asked().window().start().compareTo(b.order().asked().window().start())
                );
            assertThat(list).hasSameSizeAs(bySingleLooks(viewer, EVERYBODY));
        }
        assertThat(all(SmallCity.LIN, EVERYBODY)).hasSize(60);
        assertThat(all(SmallCity.ZHAO_LEI, EVERYBODY)).isNotEmpty().hasSizeLessThan(60);
        assertThat(all(HUANG, EVERYBODY)).isNotEmpty();
    }

    @Test
    void whereNobodyCanStandThereIsNothingToSee() {
        Set<Standing> none = Set.of(new Standing(Role.ADMINISTRATOR, "none"));
        assertThat(all(SmallCity.LIN, none)).isEmpty();
        assertThat(names(SmallCity.LIN, none, "")).isEmpty();
        assertThat(get(city.store.views().work().offers(SmallCity.LIN, none, null))).isEmpty();
        assertThat(get(city.store.views().desk().alarms(SmallCity.LIN, none, null, 5))).isEmpty();
    }

    @Test
    void aRevokedMandateSeesNothing() {
        assertThat(all(LI_MEI, EVERYBODY)).isNotEmpty();
        city.run("update mandate set revoked_at = anju_now() where relative_id = $1", LI_MEI);
        assertThat(all(LI_MEI, EVERYBODY)).isEmpty();
        city.run("update mandate set revoked_at = null, until = anju_now() where relative_id = $1", LI_MEI);
        assertThat(all(LI_MEI, EVERYBODY)).isEmpty();
        city.run("update mandate set until = null where relative_id = $1", LI_MEI);
    }

    @Test
    void aListIsNarrowedByWhatIsAskedFor() {
        List<OrderView> everything = all(SmallCity.LIN, EVERYBODY);
        Instant middle = everything.get(30).order().asked().window().start();
        var later = new OrderViews.Filter(Set.of("requested"), CENTRE.id(), CHEN_XIUYING, middle, null, 100, null);
        List<OrderView> found = get(city.store.views().orders().page(SmallCity.LIN, EVERYBODY, later)).items();
        assertThat(found)
            .isNotEmpty()
            .allSatisfy(view -> {
                assertThat(view.order().asked().resident()).isEqualTo(CHEN_XIUYING);
                assertThat(view.order().asked().window().start()).isAfterOrEqualTo(middle);
            });
        var settled = new OrderViews.Filter(Set.of("settled"), null, null, null, null, 100, null);
        assertThat(get(city.store.views().orders().page(SmallCity.LIN, EVERYBODY, settled)).items()).isEmpty();
    }

    @Test
    void whatIsNotACursorOfOursIsSaidSo() {
        for (String broken : List.of("", "x", "W10", "WyJhIiwiYiJd", "////", "WzEsMl0")) {
            assertThatThrownBy(() ->
                get(city.store.views().orders().page(LI_MEI, EVERYBODY, filter(5, broken)))
            ).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void residentsAreFoundByNameOrPhoneAmongThoseWhomOneMaySee() {
        Set<Standing> allowed = Set.of(
            new Standing(Role.COORDINATOR, "own-centre"),
            new Standing(Role.RELATIVE, "mandate-orders"),
            new Standing(Role.SUPERVISOR, "city")
        );
        assertThat(names(WANG_JIANGUO, allowed, "")).containsExactly("陈秀英");
        assertThat(names(WANG_JIANGUO, allowed, "秀英")).containsExactly("陈秀英");
        assertThat(names(WANG_JIANGUO, allowed, "林")).isEmpty();
        assertThat(names(WANG_JIANGUO, allowed, "%")).isEmpty();
        assertThat(names(SmallCity.LIN, allowed, "林")).containsExactly("林伯");
        assertThat(names(SmallCity.LIN, allowed, "139 0000 0001")).containsExactly("陈秀英");
        assertThat(names(LI_MEI, allowed, "")).containsExactly("陈秀英");
        assertThat(names(SmallCity.ZHAO_LEI, allowed, "13900000001")).isEmpty();
        assertThat(names(SmallCity.LIN, allowed, "")).hasSize(2);
    }

    private static List<String> names(Id<Person> viewer, Set<Standing> allowed, String query) {
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Page<ResidentView> page = get(city.store.views().residents().search(viewer, allowed, query, 1, cursor));
            page.items().forEach(view -> names.add(view.name()));
            cursor = page.next();
        } while (cursor != null);
        return names;
    }
}

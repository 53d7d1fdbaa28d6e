package anju.pg.view;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.HOME;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.NINE_TO_ELEVEN;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.access.Audit;
import anju.flow.access.Feed;
import anju.flow.access.Standing;
import anju.flow.port.Actor;
import anju.flow.port.Orders;
import anju.flow.view.DeskViews;
import anju.flow.view.OfferView;
import anju.flow.view.OrderView;
import anju.flow.view.ResidentView;
import anju.flow.view.ResidentViews;
import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Role;
import anju.pg.SmallCity;
import anju.safety.Alarm;
import anju.settlement.Purse;
import anju.settlement.Settling;
import anju.value.Id;
import anju.value.Money;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is shown: complete, and nothing personal in clear before somebody asks for it. */
class ViewsIT {

    private static final Instant NINE = NINE_TO_ELEVEN.start();
    private static final LocalDate DAY = NINE.atZone(CITY).toLocalDate();
    private static final Agreed AGREED = new Agreed(
        ZHANG_YULAN,
        TimeWindow.from(NINE, Duration.ofHours(1)),
        Duration.ofMinutes(10)
    );
    private static final Id<Person> ZHANG = Id.of(ZHANG_YULAN.value());
    private static final Set<Standing> OF_THE_CENTRE = Set.of(new Standing(Role.COORDINATOR, "own-centre"));
    private static final Set<Standing> OFFERED = Set.of(new Standing(Role.WORKER, "offered"));
    private static final Id<Order> ORDER = Id.of(UUID.randomUUID());
    private static final Id<Offer> OFFER = Id.of(UUID.randomUUID());
    private static SmallCity city;

    @BeforeAll
    static void anOrderThatIsOffered() {
        city = new SmallCity();
        var asked = new Order.Asked(
            CHEN_XIUYING,
            "BATH_HOME",
            NINE_TO_ELEVEN,
            HOME,
            CENTRE.id(),
            "门铃坏了",
            Set.of(),
            null,
            LI_MEI,
            NINE.minusSeconds(7200)
        );
        var event = new Orders.Event("requested", new Actor(LI_MEI, Role.RELATIVE), Map.of("service", "BATH_HOME"));
        get(city.store.inOne(unit -> unit.orders().add(ORDER, asked, event)));
        var invited = List.of(
            new Offer.Invited(ZHANG_YULAN, AGREED.visit(), AGREED.travel(), null),
            new Offer.Invited(LIU_FANG, AGREED.visit(), AGREED.travel(), null)
        );
        Instant made = NINE.minusSeconds(3600);
        var offer = new Offer(OFFER, ORDER, 1, 1, Offer.State.PENDING, made, NINE, invited, null, null, 1);
        get(city.store.inOne(unit -> unit.offers().add(offer)));
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static OrderView order(Id<Person> viewer) {
        return get(city.store.views().orders().find(ORDER, viewer)).orElseThrow();
    }

    @Test
    void anOrderIsShownWholeAndItsSecretsAreHidden() {
        OrderView view = order(LI_MEI);
        assertThat(view.residentName()).isEqualTo("陈秀英");
        assertThat(view.communityName()).isEqualTo("东湖社区");
        assertThat(view.centre().phone()).isEqualTo("0752-2000001");
        assertThat(view.requestedBy().name()).isEqualTo("李梅");
        assertThat(view.order().asked().note()).isNull();
        assertThat(view.note().clear()).isEqualTo("门铃坏了");
        assertThat(view.note().masked()).doesNotContain("门铃");
        assertThat(view.where().line().clear()).isEqualTo("惠城区桥东街道东湖社区1号");
        assertThat(view.where().line().masked()).endsWith("****").doesNotContain("1号");
        assertThat(view.toString()).doesNotContain("门铃", "1号");
        assertThat(view.standings()).containsExactlyInAnyOrder(
            new Standing(Role.RELATIVE, "mandate-orders"),
            new Standing(Role.RELATIVE, "mandate-alarms")
        );
        assertThat(order(WANG_JIANGUO).standings()).isEqualTo(OF_THE_CENTRE);
        assertThat(order(SmallCity.ZHAO_LEI).standings()).as("another centre's coordinator").isEmpty();
        assertThat(get(city.store.views().orders().find(Id.of(UUID.randomUUID()), LI_MEI))).isEmpty();
    }

    @Test
    void theWholeLifeOfAnOrderShowsWhatHappened() {
        OfferView pending = order(WANG_JIANGUO).offer();
        assertThat(pending.workers()).extracting(Person::name).containsExactlyInAnyOrder("张玉兰", "刘芳");
        assertThat(pending.offer().invited()).allSatisfy(i -> assertThat(i.visit()).isEqualTo(AGREED.visit()));
        assertThat(get(city.store.views().work().offers(ZHANG, OFFERED, Offer.State.PENDING)))
            .extracting(o -> o.offer().id())
            .containsExactly(OFFER);
        Actor zhang = new Actor(ZHANG, Role.WORKER);
        get(
            city.store.inOne(unit ->
                unit
                    .offers()
                    .answer(OFFER, ZHANG_YULAN, Offer.Answer.ACCEPTED, null)
                    .compose(v -> unit.offers().end(OFFER, Offer.State.ACCEPTED))
                    .compose(v -> unit.workers().book(ORDER, AGREED, 0))
                    .compose(v -> unit.orders().get(ORDER))
                    .compose(order -> {
                        var stage = new Stage.Dispatched(List.of(AGREED), Id.of(UUID.randomUUID()));
                        return unit.orders().save(order.now(stage), new Orders.Event("accepted", zhang, Map.of()));
                    })
            )
        );
        OrderView dispatched = order(ZHANG);
        assertThat(dispatched.offer()).isNull();
        assertThat(dispatched.workers()).extracting(Person::name).containsExactly("张玉兰");
        assertThat(dispatched.visit()).isEqualTo(AGREED.visit());
        assertThat(dispatched.standings()).containsExactly(new Standing(Role.WORKER, "assigned"));
        assertThat(order(Id.of(LIU_FANG.value())).standings())
            .as("who was too late has nothing to see")
            .isEmpty();
        assertThat(get(city.store.views().work().offers(ZHANG, OFFERED, Offer.State.PENDING))).isEmpty();
        assertThat(get(city.store.access().standings().toOffer(Id.of(LIU_FANG.value()), OFFER))).isEqualTo(OFFERED);

        var stop = get(city.store.views().work().day(ZHANG, DAY)).getFirst();
        assertThat(stop.residentName()).isEqualTo("陈秀英");
        assertThat(stop.visit()).isEqualTo(AGREED.visit());
        assertThat(stop.phone().clear()).isEqualTo(SmallCity.phone(CHEN_XIUYING));
        assertThat(stop.phone().masked()).isEqualTo("139****0001");
        assertThat(get(city.store.views().work().day(ZHANG, DAY.plusDays(1)))).isEmpty();

        DeskViews.MapView map = get(city.store.views().desk().map(WANG_JIANGUO, OF_THE_CENTRE, DAY));
        assertThat(map.visits()).extracting(DeskViews.VisitDot::order).containsExactly(ORDER);
        assertThat(map.centres()).anySatisfy(dot -> {
            assertThat(dot.contact().id()).isEqualTo(CENTRE.id());
            assertThat(dot.visits()).isEqualTo(1);
            assertThat(dot.inUse()).isTrue();
        });
        assertThat(get(city.store.views().desk().map(SmallCity.ZHAO_LEI, OF_THE_CENTRE, DAY)).visits()).isEmpty();

        paidAndRated();
        OrderView settled = order(LI_MEI);
        assertThat(settled.feedback().rating()).isEqualTo(5);
        assertThat(settled.feedback().words().clear()).isEqualTo("很好");
        assertThat(settled.settlement().total()).isEqualTo(new Money(8000));
        assertThat(settled.settlement().parts()).containsExactly(
            new OrderView.Part(Purse.Kind.SELF_PAY, new Money(8000))
        );
        assertThat(get(city.store.views().orders().history(ORDER)))
            .extracting(h -> h.kind() + " by " + h.actor().name())
            .containsExactly("requested by 李梅", "accepted by 张玉兰");
        assertThat(
            get(city.store.views().orders().names(List.of(ZHANG_YULAN)))
                .get(ZHANG_YULAN)
                .organisation()
        ).isEqualTo(CENTRE.name());
    }

    private static void paidAndRated() {
        city.run("insert into purse values (gen_random_uuid(), $1, 'self-pay', null)", CHEN_XIUYING);
        get(
            city.store.inOne(unit ->
                unit
                    .visits()
                    .feedback(ORDER, LI_MEI, 5, "很好")
                    .compose(v -> unit.purses().listLocked(CHEN_XIUYING))
                    .compose(purses -> {
                        var part = new Settling.Part(purses.getFirst().id(), new Money(8000));
                        return unit.purses().settle(ORDER, new Settling.Paid(null, new Money(8000), List.of(part)));
                    })
            )
        );
    }

    @Test
    void aResidentsCardIsMasked() {
        ResidentView card = get(city.store.views().residents().find(CHEN_XIUYING, WANG_JIANGUO)).orElseThrow();
        assertThat(card.name()).isEqualTo("陈秀英");
        assertThat(card.phone().masked()).isEqualTo("139****0001");
        assertThat(card.healthNotes().masked()).isEqualTo("****");
        assertThat(card.healthNotes().clear()).isEqualTo("高血压");
        assertThat(card.idNumber().masked()).isNull();
        assertThat(card.addresses())
            .hasSize(1)
            .allSatisfy(line -> {
                assertThat(line.line().clear()).isEqualTo("惠城区桥东街道东湖社区1号");
                assertThat(line.main()).isTrue();
            });
        assertThat(card.relatives()).extracting(ResidentView.Relative::name).containsExactly("李梅");
        assertThat(card.centre().id()).isEqualTo(CENTRE.id());
        assertThat(card.standings()).isEqualTo(OF_THE_CENTRE);
        assertThat(card.toString()).doesNotContain("高血压", "13900000001", "1号");
    }

    @Test
    void whoLookedIsThereForTheResidentToRead() {
        for (int i = 0; i < 3; i++) {
            var entry = new Audit.Entry(
                WANG_JIANGUO,
                Role.COORDINATOR,
                "revealResident",
                null,
                CHEN_XIUYING,
                "问路 " + i,
                Map.of()
            );
            get(city.store.access().audit().write(entry));
        }
        var first = get(city.store.views().residents().looks(CHEN_XIUYING, 2, null));
        assertThat(first.items()).extracting(ResidentViews.Look::reason).containsExactly("问路 2", "问路 1");
        var second = get(city.store.views().residents().looks(CHEN_XIUYING, 2, first.next()));
        assertThat(second.items()).extracting(ResidentViews.Look::reason).containsExactly("问路 0");
        assertThat(second.next()).isNull();
    }

    @Test
    void whomOneActsForAndWhereOneWorks() {
        assertThat(get(city.store.views().residents().mine(LI_MEI)).residents())
            .extracting(Person::name)
            .containsExactly("陈秀英");
        assertThat(get(city.store.views().residents().mine(WANG_JIANGUO)).organisations())
            .extracting(contact -> contact.name())
            .containsExactly(CENTRE.name());
        assertThat(get(city.store.views().residents().mine(ZHANG)).organisations()).hasSize(1);
        assertThat(get(city.store.views().residents().mine(Id.of(CHEN_XIUYING.value()))).residents()).hasSize(1);
    }

    @Test
    void anAlarmShowsOnTheDeskOfItsCentreAndToTheFamily() {
        Id<Alarm> id = Id.of(UUID.randomUUID());
        var raised = new Alarm(id, CHEN_XIUYING, CENTRE.id(), LI_MEI, NINE, null, null, null, null, 1);
        get(city.store.inOne(unit -> unit.alarms().add(raised)));
        var desk = city.store.views().desk();
        assertThat(get(desk.alarms(WANG_JIANGUO, OF_THE_CENTRE, "raised", 10)))
            .extracting(DeskViews.AlarmView::id)
            .containsExactly(id.value());
        assertThat(get(desk.alarms(SmallCity.ZHAO_LEI, OF_THE_CENTRE, null, 10))).isEmpty();
        var family = Set.of(new Standing(Role.RELATIVE, "mandate-alarms"));
        assertThat(get(desk.alarms(LI_MEI, family, null, 10))).hasSize(1);
        var view = get(desk.findAlarm(id.value(), WANG_JIANGUO)).orElseThrow();
        assertThat(view.raisedBy().name()).isEqualTo("李梅");
        assertThat(view.outcome().clear()).isNull();
        var event = new Feed.Event(1, NINE, "alarm", id.value(), null, CHEN_XIUYING, CENTRE.id(), "raised", 1);
        assertThat(get(city.store.access().standings().ofEvent(event)).keySet()).contains(
            LI_MEI,
            WANG_JIANGUO,
            SmallCity.LIN,
            Id.of(CHEN_XIUYING.value())
        );
    }

    @Test
    void theCatalogueIsReadOnceInAWhile() {
        var services = city.store.views().services();
        var bath = get(services.find("BATH_HOME")).orElseThrow();
        assertThat(bath.qualifications()).contains(Set.of("care-worker"), Set.of("bathing"));
        assertThat(bath.tasks()).isNotEmpty();
        assertThat(bath.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(get(services.find("VISIT")).orElseThrow().qualifications()).contains(
            Set.of("social-worker", "service-team")
        );
        assertThat(get(services.find("NO_SUCH"))).isEmpty();
    }

    @Test
    void todayIsTheCitysDay() {
        city.server.execute("update clock_shift set shift = '2026-11-23T17:00:00Z'::timestamptz - clock_timestamp()");
        assertThat(get(city.store.views().work().today())).isEqualTo(LocalDate.of(2026, 11, 24));
        city.server.execute("update clock_shift set shift = interval '0'");
    }
}

package anju.flow.whereabouts;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.HOME;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.life.Life;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.whereabouts.WhereaboutsFlow.Entered;
import anju.flow.whereabouts.WhereaboutsFlow.Said;
import anju.matching.Matching;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Role;
import anju.people.Worker;
import anju.people.whereabouts.Entry;
import anju.people.whereabouts.Where;
import anju.pg.SmallCity;
import anju.pg.store.PgJobRunner;
import anju.request.Requesting.Asking;
import anju.value.Id;
import anju.value.TimeWindow;
import anju.verification.Correction;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 陈秀英 goes to hospital, and what depends on where she is follows. */
class InHospitalIT {

    private static final FlowSettings SETTINGS = new FlowSettings(
        CITY,
        Duration.ofMinutes(30),
        Duration.ofDays(90),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        3,
        Duration.ofDays(3)
    );

    private final Actor liMei = new Actor(LI_MEI, Role.RELATIVE);
    private final Actor wang = new Actor(WANG_JIANGUO, Role.COORDINATOR);
    private final Actor somebodyElse = new Actor(LI_MEI, Role.CENTRE_LEAD);
    private SmallCity city;
    private Life life;
    private LocalDate today;

    @BeforeEach
    void begins() {
        city = new SmallCity();
        life = Life.of(SETTINGS, Matching.standard(), UUID::randomUUID, () -> "4711");
        today = now().atZone(CITY).toLocalDate();
    }

    @AfterEach
    void ends() {
        city.close();
    }

    @Test
    void theVisitOfThoseDaysWaitsAndComesBackAsItWasAgreed() {
        Order bath = dispatched(1);
        Id<Worker> comes = ((Stage.Dispatched) bath.stage()).agreed().getFirst().worker();
        Order later = asked(9, "BATH_HOME");

        Entered said = say(liMei, Where.HOSPITAL, now(), at(4, 0));
        assertThat(said.changes()).extracting(Changed::order).containsExactly(bath.id());
        assertThat(said.changes().getFirst().what()).isEqualTo(Changed.What.PAUSED);
        assertThat(order(bath).stage()).isInstanceOfSatisfying(Stage.OnHold.class, hold -> {
            assertThat(hold.reason()).isEqualTo("hospital");
            assertThat(hold.before()).isEqualTo(bath.stage());
        });
        assertThat(order(later).stage()).isEqualTo(new Stage.Requested());
        assertThat(city.count("select count(*) from assignment where live")).isZero();
        assertThat(changesOf(comes)).containsExactly(bath.id());
        assertThat(city.count("select count(*) from outbox where kind = 'whereabouts'")).isEqualTo(1);

        Entered home = say(wang, Where.HOME, now(), null);
        assertThat(home.changes()).extracting(Changed::what).containsExactly(Changed.What.BACK_AS_AGREED);
        assertThat(((Stage.Dispatched) order(bath).stage()).agreed().getFirst().worker()).isEqualTo(comes);
        assertThat(city.count("select count(*) from assignment where live")).isEqualTo(1);
    }

    @Test
    void aTimeThatWasGivenAwayMeanwhileIsAskedForAgain() {
        Order bath = dispatched(1);
        say(liMei, Where.HOSPITAL, now(), null);
        var agreed = ((Stage.Dispatched) bath.stage()).agreed().getFirst();
        city.run(
            "insert into leave values (gen_random_uuid(), $1, tstzrange($2, $3), 'ill')",
            agreed.worker(),
            agreed.visit().start(),
            agreed.visit().end()
        );
        Entered home = say(liMei, Where.HOME, now(), null);
        assertThat(home.changes()).extracting(Changed::what).containsExactly(Changed.What.ASKED_AGAIN);
        work();
        assertThat(order(bath).stage()).isInstanceOfAny(Stage.Offered.class, Stage.Unmet.class);
    }

    @Test
    void whatIsAskedForThoseDaysWaitsToo() {
        say(liMei, Where.AWAY, at(1, 0), at(3, 0));
        Order bath = asked(2, "BATH_HOME");
        work();
        assertThat(order(bath).stage()).isEqualTo(new Stage.OnHold(new Stage.Requested(), "away"));
    }

    @Test
    void whatWasAskedForWhileItWasSaidIsLookedAtOnceMore() {
        Order bath = asked(2, "BATH_HOME");
        inOne(unit -> unit.jobs().cancel(anju.flow.port.Jobs.Kind.MATCH, bath.id().value()));
        city.run("insert into stay values ($1, 'away', $2, null, $3, null)", CHEN_XIUYING, now(), today);
        city.run(
            "insert into whereabouts (id, resident_id, place, begins, source, said_by, said_as, said_at) " +
                "values (gen_random_uuid(), $1, 'away', $2, 'family', $3, 'relative', $2)",
            CHEN_XIUYING,
            now(),
            LI_MEI
        );
        inOne(unit -> life.whereabouts().again(unit, CHEN_XIUYING.value()));
        assertThat(order(bath).stage()).isInstanceOf(Stage.OnHold.class);
    }

    @Test
    void aCorrectionBringsBackWhatAWrongWordPaused() {
        Order bath = dispatched(1);
        Entered wrong = say(liMei, Where.HOSPITAL, now(), null);
        Reply<Entered> silent = enter(liMei, new Said(null, null, null, null, null, wrong.entry().id()));
        assertThat(silent).isInstanceOf(Reply.Refused.class);
        Reply<Entered> struck = enter(liMei, new Said(null, null, null, null, "弄错人了", wrong.entry().id()));
        assertThat(((Reply.Done<Entered>) struck).value().changes())
            .extracting(Changed::what)
            .containsExactly(Changed.What.BACK_AS_AGREED);
        assertThat(order(bath).stage()).isInstanceOf(Stage.Dispatched.class);
        assertThat(city.count("select count(*) from stay")).isZero();
        assertThat(city.count("select count(*) from whereabouts")).isEqualTo(2);
    }

    @Test
    void afterDeathNothingIsOpenAndNobodyIsToldAnything() {
        Order bath = dispatched(1);
        Order meal = asked(3, "BATH_HOME");
        byte[] token = { 1, 2, 3 };
        get(city.store.access().sessions().open(token, Id.of(CHEN_XIUYING.value()), Duration.ofHours(1)));
        city.run("insert into account select id, phone_hash, 'x' from person where id = $1", CHEN_XIUYING);
        Entered said = say(liMei, Where.DECEASED, now(), null);
        assertThat(said.changes()).extracting(Changed::what).containsOnly(Changed.What.CANCELLED).hasSize(2);
        for (Order one : List.of(bath, meal)) {
            assertThat(((Stage.Cancelled) order(one).stage()).because()).isEqualTo("deceased");
        }
        assertThat(get(city.store.access().sessions().find(token))).isEmpty();
        assertThat(get(city.store.access().accounts().find(SmallCity.phone(CHEN_XIUYING)))).isEmpty();
        assertThat(enter(liMei, new Said(Where.HOME, now(), null, null, null, null))).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aVisitInsideABackDatedStayIsNotPaidUntilThatIsCorrected() {
        Order done = confirmed();
        Entered said = say(wang, Where.HOSPITAL, now().minus(Duration.ofDays(5)), now().minus(Duration.ofDays(1)));
        assertThat(said.changes()).extracting(Changed::what).containsExactly(Changed.What.NOT_PAYABLE);
        inOne(unit -> life.settle().settle(unit, done.id().value()));
        assertThat(order(done).stage()).isInstanceOf(Stage.Confirmed.class);

        enter(wang, new Said(null, null, null, null, "是邻居住院", said.entry().id()));
        work();
        assertThat(order(done).stage()).isInstanceOf(Stage.Settled.class);
        Entered again = say(wang, Where.HOSPITAL, now().minus(Duration.ofDays(5)), now().minus(Duration.ofDays(1)));
        assertThat(again.changes()).extracting(Changed::what).containsExactly(Changed.What.PAID_ALREADY);
    }

    @Test
    void aDisputedVisitInsideAStayCannotBeVerified() {
        Order done = confirmed();
        var reopened = new Correction.Found(Correction.Status.REOPENED);
        inOne(unit -> life.correct().propose(unit, wang, done.id(), reopened, "老人说没有人来"));
        Reply<Order> approved = inOne(unit ->
            unit
                .checks()
                .corrections()
                .of(done.id())
                .compose(all -> life.correct().decide(unit, somebodyElse, done.id(), all.getFirst().id(), true, null))
        );
        Order disputed = ((Reply.Done<Order>) approved).value();
        assertThat(disputed.stage()).isInstanceOf(Stage.Disputed.class);
        say(wang, Where.HOSPITAL, now().minus(Duration.ofDays(5)), null);
        Reply<Order> reply = inOne(unit -> life.verify().decide(unit, wang, disputed.id(), true, "看过了"));
        assertThat(reply).isEqualTo(Reply.refused("decision", "verify.elsewhere.hospital"));
    }

    @Test
    void itsTimePassesWhileItWaits() {
        Order bath = asked(1, "BATH_HOME");
        say(liMei, Where.HOSPITAL, now(), null);
        assertThat(order(bath).stage()).isInstanceOf(Stage.OnHold.class);
        shiftClock(Duration.ofDays(2));
        work();
        assertThat(((Stage.Cancelled) order(bath).stage()).because()).isEqualTo("lapsed");
    }

    @Test
    void daysAreCountedOpenedAndClosed() {
        say(liMei, Where.HOSPITAL, at(-3, 8), null);
        assertThat(days(today.minusDays(30), today)).isEqualTo(4);
        assertThat(city.count("select count(*) from stay where last_day is null")).isEqualTo(1);
        say(liMei, Where.HOME, at(-1, 10), null);
        assertThat(days(today.minusDays(30), today)).isEqualTo(2);
    }

    private long days(LocalDate from, LocalDate until) {
        return city
            .run("select days_there($1, 'hospital', $2, $3)", CHEN_XIUYING, from, until)
            .iterator()
            .next()
            .getInteger(0);
    }

    private Order asked(int days, String service) {
        var window = new TimeWindow(at(days, 9), at(days, 12));
        var asking = new Asking(CHEN_XIUYING, service, window, HOME, null, Set.of(), null, LI_MEI);
        return ((Reply.Done<Order>) inOne(unit -> life.request().request(unit, liMei, asking))).value();
    }

    /** A bath in so many days to which its worker has agreed. */
    private Order dispatched(int days) {
        Order order = asked(days, "BATH_HOME");
        work();
        var offered = (Stage.Offered) order(order).stage();
        Id<Person> invited = Id.of(
            city
                .run("select worker_id from offer_worker where offer_id = $1", offered.offer())
                .iterator()
                .next()
                .getUUID(0)
        );
        assertThat(invited.value()).isIn(ZHANG_YULAN.value(), LIU_FANG.value());
        Reply<Order> reply = inOne(unit ->
            life.answer().accept(unit, new Actor(invited, Role.WORKER), offered.offer())
        );
        return ((Reply.Done<Order>) reply).value();
    }

    /** A visit of three days ago that the family has confirmed; nothing is settled yet. */
    private Order confirmed() {
        Order order = dispatched(1);
        var agreed = ((Stage.Dispatched) order.stage()).agreed();
        Instant start = at(-3, 9);
        var then = new anju.order.Agreed(
            agreed.getFirst().worker(),
            TimeWindow.from(start, Duration.ofHours(1)),
            Duration.ZERO
        );
        city.run("insert into purse values (gen_random_uuid(), $1, 'self-pay', null)", CHEN_XIUYING);
        city.run(
            "update orders set window_start = $2, window_end = $3 where id = $1",
            order.id(),
            at(-3, 9),
            at(-3, 12)
        );
        var marks = List.of(
            mark(then, anju.order.Mark.Which.IN, start),
            mark(then, anju.order.Mark.Which.OUT, start.plusSeconds(3600))
        );
        var visited = new Stage.Visited(List.of(then), marks, List.of());
        return inOne(unit ->
            unit
                .orders()
                .get(order.id())
                .compose(o ->
                    unit
                        .orders()
                        .save(
                            o.now(new Stage.Confirmed(visited, LI_MEI, 5)),
                            anju.flow.port.Orders.Event.byAnju("confirmed", java.util.Map.of())
                        )
                )
        );
    }

    private static anju.order.Mark mark(anju.order.Agreed agreed, anju.order.Mark.Which which, Instant at) {
        return new anju.order.Mark(
            agreed.worker(),
            which,
            at,
            at,
            1.0,
            1.0,
            1.0,
            anju.order.Mark.ProofKind.ONE_TIME_CODE,
            List.of()
        );
    }

    private Entered say(Actor actor, Where where, Instant from, Instant until) {
        Reply<Entered> reply = enter(actor, new Said(where, from, until, null, null, null));
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<Entered>) reply).value();
    }

    private Reply<Entered> enter(Actor actor, Said said) {
        return inOne(unit -> life.whereabouts().enter(unit, actor, CHEN_XIUYING, said));
    }

    private List<Id<Order>> changesOf(Id<Worker> worker) {
        return get(
            city.store.views().work().changes(Id.of(worker.value()), today.plusDays(1), now().minusSeconds(3600))
        )
            .stream()
            .map(anju.flow.view.WorkViews.Changed::order)
            .toList();
    }

    private void work() {
        get(new PgJobRunner(city.database, city.store).runDue(life.due(), 50));
    }

    private void shiftClock(Duration by) {
        city.server.execute("update clock_shift set shift = shift + interval '" + by.toSeconds() + " seconds'");
    }

    private Order order(Order of) {
        return inOne(unit -> unit.orders().get(of.id()));
    }

    private Instant now() {
        return inOne(unit -> Future.succeededFuture(unit.now()));
    }

    private Instant at(int days, int hour) {
        return today.plusDays(days).atTime(hour, 0).atZone(CITY).toInstant();
    }

    private <T> T inOne(Function<Store.Unit, Future<T>> work) {
        return get(city.store.inOne(work));
    }
}

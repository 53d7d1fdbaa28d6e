package anju.pg.access;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.access.Accounts;
import anju.flow.access.Idempotency;
import anju.flow.access.Sessions;
import anju.people.Person;
import anju.people.Role;
import anju.pg.SmallCity;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions end everywhere at once, wrong passwords are counted everywhere, and one key has one effect. */
class AccessIT {

    private static final byte[] HASH = { 1, 2, 3 };
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final AtomicInteger TOKENS = new AtomicInteger();
    private static SmallCity city;

    @BeforeAll
    static void open() {
        city = new SmallCity();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @AfterEach
    void theClockStandsRight() {
        city.server.execute("update clock_shift set shift = interval '0'");
    }

    private static byte[] signIn(Id<?> person) {
        byte[] token = ("token " + TOKENS.incrementAndGet()).getBytes();
        get(sessions().open(token, Id.of(person.value()), Duration.ofHours(12)));
        return token;
    }

    private static Sessions sessions() {
        return city.store.access().sessions();
    }

    private static Sessions.Session session(Id<?> person) {
        return get(sessions().find(signIn(person))).orElseThrow();
    }

    @Test
    void aSessionKnowsWhoItIsAndWhatTheyAreNow() {
        assertThat(session(LI_MEI).name()).isEqualTo("李梅");
        assertThat(session(LI_MEI).roles()).containsExactly(Role.RELATIVE);
        assertThat(session(CHEN_XIUYING).roles()).containsExactly(Role.RESIDENT);
        assertThat(session(ZHANG_YULAN).roles()).containsExactly(Role.WORKER);
        assertThat(session(SmallCity.LIN).roles()).containsExactly(Role.SUPERVISOR);
        assertThat(session(WANG_JIANGUO).grants()).containsExactly(
            new Sessions.Grant(Role.COORDINATOR, CENTRE.id(), null)
        );
    }

    @Test
    void anEndedSessionIsDeadAndSoIsAnExpiredOne() {
        byte[] ended = signIn(LI_MEI);
        byte[] old = signIn(LI_MEI);
        get(sessions().end(ended));
        assertThat(get(sessions().find(ended))).isEmpty();
        assertThat(get(sessions().find(old))).isPresent();
        city.server.execute("update clock_shift set shift = interval '12 hours 1 second'");
        assertThat(get(sessions().find(old))).isEmpty();
        assertThat(get(sessions().find("no such token".getBytes()))).isEmpty();
    }

    @Test
    void theMarkOfASessionChangesWithItsRights() {
        byte[] token = signIn(LI_MEI);
        byte[] dead = "dead".getBytes();
        List<String> before = get(sessions().marks(List.of(token, dead)));
        assertThat(before.get(0)).isNotNull();
        assertThat(before.get(1)).isNull();
        assertThat(get(sessions().marks(List.of(dead, token)))).containsExactly(null, before.get(0));
        city.run("update mandate set revoked_at = anju_now() where relative_id = $1", LI_MEI);
        assertThat(get(sessions().marks(List.of(token))).get(0))
            .isNotNull()
            .isNotEqualTo(before.get(0));
        assertThat(session(LI_MEI).roles()).isEmpty();
        city.run("update mandate set revoked_at = null where relative_id = $1", LI_MEI);
    }

    @Test
    void anAccountIsFoundHoweverThePhoneIsWritten() {
        city.run(
            "insert into account values ($1, $2, '$argon2id$x')",
            LI_MEI,
            city.parts.hashes().phone(SmallCity.phone(LI_MEI))
        );
        Accounts accounts = city.store.access().accounts();
        assertThat(get(accounts.find("+86 139 0000 0002")).orElseThrow().name()).isEqualTo("李梅");
        assertThat(get(accounts.find("13900000003"))).isEmpty();
    }

    @Test
    void failuresAreCountedByPhoneAndByAddressUntilSomebodyGetsIn() {
        Accounts accounts = city.store.access().accounts();
        for (int i = 0; i < 3; i++) get(accounts.attempted("13900000077", "10.0.0.7", false));
        get(accounts.attempted("13900000078", "10.0.0.7", false));
        assertThat(get(accounts.failures("139 0000 0077", "10.0.0.8", QUARTER))).isEqualTo(new Accounts.Failures(3, 0));
        assertThat(get(accounts.failures("13900000079", "10.0.0.7", QUARTER))).isEqualTo(new Accounts.Failures(0, 4));
        get(accounts.attempted("13900000077", "10.0.0.7", true));
        assertThat(get(accounts.failures("13900000077", "10.0.0.8", QUARTER)).ofPhone()).isZero();
        city.server.execute("update clock_shift set shift = interval '16 minutes'");
        assertThat(get(accounts.failures("13900000078", "10.0.0.7", QUARTER))).isEqualTo(new Accounts.Failures(0, 0));
    }

    private static Future<Idempotency.Known> once(String key, byte[] hash, Future<Void> until) {
        return city.store.inOne(unit -> {
            Idempotency keys = unit.access().idempotency();
            return keys.claim(LI_MEI, key, hash).compose(known ->
                known instanceof Idempotency.Fresh
                    ? until
                          .compose(v -> unit.jobs().add(anju.flow.port.Jobs.Kind.MATCH, UUID.randomUUID(), unit.now()))
                          .compose(v -> keys.keep(LI_MEI, key, hash, answer(key)))
                          .map(known)
                    : Future.succeededFuture(known)
            );
        });
    }

    private static Idempotency.Answer answer(String key) {
        return new Idempotency.Answer(201, new UUID(7, 7), 1, "{\"key\":\"" + key + "\",\"note\":\"张三\"}");
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndAnotherOneNone() {
        assertThat(get(once("a", HASH, Future.succeededFuture()))).isInstanceOf(Idempotency.Fresh.class);
        assertThat(get(once("a", HASH, Future.succeededFuture()))).isEqualTo(new Idempotency.Same(answer("a")));
        assertThat(get(once("a", new byte[] { 9 }, Future.succeededFuture()))).isInstanceOf(
            Idempotency.Different.class
        );
        assertThat(get(once("b", HASH, Future.succeededFuture()))).isInstanceOf(Idempotency.Fresh.class);
        assertThat(
            city.run("select string_agg(k::text, ' ') as whole from idempotency k").iterator().next().getString("whole")
        ).doesNotContain("张三");
    }

    @Test
    void whileARequestRunsItsKeyIsTaken() {
        Promise<Void> hold = Promise.promise();
        Future<Idempotency.Known> first = once("slow", HASH, hold.future());
        get(city.vertx.timer(300));
        assertThat(get(once("slow", HASH, Future.succeededFuture()))).isInstanceOf(Idempotency.Running.class);
        hold.complete();
        assertThat(get(first)).isInstanceOf(Idempotency.Fresh.class);
    }

    @Test
    void theSameKeyThirtyTwoTimesAtOnceHasOneEffect() {
        for (int round = 0; round < 20; round++) {
            String key = "race " + round;
            long before = city.count("select count(*) from job");
            List<Future<Idempotency.Known>> tries = new ArrayList<>();
            for (int i = 0; i < 32; i++) tries.add(once(key, HASH, Future.succeededFuture()));
            get(Future.join(tries));
            assertThat(
                tries
                    .stream()
                    .filter(t -> t.result() instanceof Idempotency.Fresh)
                    .count()
            ).isEqualTo(1);
            assertThat(city.count("select count(*) from job")).isEqualTo(before + 1);
        }
    }

    @Test
    void aKeyIsClaimedForATransactionAndNotForNothing() {
        assertThatThrownBy(() -> city.store.access().idempotency()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysBelongToThePerson() {
        get(once("mine", HASH, Future.succeededFuture()));
        Id<Person> other = WANG_JIANGUO;
        var known = get(city.store.inOne(unit -> unit.access().idempotency().claim(other, "mine", HASH)));
        assertThat(known).isInstanceOf(Idempotency.Fresh.class);
    }
}

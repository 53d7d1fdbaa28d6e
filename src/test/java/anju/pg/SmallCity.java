package anju.pg;

import static anju.story.Fixtures.AT_HOME;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.HOME;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.id;

import anju.TestDatabase;
import anju.matching.Weights;
import anju.matching.route.Limits;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.Keys;
import anju.pg.store.Parts;
import anju.pg.store.PgStore;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A city of one street for tests of the database's door: the people of the first story, and a store to serve them. */
public final class SmallCity implements AutoCloseable {

    public static final Id<Person> ZHAO_LEI = id(61);
    public static final Id<Person> LIN = id(41);
    public static final Id<Organisation> OTHER_CENTRE = id(94);
    public static final Id<Resident> NEIGHBOUR = id(3);
    public static final Id<Resident.Address> NEXT_DOOR = id(95);

    /** How long the database may take in a test. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    public final TestDatabase server = TestDatabase.fresh();
    public final Vertx vertx = Vertx.vertx();
    // more patience than a person has: several test runs may share the machine
    public final PgDatabase database = new PgDatabase(vertx, server.app().connectOptions(), 16, PATIENCE);
    public final Parts parts = Parts.of(
        database,
        Keys.parse(Keys.fresh()),
        CITY,
        Limits.DEFAULT,
        Weights.DEFAULT.hardServices()
    );
    public final AtomicInteger nudges = new AtomicInteger();
    public final PgStore store = new PgStore(database, parts, nudges::incrementAndGet);

    /** A fresh city. */
    public SmallCity() {
        run("insert into district values ('d', '惠城区')");
        run("insert into town values ('t', '桥东街道', 'd')");
        run(
            "insert into community values ('c', '东湖社区', 'urban', 't', 23.11, 114.41, true), " +
                "('c2', '西湖社区', 'urban', 't', 23.10, 114.40, true)"
        );
        centre(CENTRE.id(), CENTRE.name(), "c");
        centre(OTHER_CENTRE, "西湖居家养老服务中心", "c2");
        resident(CHEN_XIUYING, "陈秀英", "c", HOME, AT_HOME);
        resident(NEIGHBOUR, "林伯", "c2", NEXT_DOOR, AT_HOME);
        person(LI_MEI, "李梅", "female");
        run(
            "insert into mandate values (gen_random_uuid(), $1, $2, 'daughter', '{orders,alarms}', $3, null, 'paper', null)",
            LI_MEI,
            CHEN_XIUYING,
            Instant.EPOCH
        );
        person(WANG_JIANGUO, "王建国", "male");
        grant(WANG_JIANGUO, "coordinator", CENTRE.id());
        person(ZHAO_LEI, "赵磊", "male");
        grant(ZHAO_LEI, "coordinator", OTHER_CENTRE);
        person(LIN, "林局", "male");
        grant(LIN, "supervisor", null);
        worker(ZHANG_YULAN, "张玉兰", CENTRE.id(), AT_HOME);
        worker(LIU_FANG, "刘芳", CENTRE.id(), AT_HOME);
    }

    private void centre(Id<Organisation> centre, String name, String community) {
        run(
            "insert into organisation values ($1, $2, $3, 23.11, 114.41, true, true, '0752-2000001', 5000, null, $4)",
            centre,
            name,
            community,
            CENTRE.inUseFrom()
        );
        run("insert into organisation_role values ($1, 'home-care-centre')", centre);
        run("insert into community_centre values ($1, $2)", community, centre);
    }

    /** Somebody. */
    public void person(Id<?> id, String name, String gender) {
        run(
            "insert into person (id, name, gender, phone_enc, phone_hash) values ($1, $2, $3, $4, $5)",
            id,
            name,
            gender,
            parts.cipher().encrypt(EncryptedColumn.PERSON_PHONE, phone(id)),
            parts.hashes().phone(phone(id))
        );
    }

    /** The phone number of somebody with a small id. */
    public static String phone(Id<?> id) {
        return "139%08d".formatted(id.value().getLeastSignificantBits());
    }

    /** A resident with one address. */
    public void resident(Id<Resident> id, String name, String community, Id<Resident.Address> address, Place place) {
        person(id, name, "female");
        run(
            "insert into resident (person_id, community_code, ability_level, lives_alone, health_notes_enc) " +
                "values ($1, $2, 1, true, $3)",
            id,
            community,
            parts.cipher().encrypt(EncryptedColumn.RESIDENT_HEALTH_NOTES, "高血压")
        );
        run(
            "insert into address values ($1, $2, '家', $3, $4, $5, true, 'urban', 200, true)",
            address,
            id,
            parts.cipher().encrypt(EncryptedColumn.ADDRESS_LINE, "惠城区桥东街道东湖社区1号"),
            place.lat(),
            place.lng()
        );
    }

    /** A care worker with a shift each day and the certificates for bathing. */
    public void worker(Id<Worker> id, String name, Id<Organisation> organisation, Place start) {
        person(id, name, "female");
        run(
            "insert into worker (person_id, organisation_id, start_lat, start_lng, area, employed_from) " +
                "values ($1, $2, $3, $4, 'urban', '2020-01-01')",
            id,
            organisation,
            start.lat(),
            start.lng()
        );
        run(
            "insert into shift (id, worker_id, weekday, starts, ends, valid_from) " +
                "select gen_random_uuid(), $1, d, '07:00', '20:00', '2020-01-01' from generate_series(1, 7) d",
            id
        );
        run(
            "insert into certificate select gen_random_uuid(), $1, k, '2020-01-01', '2099-12-31' " +
                "from unnest(array['care-worker', 'bathing']) k",
            id
        );
    }

    /** A role of somebody. */
    public void grant(Id<Person> person, String role, Id<Organisation> organisation) {
        run(
            "insert into role_grant values (gen_random_uuid(), $1, $2, $3, null, $4, null)",
            person,
            role,
            organisation,
            Instant.EPOCH
        );
    }

    /** Runs a statement and waits for it. */
    public RowSet<Row> run(String sql, Object... values) {
        return get(database.run(sql, values));
    }

    /** The number that a statement answers. */
    public long count(String sql, Object... values) {
        return run(sql, values).iterator().next().getLong(0);
    }

    /** Waits for a future; its failure is thrown as it is. */
    public static <T> T get(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer in 20 seconds", e);
        }
    }

    @Override
    public void close() {
        get(database.close());
        get(vertx.close());
    }
}

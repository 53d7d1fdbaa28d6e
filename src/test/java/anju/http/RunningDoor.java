package anju.http;

import anju.TestDatabase;
import anju.city.DemoCity;
import anju.city.load.Progress;
import anju.city.seed.CitySize;
import anju.connect.files.FolderFiles;
import anju.connect.files.SealedFiles;
import anju.flow.FlowSettings;
import anju.flow.files.Files;
import anju.flow.life.Life;
import anju.flow.watch.Patience;
import anju.http.access.SignInLimits;
import anju.http.access.Tokens;
import anju.http.input.Contract;
import anju.matching.Matching;
import anju.matching.Weights;
import anju.matching.route.Limits;
import anju.pg.PgDatabase;
import anju.pg.secret.Keys;
import anju.pg.secret.Passwords;
import anju.pg.store.Parts;
import anju.pg.store.PgJobRunner;
import anju.pg.store.PgStore;
import anju.pg.watch.PgWatch;
import anju.pg.work.PgFeed;
import anju.pg.work.PgLease;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A door on a small demo city in a database of its own, with a web client before it. */
final class RunningDoor implements AutoCloseable {

    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    static final String CHEN_XIUYING = "13900000001";
    static final String LI_MEI = "13900000002";
    static final String WANG_JIANGUO = "13900000011";
    static final String ZHOU_MIN = "13900000012";
    static final String ZHANG_YULAN = "13900000021";
    static final String LIU_FANG = "13900000022";
    static final String HUANG_ZHIQIANG = "13900000031";
    static final String LIN = "13900000041";
    static final String WU_MIN = "13900000051";
    static final String ZHAO_LEI = "13900000061";
    static final String HE_YONG = "13900000071";
    static final String ADMINISTRATOR = "13900000091";
    static final String PASSWORD = "anju-demo";

    private static final FlowSettings FLOW = new FlowSettings(
        CITY,
        Duration.ofMinutes(30),
        Duration.ofDays(90),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        3,
        Duration.ofDays(3)
    );

    final TestDatabase test;
    private final PgConnectOptions address;
    private final Keys keys;
    final Vertx vertx = Vertx.vertx();
    final PgDatabase database;
    final PgStore store;
    final Life life = Life.of(FLOW, Matching.standard(), UUID::randomUUID, () -> "4711");
    final HttpDoor door;
    final WebClient client;
    private final AnswersOfTheContract contract;
    private final PgJobRunner jobs;
    private final PgWatch watch;
    private final PgFeed feed;
    private final PgLease lease;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private RunningDoor(TestDatabase test, PgConnectOptions address, Keys keys) {
        this.test = test;
        this.address = address;
        this.keys = keys;
        database = new PgDatabase(vertx, address, 16);
        var parts = Parts.of(database, keys, CITY, Limits.DEFAULT, Weights.DEFAULT.hardServices());
        store = new PgStore(database, parts, () -> {});
        jobs = new PgJobRunner(database, store);
        watch = new PgWatch(database, Patience.DEFAULT);
        feed = new PgFeed(database);
        lease = new PgLease(database, PgFeed.LEASE, "test", Duration.ofMinutes(5));
        var settings = new DoorParts.Settings(
            "127.0.0.1",
            0,
            2,
            Duration.ofHours(12),
            false,
            CITY,
            FLOW.lead(),
            true,
            SignInLimits.DEFAULT
        );
        door = new HttpDoor(
            vertx,
            new DoorParts(store, life, Passwords::verify, database::answers, files(parts), settings)
        );
        await(door.open());
        contract = new AnswersOfTheContract(await(Contract.read(vertx)));
        client = WebClient.create(
            vertx,
            new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(door.port()).setFollowRedirects(false)
        );
    }

    /** Photos and documents of this door, in a folder of its own. */
    private Files files(Parts parts) {
        try {
            var folder = java.nio.file.Files.createTempDirectory("anju-files");
            return new SealedFiles(new FolderFiles(vertx, folder), parts.cipher());
        } catch (java.io.IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /** A fresh small city and its door. */
    static RunningDoor open() {
        var test = TestDatabase.fresh();
        var keys = Keys.parse(Keys.fresh());
        new DemoCity(keys, CITY).load(test.owner(), new CitySize(1, 400, 60), Progress.silent());
        return new RunningDoor(test, test.app().connectOptions(), keys);
    }

    /** Another node of the same city, which shares nothing with this one but the database; closed before this one. */
    RunningDoor anotherNode() {
        return new RunningDoor(test, address, keys);
    }

    /** A session of somebody who has no account. */
    String sessionOf(String person) {
        String token = Tokens.fresh();
        await(
            store
                .access()
                .sessions()
                .open(Tokens.hash(token).orElseThrow(), Id.of(UUID.fromString(person)), Duration.ofHours(1))
        );
        return token;
    }

    /** A door whose database is not there: nobody listens at port 1. */
    static RunningDoor withoutDatabase() {
        var nowhere = new PgConnectOptions().setHost("127.0.0.1").setPort(1).setUser("x").setPassword("x");
        return new RunningDoor(null, nowhere, Keys.parse(Keys.fresh()));
    }

    /** A session of one of the demo people; signs in once. */
    String token(String phone) {
        return tokens.computeIfAbsent(phone, p -> {
            var answer = await(
                client
                    .post("/api/v1/sessions")
                    .sendJsonObject(new JsonObject().put("phone", p).put("password", PASSWORD))
            );
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.bodyAsString());
            }
            return answer.bodyAsJsonObject().getString("token");
        });
    }

    HttpRequest<Buffer> request(HttpMethod method, String phone, String path) {
        var request = client.request(method, "/api/v1" + path);
        return phone == null ? request : request.bearerTokenAuthentication(token(phone));
    }

    HttpResponse<Buffer> get(String phone, String path) {
        return checked(HttpMethod.GET, path, await(request(HttpMethod.GET, phone, path).send()));
    }

    /** Every answer that a test looks at is one that the document promises. */
    private HttpResponse<Buffer> checked(HttpMethod method, String path, HttpResponse<Buffer> answer) {
        contract.check(method, path, answer);
        return answer;
    }

    HttpResponse<Buffer> post(String phone, String path, JsonObject body) {
        return post(phone, path, UUID.randomUUID().toString(), body);
    }

    HttpResponse<Buffer> post(String phone, String path, String key, JsonObject body) {
        var request = request(HttpMethod.POST, phone, path).putHeader("Idempotency-Key", key);
        return checked(HttpMethod.POST, path, await(request.sendJsonObject(body)));
    }

    /** 李梅 asks for a service for her mother tomorrow, from that hour on for so many hours; the order's id. */
    String asked(String service, int from, int hours, JsonObject preferences) {
        var start = OffsetDateTime.now(CITY).toLocalDate().plusDays(1).atTime(from, 0).atZone(CITY);
        var mother = get(LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0);
        var window = new JsonObject()
            .put("start", start.toOffsetDateTime().toString())
            .put("end", start.plusHours(hours).toOffsetDateTime().toString());
        var body = new JsonObject()
            .put("residentId", mother.getString("id"))
            .put("serviceCode", service)
            .put("window", window)
            .put("preferences", preferences);
        var asked = post(LI_MEI, "/orders", body);
        if (asked.statusCode() != 201) {
            throw new IllegalStateException(asked.statusCode() + " " + asked.bodyAsString());
        }
        return asked.bodyAsJsonObject().getString("id");
    }

    /** The first value of a query, asked as the owner of the schema. */
    String value(String query) {
        var owner = test.owner();
        try (
            var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
            var statement = connection.createStatement();
            var rows = statement.executeQuery(query)
        ) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what is due, and numbers what was committed. */
    void work() {
        await(jobs.runDue(life.due(), 100));
        await(watch.look());
        await(
            lease
                .take()
                .compose(epoch -> epoch.isEmpty() ? Future.succeededFuture(0) : feed.number(lease, epoch.getAsLong()))
        );
        door.nudge();
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        client.close();
        await(door.close());
        await(database.close());
        await(vertx.close());
    }
}

package anju.pg.work;

import static anju.pg.SmallCity.get;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.access.Audit;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.pg.PgDatabase;
import anju.pg.SmallCity;
import anju.pg.store.PgJobRunner;
import anju.pg.store.PgStore;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due happens once, whichever node does it. */
class JobsIT {

    private static SmallCity city;

    @BeforeAll
    static void open() {
        city = new SmallCity();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @BeforeEach
    void nothingIsDue() {
        city.run("delete from job");
    }

    private static void due(Jobs.Kind kind, UUID subject) {
        get(city.store.inOne(unit -> unit.jobs().add(kind, subject, unit.now())));
    }

    /** Work that leaves an audit row in the job's own transaction. */
    private static Future<Void> seen(Store.Unit unit, UUID subject) {
        return unit
            .access()
            .audit()
            .write(new Audit.Entry(null, null, "matched", subject, null, null, Map.of()));
    }

    private static Map<Jobs.Kind, BiFunction<Store.Unit, UUID, Future<Void>>> matching(
        BiFunction<Store.Unit, UUID, Future<Void>> handler
    ) {
        return Map.of(Jobs.Kind.MATCH, handler);
    }

    private static int runDue(BiFunction<Store.Unit, UUID, Future<Void>> handler) {
        return get(new PgJobRunner(city.database, city.store).runDue(matching(handler), 100));
    }

    @Test
    void twoHundredJobsOnFourNodesAreDoneOnceEach() {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(200).toList();
        get(
            city.store.inOne(unit ->
                Future.all(
                    subjects
                        .stream()
                        .map(s -> unit.jobs().add(Jobs.Kind.MATCH, s, unit.now()))
                        .toList()
                )
            )
        );
        List<PgDatabase> nodes = IntStream.range(0, 4)
            .mapToObj(i -> new PgDatabase(city.vertx, city.server.app().connectOptions(), 3, SmallCity.PATIENCE))
            .toList();
        List<Future<Integer>> runs = new ArrayList<>();
        for (PgDatabase node : nodes) {
            PgJobRunner runner = new PgJobRunner(node, new PgStore(node, city.parts, () -> {}));
            runs.add(runner.runDue(matching(JobsIT::seen), 1000));
            runs.add(runner.runDue(matching(JobsIT::seen), 1000));
        }
        get(Future.all(runs));
        assertThat(runs.stream().mapToInt(Future::result).sum()).isEqualTo(200);
        UUID[] all = subjects.toArray(UUID[]::new);
        assertThat(city.count("select count(*) from audit where subject = any($1)", (Object) all)).isEqualTo(200);
        assertThat(
            city.count("select count(distinct subject) from audit where subject = any($1)", (Object) all)
        ).isEqualTo(200);
        nodes.forEach(node -> get(node.close()));
    }

    @Test
    void aJobIsNotDoneBeforeItsTime() {
        UUID subject = UUID.randomUUID();
        get(city.store.inOne(unit -> unit.jobs().add(Jobs.Kind.MATCH, subject, unit.now().plusSeconds(3600))));
        assertThat(runDue(JobsIT::seen)).isZero();
        city.server.execute("update clock_shift set shift = interval '1 hour 1 second'");
        assertThat(runDue(JobsIT::seen)).isEqualTo(1);
        city.server.execute("update clock_shift set shift = interval '0'");
    }

    @Test
    void whatFailsIsRolledBackPutOffAndSaysNothingPersonal() {
        UUID subject = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        due(Jobs.Kind.MATCH, subject);
        due(Jobs.Kind.MATCH, other);
        int taken = runDue((unit, id) ->
            seen(unit, id).compose(v ->
                id.equals(subject)
                    ? Future.failedFuture(new IllegalStateException("陈秀英 has no telephone"))
                    : Future.succeededFuture()
            )
        );
        assertThat(taken).isEqualTo(2);
        assertThat(city.count("select count(*) from audit where subject = $1", subject)).isZero();
        assertThat(city.count("select count(*) from audit where subject = $1", other)).isEqualTo(1);
        var job = city
            .run(
                "select attempts, last_error, due_at > anju_now() as later from job where subject = $1 and done_at is null",
                subject
            )
            .iterator()
            .next();
        assertThat(job.getInteger("attempts")).isEqualTo(1);
        assertThat(job.getString("last_error")).isEqualTo("IllegalStateException");
        assertThat(job.getBoolean("later")).isTrue();
    }

    @Test
    void aHandlerThatThrowsIsAFailureLikeAnyOther() {
        due(Jobs.Kind.MATCH, UUID.randomUUID());
        assertThat(
            runDue((unit, id) -> {
                throw new IllegalArgumentException("broken");
            })
        ).isEqualTo(1);
        assertThat(city.count("select count(*) from job where done_at is null")).isEqualTo(1);
    }

    @Test
    void aHandlerMayAskForItsOwnJobAgain() {
        UUID subject = UUID.randomUUID();
        due(Jobs.Kind.MATCH, subject);
        runDue((unit, id) -> unit.jobs().add(Jobs.Kind.MATCH, id, unit.now().plus(Duration.ofMinutes(5))));
        assertThat(city.count("select count(*) from job where subject = $1 and done_at is null", subject)).isEqualTo(1);
    }

    @Test
    void theSameJobTwiceIsOneThatMoved() {
        UUID subject = UUID.randomUUID();
        due(Jobs.Kind.MATCH, subject);
        get(city.store.inOne(unit -> unit.jobs().add(Jobs.Kind.MATCH, subject, unit.now().plusSeconds(60))));
        assertThat(city.count("select count(*) from job where subject = $1", subject)).isEqualTo(1);
        assertThat(runDue(JobsIT::seen)).isZero();
        get(city.store.inOne(unit -> unit.jobs().cancel(Jobs.Kind.MATCH, subject)));
        assertThat(city.count("select count(*) from job where subject = $1", subject)).isZero();
    }

    @Test
    void onlyKindsWithAHandlerAreTaken() {
        due(Jobs.Kind.SETTLE, UUID.randomUUID());
        assertThat(runDue(JobsIT::seen)).isZero();
        assertThat(city.count("select count(*) from job where done_at is null")).isEqualTo(1);
    }
}

package anju.command.start;

import anju.cluster.Membership;
import anju.cluster.NodeWork;
import anju.cluster.Nudges;
import anju.command.settings.Settings;
import anju.connect.files.FolderFiles;
import anju.connect.files.S3Files;
import anju.connect.files.SealedFiles;
import anju.flow.files.Files;
import anju.flow.life.Life;
import anju.http.DoorParts;
import anju.http.HttpDoor;
import anju.http.access.SignInLimits;
import anju.matching.Matching;
import anju.matching.Weights;
import anju.matching.route.Travel;
import anju.pg.PgDatabase;
import anju.pg.secret.Keys;
import anju.pg.secret.Passwords;
import anju.pg.store.Parts;
import anju.pg.store.PgStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node, put together: its Vert.x, its doors, the work that it does by itself. */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final long LONGEST_START_SECONDS = 60;
    private static final long LONGEST_STOP_SECONDS = 20;
    private static final long LONGEST_STEP_SECONDS = 4;
    private static final int CONNECTIONS = 32;
    private static final int EVENT_LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Vertx vertx;
    private final PgDatabase database;
    private final NodeWork work;
    private final HttpDoor door;
    private final String host;

    private Node(Vertx vertx, PgDatabase database, NodeWork work, HttpDoor door, String host) {
        this.vertx = vertx;
        this.database = database;
        this.work = work;
        this.door = door;
        this.host = host;
    }

    /** Starts the node on a database; throws a {@link StartProblem} when its port is taken. */
    public static Node start(Settings settings, Database where, Keys keys) {
        var vertx = vertx(settings);
        try {
            return assemble(vertx, settings, where, keys);
        } catch (CompletionException e) {
            join(vertx.close(), LONGEST_STOP_SECONDS);
            if (e.getCause() instanceof java.net.BindException) throw Port.taken(settings.web());
            throw e;
        }
    }

    private static Node assemble(Vertx vertx, Settings settings, Database where, Keys keys) {
        var database = new PgDatabase(vertx, where.app(), CONNECTIONS);
        // nobody else's, not even this node's after a restart
        var owner = settings.cluster().node() + " " + UUID.randomUUID();
        var nudges = new Nudges(vertx, owner);
        var zone = settings.flow().zone();
        var shared = Parts.of(
            database,
            keys,
            zone,
            settings.limits(),
            Weights.DEFAULT.hardServices(),
            travel(settings)
        );
        var store = new PgStore(database, shared, () -> nudges.tell(Nudges.About.CHANGED));
        var life = Life.of(settings.flow(), matching(settings), UUID::randomUUID, OneTimeCodes::next);
        var door = join(
            new HttpDoor(vertx, parts(settings, database, store, life, files(vertx, settings, shared))).open(),
            LONGEST_START_SECONDS
        );
        nudges.listen(Nudges.About.NUMBERED, door::nudge);
        nudges.start();
        door.figures().counts("anju.nudges.heard", "Nudges of other nodes that the bus brought", nudges::heard);
        door.figures().shows("anju.nodes.members", "Nodes in the cluster, this one included", nudges::members);
        door.figures().shows("anju.nodes.heard", "Other nodes that can be heard now", nudges::others);
        var with = new NodeWork.With(vertx, database, store, shared.crews(), nudges, settings.patience(), owner);
        var work = NodeWork.start(
            with,
            life.due(),
            life.planning().search(),
            new AuditHead(settings.storage().data())::keep
        );
        return new Node(vertx, database, work, door, settings.web().host());
    }

    /** Matching as this installation has set it. */
    public static Matching matching(Settings settings) {
        return new Matching(settings.limits(), travel(settings));
    }

    private static Travel travel(Settings settings) {
        return Travel.greatCircle(settings.travel());
    }

    private static Files files(Vertx vertx, Settings settings, Parts shared) {
        Files plain = settings
            .storage()
            .bucket()
            .<Files>map(bucket -> new S3Files(vertx, bucket))
            .orElseGet(() -> new FolderFiles(vertx, settings.storage().data().resolve("files")));
        return new SealedFiles(plain, shared.cipher());
    }

    private static DoorParts parts(Settings settings, PgDatabase database, PgStore store, Life life, Files files) {
        var web = settings.web();
        return new DoorParts(
            store,
            life,
            Passwords::verify,
            database::answers,
            files,
            new DoorParts.Settings(
                web.host(),
                web.port(),
                EVENT_LOOPS,
                web.session(),
                false,
                settings.flow().zone(),
                settings.flow().lead(),
                settings.city().demo(),
                SignInLimits.DEFAULT
            )
        );
    }

    private static Vertx vertx(Settings settings) {
        var cluster = settings.cluster();
        if (!cluster.on()) return Vertx.vertx();
        var at = new Membership.At(settings.web().host(), cluster.port(), cluster.members());
        return join(Membership.join(at, new VertxOptions()), LONGEST_START_SECONDS);
    }

    /** Where a browser on this machine finds it. */
    public String url() {
        var name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        return "http://" + name + ":" + door.port();
    }

    /** Takes no new requests, lets go of its leases, then ends. Waits here: Vert.x cannot wait for its own end. */
    @Override
    public void close() {
        step("the door", door.close());
        step("the work", work.stop());
        step("the database", database.close());
        step("the rest", vertx.close());
    }

    /** One step of the stop; none may keep the database, which is stopped last, from being stopped at all. */
    private static void step(String what, Future<Void> closing) {
        try {
            join(closing, LONGEST_STEP_SECONDS);
        } catch (CompletionException e) {
            LOG.info("{} did not close by itself: {}", what, e.getCause().toString());
        }
    }

    private static <T> T join(Future<T> future, long seconds) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(seconds, TimeUnit.SECONDS).join();
    }
}

package anju.command.benchmark.nodes;

import anju.city.CrowdedCentre;
import anju.city.EmptyCity;
import anju.http.access.Tokens;
import anju.pg.DatabaseAddress;
import anju.pg.Migration;
import anju.pg.PgDatabase;
import anju.pg.access.PgSessions;
import anju.pg.embedded.EmbeddedPostgres;
import anju.pg.secret.KeyFile;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes of one city, for races: real processes on one embedded database and in one cluster on this machine. The
 * city is empty but for one centre and its crowd.
 */
public final class TwoNodes implements AutoCloseable {

    private static final String ADMINISTRATOR = "10000000000";
    private static final Duration SESSION = Duration.ofHours(12);
    private static final long LONGEST_ANSWER_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx();
    private final WebClient client;
    private final List<String> command;
    private final Path folder;
    private final int[] clusterPorts = new int[2];
    private final NodeProcess[] nodes = new NodeProcess[2];
    private CrowdedCentre centre;
    private String password;
    private DatabaseAddress owner;

    private TwoNodes(List<String> command, Path folder, int connections) throws IOException {
        this.command = command;
        this.folder = folder;
        this.client = WebClient.create(
            vertx,
            new WebClientOptions(),
            new io.vertx.core.http.PoolOptions().setHttp1MaxSize(connections)
        );
        for (int i = 0; i < clusterPorts.length; i++) clusterPorts[i] = NodeProcess.freePort();
    }

    /**
     * Founds the city of so many workers in a folder and starts both nodes by that command, the first of them with the
     * database: this process only looks in before.
     */
    public static TwoNodes start(List<String> command, Path folder, int workers)
        throws IOException, InterruptedException {
        var two = new TwoNodes(command, folder, workers);
        try {
            two.found(workers);
            two.start(0);
            two.start(1);
            return two;
        } catch (IOException | InterruptedException | RuntimeException e) {
            two.close();
            throw e;
        }
    }

    private void found(int workers) throws IOException {
        var keys = KeyFile.readOrMake(folder.resolve("keys"));
        try (var server = EmbeddedPostgres.open(folder, key -> {})) {
            Migration.run(server.owner());
            password = EmptyCity.load(server.owner(), keys, ADMINISTRATOR, "系统管理员").orElseThrow();
            centre = CrowdedCentre.load(server.owner(), keys, workers);
        }
    }

    /** Starts a node that does not run, and waits until it serves. */
    public NodeProcess start(int which) throws IOException, InterruptedException {
        var settings = new HashMap<String, String>();
        settings.put("ANJU_CITY", "empty");
        settings.put("ANJU_DATA", folder.toString());
        settings.put("ANJU_NODE", "node-" + which);
        settings.put("ANJU_CLUSTER", "on");
        settings.put("ANJU_CLUSTER_PORT", String.valueOf(clusterPorts[which]));
        settings.put(
            "ANJU_CLUSTER_MEMBERS",
            "%1$s:%2$d,%1$s:%3$d".formatted(NodeProcess.HOST, clusterPorts[0], clusterPorts[1])
        );
        nodes[which] = NodeProcess.start(command, settings, folder.resolve("node-" + which + ".log"));
        return nodes[which].awaitReady(client);
    }

    /** One of them, 0 or 1. */
    public NodeProcess node(int which) {
        return nodes[which];
    }

    /** The people of the city. */
    public CrowdedCentre centre() {
        return centre;
    }

    /** Calls any of the nodes. */
    public WebClient client() {
        return client;
    }

    /** The Vert.x of whoever calls. */
    public Vertx vertx() {
        return vertx;
    }

    /** Where the owner of the schema signs in, while a node runs. */
    public DatabaseAddress owner() {
        if (owner == null) {
            // opened and left at once: whoever stays in the folder keeps the server
            try (var server = EmbeddedPostgres.open(folder, key -> {})) {
                owner = server.owner();
            }
        }
        return owner;
    }

    /** The coordinator of the centre, signed in. */
    public Caller coordinator() {
        return signIn(List.of(centre.coordinator())).getFirst();
    }

    /** The administrator of the city, who signs in at that node as people do. */
    public Caller administrator(NodeProcess node) {
        var told = new JsonObject().put("phone", ADMINISTRATOR).put("password", password);
        var answer = await(client.post(node.port(), NodeProcess.HOST, "/api/v1/sessions").sendJsonObject(told));
        return new Caller(this, answer.bodyAsJsonObject().getString("token"));
    }

    /** Signs these people in, in their order; nobody here has a password to tell. */
    public List<Caller> signIn(List<UUID> people) {
        var database = new PgDatabase(vertx, owner(), 4);
        var sessions = new PgSessions(database);
        var tokens = people
            .stream()
            .map(one -> Tokens.fresh())
            .toList();
        Future<?> done = Future.succeededFuture();
        for (int i = 0; i < people.size(); i++) {
            byte[] hash = Tokens.hash(tokens.get(i)).orElseThrow();
            Id<anju.people.Person> person = Id.of(people.get(i));
            done = done.compose(before -> sessions.open(hash, person, SESSION));
        }
        await(done.eventually(database::close));
        return tokens
            .stream()
            .map(token -> new Caller(this, token))
            .toList();
    }

    /** Waits for an answer. */
    public static <T> T await(Future<T> answer) {
        var waiting = answer.toCompletionStage().toCompletableFuture();
        return waiting.orTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Stops both, the database with the last, and this process's part. */
    @Override
    public void close() throws InterruptedException {
        for (NodeProcess node : nodes) if (node != null) node.close();
        client.close();
        await(vertx.close());
    }
}

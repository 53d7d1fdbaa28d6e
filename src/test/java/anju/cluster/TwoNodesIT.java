package anju.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import anju.RunningServers;
import anju.TestDatabase;
import anju.browser.RunningJar;
import anju.command.benchmark.nodes.AcceptRace;
import anju.command.benchmark.nodes.Bath;
import anju.command.benchmark.nodes.Caller;
import anju.command.benchmark.nodes.NodeProcess;
import anju.command.benchmark.nodes.TwoNodes;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two real nodes are one city: what happens on one is live on the other, and when one is frozen or killed the other goes
 * on, on time and once. One story in one test, for each step finds the nodes as the one before it left them.
 */
@Timeout(value = 480, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoNodesIT {

    private static final int WORKERS = 64;
    private static final int ROUNDS = 20;
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    /** Longer than the lease on the feed, which dies with its holder. */
    private static final Duration LEFT_TO_ANSWER = Duration.ofSeconds(7);

    @TempDir
    static Path folder;

    private static TwoNodes nodes;
    private static Caller coordinator;
    private static Caller administrator;
    private static int day = 1;

    @BeforeAll
    static void start() throws Exception {
        TestDatabase.fresh(); // unpacks the programs, once for all tests
        var programs = Files.createDirectories(folder.resolve("postgres"));
        try (var unpacked = Files.list(Path.of("target", "postgres-programs"))) {
            for (var each : unpacked.toList()) {
                Files.createSymbolicLink(programs.resolve(each.getFileName()), each.toAbsolutePath());
            }
        }
        nodes = TwoNodes.start(NodeProcess.ofJar(RunningJar.JAR), folder, WORKERS);
        coordinator = nodes.coordinator();
        administrator = nodes.administrator(nodes.node(FIRST));
    }

    @AfterAll
    static void nothingIsLeftRunning() throws Exception {
        if (nodes != null) nodes.close();
        var left = servers();
        left.forEach(ProcessHandle::destroyForcibly);
        assertThat(left).isEmpty();
    }

    @Test
    void twoNodesAreOneCity() throws Exception {
        anOrderMadeOnOneIsLiveOnTheOther();
        sixtyFourAcceptOneOfferAtOnceAndOneOfThemHasIt();
        aNodeThatWasFrozenIsLeftOutAndComesBack();
        theNodeThatMadeAnOfferIsKilledAndTheOfferExpiresOnTimeOnce();
        theKilledNodeStartsAgainAndTheBusIsWhole();
        theLastOneOutStopsTheDatabase();
    }

    private void anOrderMadeOnOneIsLiveOnTheOther() {
        for (int here : List.of(FIRST, SECOND)) {
            var there = LiveEvents.of(coordinator, nodes.node(1 - here));
            var bath = ask(here);
            there.awaitOrder(bath.order(), "requested");
            there.awaitOrder(bath.order(), "offered");
        }
        theBusCarriesBothWays();
    }

    private void sixtyFourAcceptOneOfferAtOnceAndOneOfThemHasIt() {
        var race = new AcceptRace(nodes);
        for (int i = 0; i < ROUNDS; i++) {
            var round = race.run();
            assertThat(round.isFair()).as("%s", round).isTrue();
        }
    }

    private void aNodeThatWasFrozenIsLeftOutAndComesBack() throws Exception {
        signal("STOP", SECOND);
        try {
            until("the other is left out", () -> figure(FIRST, "anju_nodes_members") == 1);
            var bath = ask(FIRST);
            until("the first goes on alone", () -> "offered".equals(bath.read(nodes.node(FIRST)).getString("stage")));
        } finally {
            signal("CONT", SECOND);
        }
        theBusCarriesBothWays();
    }

    private void theNodeThatMadeAnOfferIsKilledAndTheOfferExpiresOnTimeOnce() throws Exception {
        var server = servers();
        assertThat(server).hasSize(1);
        var screen = LiveEvents.of(coordinator, nodes.node(SECOND));
        var bath = ask(FIRST);
        screen.awaitOrder(bath.order(), "offered");
        var offer = bath.offer(nodes.node(FIRST), nodes.centre().workers().subList(0, 1), "she knows the house");
        var respondBy = moment(offer.getString("respondBy"));
        clockGoesTo(respondBy.minus(LEFT_TO_ANSWER));
        nodes.node(FIRST).kill();

        var second = nodes.node(SECOND);
        screen.awaitOrder(bath.order(), "matched");
        until("it is on the coordinator's desk", () -> bath.times(second, "at-desk") == 1);
        var expired = bath
            .history(second)
            .stream()
            .filter(one -> "expired".equals(one.getString("kind")))
            .toList();
        assertThat(expired).hasSize(1);
        assertThat(Duration.between(respondBy, moment(expired.getFirst().getString("at")))).isBetween(
            Duration.ZERO,
            Duration.ofSeconds(2)
        );
        assertThat(servers()).as("the database is the same as before").isEqualTo(server);
    }

    private void theKilledNodeStartsAgainAndTheBusIsWhole() throws Exception {
        var server = servers();
        nodes.start(FIRST);
        assertThat(servers()).isEqualTo(server);
        theBusCarriesBothWays();
        var there = LiveEvents.of(coordinator, nodes.node(FIRST));
        there.awaitOrder(ask(SECOND).order(), "offered");
    }

    private void theLastOneOutStopsTheDatabase() throws Exception {
        var server = servers();
        nodes.node(FIRST).close();
        assertThat(servers()).isEqualTo(server);
        ask(SECOND);
        nodes.node(SECOND).close();
        assertThat(servers()).isEmpty();
    }

    /** Each hears the other, and a nudge of each arrives over the bus: no poll moves that figure. */
    private static void theBusCarriesBothWays() {
        for (int here : List.of(FIRST, SECOND)) {
            until("both are members", () -> figure(here, "anju_nodes_members") == 2);
            until("they hear each other", () -> figure(here, "anju_nodes_heard") == 1);
        }
        for (int here : List.of(FIRST, SECOND)) {
            double before = figure(1 - here, "anju_nudges_heard_total");
            until("a nudge", () -> {
                ask(here);
                return soon(() -> figure(1 - here, "anju_nudges_heard_total") > before);
            });
        }
    }

    private static Bath ask(int node) {
        return Bath.ask(coordinator, nodes.node(node), nodes.centre().resident(), ++day);
    }

    /** A figure that a node tells of itself. */
    private static double figure(int node, String name) {
        var told = TwoNodes.await(administrator.request(HttpMethod.GET, nodes.node(node), "/metrics").send());
        return told
            .bodyAsString()
            .lines()
            .filter(line -> line.startsWith(name + " "))
            .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
            .findFirst()
            .orElseThrow(() -> new AssertionError(told.statusCode() + " tells no " + name));
    }

    private static void until(String what, BooleanSupplier is) {
        assertThat(within(GENEROUS, is)).as("until %s", what).isTrue();
    }

    /** While a frozen node is let in again a nudge may be lost, for that is what nudges may be; the next one is not. */
    private static boolean soon(BooleanSupplier is) {
        return within(Duration.ofSeconds(3), is);
    }

    private static boolean within(Duration time, BooleanSupplier is) {
        long end = System.nanoTime() + time.toNanos();
        boolean now = is.getAsBoolean();
        while (!now && System.nanoTime() < end) {
            TwoNodes.await(nodes.vertx().timer(50, TimeUnit.MILLISECONDS));
            now = is.getAsBoolean();
        }
        return now;
    }

    private static OffsetDateTime moment(String told) {
        return OffsetDateTime.parse(told);
    }

    private static void clockGoesTo(OffsetDateTime moment) throws SQLException {
        var owner = nodes.owner();
        try (
            var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
            var shift = connection.prepareStatement("update clock_shift set shift = shift + (? - anju_now())")
        ) {
            shift.setObject(1, moment);
            shift.execute();
        }
    }

    private static void signal(String signal, int node) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + nodes.node(node).process().pid());
        assertThat(kill.inheritIO().start().waitFor()).isZero();
    }

    private static List<ProcessHandle> servers() {
        return RunningServers.in(folder);
    }
}

package anju.command;

import static org.assertj.core.api.Assertions.assertThat;

import anju.RunningServers;
import anju.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeIT {

    private static final int INTERRUPTED = 130;
    private static final int REFUSED = 2;

    @TempDir
    Path data;

    @BeforeAll
    static void programsAreUnpackedOnce() {
        TestDatabase.fresh();
    }

    /** All but the first start find the programs unpacked. */
    private void isUnpacked() throws IOException {
        var ours = Files.createDirectories(data.resolve("postgres"));
        try (var programs = Files.list(Path.of("target", "postgres-programs"))) {
            for (var each : programs.toList()) {
                Files.createSymbolicLink(ours.resolve(each.getFileName()), each.toAbsolutePath());
            }
        }
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(servers()).isEmpty();
    }

    @Test
    void theFirstStartSaysWhatItDoesAndCtrlCStopsEverythingInOrder() throws Exception {
        try (var anju = serve()) {
            var port = anju.port();
            assertThat(RunningAnju.status(port, "/health/live")).isEqualTo(200);
            assertThat(servers()).hasSize(1);
            anju.isInterrupted();
            assertThat(anju.exitCode()).isEqualTo(INTERRUPTED);
            assertThat(anju.said()).hasSizeBetween(7, 12).contains("Anju stops …", "Stopped.");
            assertThat(anju.said().toString())
                .contains("Unpacking", "Making", "Ctrl-C")
                .doesNotContain("WARN", "ERROR");
        }
        // in order: the server was not killed, so its next start has nothing to repair
        assertThat(Files.readString(data.resolve("postgres/server.log"))).contains("database system is shut down");
    }

    @Test
    void aNodeThatWasKilledLeavesTheDatabaseToItsNextStart() throws Exception {
        isUnpacked();
        try (var killed = serve()) {
            killed.port();
            killed.process.destroyForcibly().waitFor();
        }
        var left = servers();
        assertThat(left).hasSize(1);
        try (var anju = serve()) {
            anju.port();
            assertThat(servers()).isEqualTo(left);
            anju.isInterrupted();
            assertThat(anju.exitCode()).isEqualTo(INTERRUPTED);
        }
    }

    @Test
    void ctrlCInTheMiddleOfTheFirstStartLeavesNothingBehindThatHinders() throws Exception {
        isUnpacked();
        try (var anju = serve()) {
            anju.hasSaid(2);
            anju.isInterrupted();
            assertThat(anju.exitCode()).isEqualTo(INTERRUPTED);
        }
        assertThat(servers()).isEmpty();
        try (var anju = serve()) {
            anju.port();
            anju.isInterrupted();
            assertThat(anju.exitCode()).isEqualTo(INTERRUPTED);
        }
    }

    @Test
    void itStopsWithMavenWhenThatIsGone() throws Exception {
        isUnpacked();
        // the shell stands for Maven: it waits, and is killed
        var shell = List.of("sh", "-c", "\"$@\"; true", "maven");
        try (var anju = RunningAnju.startUnder(shell, environment(), "serve", "--empty")) {
            var port = anju.port();
            var node = anju.process.descendants().filter(it -> it.info().command().orElse("").endsWith("java"));
            var ended = node.findAny().orElseThrow().onExit();
            anju.process.destroyForcibly();
            ended.join();
            assertThat(anju.said()).contains("Stopped.");
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void aPortThatIsTakenIsOneLineBeforeAnythingElseIsDone() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(refusal("serve", "--port", port)).isEqualTo(
                "Port " +
                    port +
                    " of 127.0.0.1 is taken by another program: stop that one, or choose another port with " +
                    "ANJU_PORT or --port."
            );
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsOneLine() throws Exception {
        var file = Files.createFile(data.resolve("file"));
        assertThat(refusal("serve", "--data", file.resolve("data").toString())).contains("cannot be written");
    }

    @Test
    void aDatabaseOfAnotherVersionIsOneLine() throws Exception {
        var cluster = Files.createDirectories(data.resolve("postgres/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "16\n");
        Files.writeString(data.resolve("postgres/owner-password"), "x");
        assertThat(refusal("serve")).contains("made by PostgreSQL 16", "brings 17");
    }

    @Test
    void aCommandThatIsNotKnownIsToldApart() throws Exception {
        try (var anju = RunningAnju.start(environment(), "sevre")) {
            assertThat(anju.exitCode()).isEqualTo(REFUSED);
            assertThat(anju.said().toString()).contains("'sevre'", "Did you mean", "--help").doesNotContain("at anju.");
        }
    }

    /** The one line that it says when it refuses to start. */
    private String refusal(String... arguments) throws IOException, InterruptedException {
        try (var anju = RunningAnju.start(environment(), arguments)) {
            assertThat(anju.exitCode()).isEqualTo(REFUSED);
            var reasons = anju
                .said()
                .stream()
                .filter(it -> !it.equals("Anju"))
                .toList();
            assertThat(reasons).hasSize(1);
            return reasons.get(0);
        }
    }

    private RunningAnju serve() throws IOException {
        return RunningAnju.start(environment(), "serve", "--empty");
    }

    private Map<String, String> environment() {
        return Map.of("ANJU_PORT", "0", "ANJU_HOST", "127.0.0.1", "ANJU_DATA", data.toString(), "LC_ALL", "C");
    }

    private List<ProcessHandle> servers() {
        return RunningServers.in(data);
    }
}

package anju.pg.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.pg.DatabaseAddress;
import anju.pg.DatabaseProblem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    /** Unpacked once for all tests; that it is unpacked at all is told by the first. */
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    @TempDir
    Path data;

    private final List<String> said = new ArrayList<>();

    @Test
    void aFreshFolderIsUnpackedMadeAndSaysSo() throws Exception {
        try (var database = EmbeddedPostgres.open(data, said::add)) {
            assertThat(said).containsExactly("database.unpacking", "database.creating");
            assertThat(ask(database.owner(), "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database.owner(), "show server_version")).startsWith(Binaries.MAJOR + ".");
            assertThat(ask(database.owner(), "select lower('ÄÉ') || '陈秀英'")).isEqualTo("äé陈秀英");
        }
    }

    @Test
    void everythingThatIsCommittedIsOnDisk() throws Exception {
        try (var database = open()) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(ask(database.owner(), "show " + setting))
                    .as(setting)
                    .isEqualTo("on");
            }
        }
    }

    @Test
    void passwordsAreForTheOwnerOfTheFolderAloneAndNobodyIsLetInWithoutOne() throws Exception {
        try (var database = open()) {
            for (var name : List.of("owner-password", "app-password")) {
                var mode = Files.getPosixFilePermissions(data.resolve("postgres").resolve(name));
                assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
            }
            assertThatThrownBy(() -> connect(database.owner().as("anju", "a guess"))).hasMessageContaining("password");
            assertThat(
                ask(database.owner(), "select substr(rolpassword, 1, 13) from pg_authid where rolname = 'anju'")
            ).isEqualTo("SCRAM-SHA-256");
        }
    }

    @Test
    void theApplicationMayNotChangeTheSchema() throws Exception {
        try (var database = open()) {
            assertThat(ask(database.app(), "select current_user")).isEqualTo("anju_app");
            assertThatThrownBy(() -> ask(database.app(), "create table t (a int)")).hasMessageContaining("denied");
        }
    }

    @Test
    void theServerHasASessionOfItsOwnWhichCtrlCDoesNotReach() throws Exception {
        try (var database = open()) {
            var server = PostmasterFile.find(data.resolve("postgres/cluster")).orElseThrow().pid();
            var status = Files.readString(Path.of("/proc", Long.toString(server), "stat"));
            // after the name in brackets: state, parent, group, session (man proc_pid_stat)
            var session = status.substring(status.lastIndexOf(')') + 2).split(" ")[3];
            assertThat(session).isEqualTo(Long.toString(server));
        }
    }

    @Test
    void aSecondStartFindsWhatTheFirstLeft() throws Exception {
        try (var database = open()) {
            ask(database.owner(), "create table left_behind as select 42 as answer");
        }
        said.clear();
        try (var database = open()) {
            assertThat(said).isEmpty();
            assertThat(ask(database.owner(), "select answer from left_behind")).isEqualTo("42");
        }
    }

    @Test
    void theServerOfANodeThatWasKilledIsAdopted() throws Exception {
        var killed = AnotherNode.holding(data, PROGRAMS);
        killed.isKilled();
        assertThat(accepts(killed.port)).as("the server outlives its node").isTrue();
        try (var database = open()) {
            assertThat(database.owner().port()).isEqualTo(killed.port);
            assertThat(ask(database.owner(), "select 1")).isEqualTo("1");
        }
        assertThat(accepts(killed.port)).as("and is stopped by the one that adopted it").isFalse();
    }

    @Test
    void theServerThatWasKilledItselfRecoversAtTheFirstStart() throws Exception {
        var killed = AnotherNode.holding(data, PROGRAMS);
        killed.isKilled();
        var server = PostmasterFile.find(data.resolve("postgres/cluster")).orElseThrow().pid();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        ProcessHandle.of(server).ifPresent(it -> it.onExit().join());
        try (var database = open()) {
            assertThat(ask(database.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void twoNodesShareOneServerAndTheLastOneOutStopsIt() throws Exception {
        int port;
        try (var other = AnotherNode.holding(data, PROGRAMS)) {
            try (var database = open()) {
                port = database.owner().port();
                assertThat(port).isEqualTo(other.port);
            }
            assertThat(accepts(port)).as("the other is still in it").isTrue();
        }
        assertThat(accepts(port)).isFalse();
    }

    @Test
    void twoNodesThatStartAtOnceOnAFreshFolderMeet() throws Exception {
        var first = AnotherNode.start(data, PROGRAMS);
        var second = AnotherNode.start(data, PROGRAMS);
        var ports = List.of(first.inputReader().readLine(), second.inputReader().readLine());
        assertThat(ports.get(0)).isNotNull().isEqualTo(ports.get(1));
        first.getOutputStream().close();
        assertThat(first.waitFor()).isZero();
        assertThat(accepts(Integer.parseInt(ports.get(0)))).isTrue();
        second.getOutputStream().close();
        assertThat(second.waitFor()).isZero();
        assertThat(accepts(Integer.parseInt(ports.get(0)))).isFalse();
    }

    @Test
    void oneProcessOpensAFolderOnce() {
        try (var database = open()) {
            assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFolderOfAnotherVersionIsRefusedWithBothVersions() throws Exception {
        open().close();
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "16\n");
        assertThatThrownBy(this::open)
            .asInstanceOf(problem())
            .satisfies(it -> {
                assertThat(it.key()).isEqualTo("database.otherVersion");
                assertThat(it.details()).contains("16", "17");
            });
    }

    @Test
    void aServerThatDoesNotKnowOurPasswordIsAStrangerAndIsLeftAlone() throws Exception {
        try (var other = AnotherNode.holding(data, PROGRAMS)) {
            Files.writeString(data.resolve("postgres/owner-password"), "of another server");
            assertThatThrownBy(this::open)
                .asInstanceOf(problem())
                .extracting(DatabaseProblem::key)
                .isEqualTo("database.stranger");
            assertThat(accepts(other.port)).isTrue();
        }
    }

    @Test
    void aNoteOfAServerThatIsGoneWhoseNumberAnotherProgramBearsDoesNotHinder() throws Exception {
        open().close();
        var me = ProcessHandle.current().pid();
        Files.writeString(
            data.resolve("postgres/cluster/postmaster.pid"),
            me + "\n/x\n1\n5432\n\n127.0.0.1\n1 1\nready\n"
        );
        try (var database = open()) {
            assertThat(ask(database.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.createFile(data.resolve("a file"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(file.resolve("data"), PROGRAMS, said::add))
            .asInstanceOf(problem())
            .satisfies(it -> {
                assertThat(it.key()).isEqualTo("database.folderNotWritable");
                assertThat(it.details()[0]).hasToString(file.resolve("data").toString());
            });
    }

    private EmbeddedPostgres open() {
        return EmbeddedPostgres.open(data, PROGRAMS, said::add);
    }

    private static InstanceOfAssertFactory<DatabaseProblem, ObjectAssert<DatabaseProblem>> problem() {
        return InstanceOfAssertFactories.type(DatabaseProblem.class);
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = connect(address); var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return null;
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean accepts(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }
}

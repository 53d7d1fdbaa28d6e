package anju.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.TestDatabase;
import anju.flow.port.Store.Unavailable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that is away is said to be away, in two seconds and not after a minute, and is found again by itself. */
class DeadDatabaseIT {

    private static final Duration AT_MOST = Duration.ofMillis(2_500); // two seconds, and what a busy machine adds
    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase server = TestDatabase.fresh();
    private final List<NetSocket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private NetServer wire;
    private PgDatabase database;

    /** Between Anju and its database is a wire that can be cut, or go silent without a word. */
    @BeforeEach
    void connected() {
        wire = vertx.createNetServer().connectHandler(this::carry);
        SmallCity.get(wire.listen(0, "127.0.0.1"));
        database = new PgDatabase(vertx, overTheWire(), 4);
        answersAgain();
    }

    @AfterEach
    void close() {
        SmallCity.get(vertx.close());
    }

    private PgConnectOptions overTheWire() {
        return server.app().connectOptions().setHost("127.0.0.1").setPort(wire.actualPort());
    }

    /** Back within ten seconds, without anybody's hand. */
    private void answersAgain() {
        long before = System.nanoTime();
        while (!SmallCity.get(transaction().map(true).otherwise(false))) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            SmallCity.get(vertx.timer(50));
        }
    }

    private void carry(NetSocket here) {
        open.add(here);
        here.pause();
        vertx
            .createNetClient()
            .connect(server.app().port(), server.app().host())
            .onSuccess(there -> {
                open.add(there);
                here.handler(bytes -> {
                    if (!silent) there.write(bytes);
                });
                there.handler(bytes -> {
                    if (!silent) here.write(bytes);
                });
                here.closeHandler(v -> there.close());
                there.closeHandler(v -> here.close());
                here.resume();
            });
    }

    private void isAway(Future<?> answer) {
        long before = System.nanoTime();
        assertThatThrownBy(() -> SmallCity.get(answer)).isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_MOST);
    }

    private Future<Void> transaction() {
        return database.inOne(sql -> sql.run("select 1").mapEmpty());
    }

    @Test
    void aWireThatGoesSilentIsNoticed() {
        silent = true;
        isAway(database.run("select 1"));
        isAway(transaction());
        assertThat(SmallCity.get(database.answers())).isFalse();
    }

    @Test
    void whenTheWireSpeaksAgainSoDoesAnju() {
        silent = true;
        isAway(transaction());
        isAway(database.run("select 1"));
        silent = false;
        answersAgain();
    }

    @Test
    void aTransactionInWhichTheWireGoesSilentChangesNothing() {
        Future<Void> work = database.inOne(sql -> {
            sql.send("insert into district values ('lost', '丢失')");
            return sql.run("select 1").compose(rows -> {
                silent = true;
                return sql.run("select 2").mapEmpty();
            });
        });
        isAway(work);
        silent = false;
        open.forEach(NetSocket::close);
        answersAgain();
        var rows = SmallCity.get(database.run("select count(*) as n from district where code = 'lost'"));
        assertThat(rows.iterator().next().getLong("n")).isZero();
    }

    @Test
    void aServerThatIsNotThereIsSaidSoAtOnce() {
        open.forEach(NetSocket::close);
        SmallCity.get(wire.close());
        isAway(transaction());
        isAway(database.run("select 1"));
    }

    @Test
    void anAdministratorWhoEndsOurConnectionsIsForgiven() {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) all.add(transaction());
        SmallCity.get(Future.all(all));
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'anju'");
        answersAgain();
    }

    @Test
    void connectionsToADatabaseThatTakesNoWritesAnyMoreAreReplaced() {
        String name = server.app().database();
        server.execute("alter role anju_app in database " + name + " set default_transaction_read_only = on");
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'anju'");
        answersAgain();
        Future<Void> refused = database.inOne(sql -> sql.send("insert into district values ('x', '某区')"));
        isAway(refused);
        server.execute("alter role anju_app in database " + name + " reset default_transaction_read_only");
        answersAgain();
        SmallCity.get(database.inOne(sql -> sql.send("insert into district values ('x', '某区')")));
    }

    @Test
    void aStatementThatTakesTooLongIsEnded() {
        isAway(database.run("select pg_sleep(30)"));
        isAway(database.inOne(sql -> sql.run("select pg_sleep(30)")));
    }
}

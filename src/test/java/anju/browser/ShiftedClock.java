package anju.browser;

import anju.pg.DatabaseAddress;
import anju.pg.embedded.EmbeddedPostgres;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The clock of a test's own city, which a browser test sets forward to the next morning: GET answers by how many
 * milliseconds it is ahead, POST of an instant (RFC 3339) makes that its time and answers the same.
 */
final class ShiftedClock implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedPostgres database;
    private final HttpServer server;

    private ShiftedClock(EmbeddedPostgres database) {
        this.database = database;
        server = vertx
            .createHttpServer()
            .requestHandler(request ->
                request
                    .body()
                    .compose(body ->
                        vertx.executeBlocking(() -> {
                            if (request.method() == HttpMethod.POST) set(body.toString());
                            return aheadMillis();
                        })
                    )
                    .onSuccess(ahead -> request.response().end(String.valueOf(ahead)))
                    .onFailure(e -> request.response().setStatusCode(500).end(String.valueOf(e)))
            )
            .listen(0, "127.0.0.1")
            .await();
    }

    /** Joins the database of a running Anju's data folder; close it before Anju, which then closes the database. */
    static ShiftedClock of(Path data) {
        return new ShiftedClock(EmbeddedPostgres.open(data, key -> {}));
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().await();
        database.close();
    }

    private void set(String instant) throws SQLException {
        try (
            Connection connection = connect();
            var update = connection.prepareStatement(
                "update clock_shift set shift = ?::timestamptz - clock_timestamp()"
            )
        ) {
            update.setString(1, instant);
            update.executeUpdate();
        }
    }

    private long aheadMillis() throws SQLException {
        try (
            Connection connection = connect();
            Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery("select (extract(epoch from shift) * 1000)::bigint from clock_shift")
        ) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseAddress owner = database.owner();
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }
}

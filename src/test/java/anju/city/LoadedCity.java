package anju.city;

import anju.TestDatabase;
import anju.city.load.Progress;
import anju.city.seed.CitySize;
import anju.matching.Matching;
import anju.pg.secret.Keys;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small demo city, loaded at a moment of one's choice into a database of its own. */
public final class LoadedCity implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final CitySize SIZE = new CitySize(1, 2_500, 250);
    public static final Keys KEYS = Keys.parse(Keys.fresh());

    public final TestDatabase database = TestDatabase.fresh();
    public final Connection connection;
    private final DemoCity city = new DemoCity(KEYS, ZONE, Matching.standard());

    /** Loads it at that time of the city's clock. */
    public LoadedCity(LocalDateTime at) throws SQLException {
        this(SIZE, at);
    }

    /** Loads one of another size. */
    public LoadedCity(CitySize size, LocalDateTime at) throws SQLException {
        connection = DriverManager.getConnection(
            database.owner().jdbcUrl(),
            database.owner().user(),
            database.owner().password()
        );
        inOne(() -> city.load(connection, size, instant(at), Progress.silent()));
    }

    /** Starts again at that time. */
    public void topUp(LocalDateTime at) throws SQLException {
        inOne(() -> city.topUp(connection, instant(at)));
    }

    /** The moment of a time in the city. */
    public static Instant instant(LocalDateTime at) {
        return at.atZone(ZONE).toInstant();
    }

    /** The first column of all rows, as text. */
    public List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** One number. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    /**
     * A checksum of every table without what differs by design: nonces of encrypted columns, salts of passwords, ids
     * that the database numbers, and which transaction changed whom.
     */
    public Map<String, String> checksums() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (String table : texts(
            "select tablename from pg_tables where schemaname = 'public' and tablename not like 'crew\\_change%' " +
                "and tablename not in ('capacity_change', 'second_try_pace')"
        )) {
            List<String> columns = texts(
                """
                select column_name from information_schema.columns where table_schema = 'public' and table_name = '%s'
                  and column_name not like '%%\\_enc' and column_name not in ('password_hash', 'opened_xid') and is_identity = 'NO'
                  and table_name <> 'flyway_schema_history' order by 1""".formatted(table)
            );
            if (!columns.isEmpty()) {
                String row = "row(" + String.join(", ", columns) + ")::text";
                sums.put(
                    table,
                    texts(
                        "select count(*) || ' ' || coalesce(md5(string_agg(r, '' order by r)), '') from (select " +
                            row +
                            " r from " +
                            table +
                            ") x"
                    ).getFirst()
                );
            }
        }
        return sums;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void inOne(Work work) throws SQLException {
        connection.setAutoCommit(false);
        work.run();
        connection.commit();
        connection.setAutoCommit(true);
    }
}

package anju.pg.baseline;

import anju.pg.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What measurements need in a database that is theirs alone: tables of a schema of its own, sessions, a look inside. */
public final class BaselineTables implements AutoCloseable {

    /** How many rows there are to find by their key: as many as pgbench makes at scale 1. */
    static final int ACCOUNTS = 100_000;

    private static final String[] MAKE = {
        "create schema baseline",
        """
        create table baseline.asker as
        select (row_number() over (order by hashtext(r.person_id::text)))::int as number, r.person_id as resident_id,
          a.id as address_id, c.centre_id, anju_now() as at
        from resident r join address a on a.resident_id = r.person_id and a.main
          join community_centre c using (community_code)
        """,
        "alter table baseline.asker add primary key (number)",
        "create table baseline.account (number int primary key, balance int, filler char(84))",
        "insert into baseline.account select n, 0, '' from generate_series(1, " + ACCOUNTS + ") n",
        "vacuum analyze"
    };
    private static final String OPEN = """
    insert into session (token_hash, person_id, created_at, expires_at)
    values (?, ?, anju_now(), anju_now() + interval '1 day')
    """;
    private static final String ASKERS = "select resident_id, null::uuid from baseline.asker order by number limit ?";
    private static final String AT_DESK = """
    select g.person_id, o.id from orders o
      join live_grant g on g.organisation_id = o.centre_id and g.role = 'coordinator'
    order by hashtext(o.id::text) limit ?
    """;
    private static final String AT_HOME =
        "select resident_id, id from orders where stage <> 'requested' order by hashtext(id::text) limit ?";
    private static final String FORGET = "delete from job where done_at is null and kind = 'MATCH'";
    private static final String BUSY = """
    select (select count(*) from outbox where feed_no is null) + (select count(*) from audit where chain_no is null)
    """;
    private static final String MATCHED = "select count(*) from job where kind = 'MATCH' and done_at is not null";

    private final Connection connection;
    private final int askers;

    private BaselineTables(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            for (var each : MAKE) statement.execute(each);
        }
        this.askers = (int) number("select count(*) from baseline.asker");
    }

    /** Makes them in a database that holds a city; the address is its owner's. */
    public static BaselineTables make(DatabaseAddress owner) {
        try {
            return new BaselineTables(DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody, and an order that they may look at (null for who only asks). */
    public record Caller(UUID person, UUID order) {}

    /** So many residents, who may ask for themselves. */
    public List<Caller> askers(int most) {
        return callers(ASKERS, most);
    }

    /** Coordinators with an order of their centre each, for so many orders: their sight is masked. */
    public List<Caller> coordinators(int most) {
        return callers(AT_DESK, most);
    }

    /** Residents with an order of their own each. */
    public List<Caller> residents(int most) {
        return callers(AT_HOME, most);
    }

    /** Opens a session by the hash of its token. */
    public void open(UUID person, byte[] tokenHash) {
        try (var open = connection.prepareStatement(OPEN)) {
            open.setBytes(1, tokenHash);
            open.setObject(2, person);
            open.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away what waits to be matched, so that it does not work on into what is measured next. */
    public void forgetWhatWaits() {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(FORGET);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows still wait for their number in the feed or in the audit's chain. */
    public long unnumbered() {
        return ask(BUSY);
    }

    /** How many orders were matched so far. */
    public long matched() {
        return ask(MATCHED);
    }

    int askers() {
        return askers;
    }

    private List<Caller> callers(String query, int most) {
        try (var ask = connection.prepareStatement(query)) {
            ask.setInt(1, most);
            var callers = new ArrayList<Caller>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    callers.add(new Caller(rows.getObject(1, UUID.class), (UUID) rows.getObject(2)));
                }
            }
            return callers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long ask(String query) {
        try {
            return number(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // it is closed
        }
    }
}

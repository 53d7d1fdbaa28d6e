package anju.city;

import anju.city.copy.Tables;
import anju.city.drawn.InventedCity;
import anju.city.load.AlarmRows;
import anju.city.load.CityRows;
import anju.city.load.Progress;
import anju.city.load.Secrets;
import anju.city.seed.CitySize;
import anju.matching.Matching;
import anju.pg.DatabaseAddress;
import anju.pg.secret.Keys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The demo city in a database: loaded once, its coming days topped up at each start. */
public final class DemoCity {

    /** Goes up whenever other people or other days would be drawn from the same seed. */
    private static final int GENERATOR = 1;
    private static final String ADD = """
    insert into city (kind, seed, residents, workers, loaded_at, generator) values ('demo', ?, ?, ?, ?, ?)""";
    private static final String GET =
        "select seed, residents, workers, loaded_at from city where kind = 'demo' and generator = " + GENERATOR;

    private final Secrets secrets;
    private final ZoneId zone;
    private final Matching matching;

    /** A city whose visits are given away by matching with every default. */
    public DemoCity(Keys keys, ZoneId zone) {
        this(keys, zone, Matching.standard());
    }

    /** A city in that time zone whose personal data these keys protect and whose visits that matching gives away. */
    public DemoCity(Keys keys, ZoneId zone, Matching matching) {
        this.secrets = Secrets.of(keys);
        this.zone = zone;
        this.matching = matching;
    }

    /**
     * Loads the city unless the database holds one already, and says whether it did. One transaction: whole or nothing,
     * and of several nodes one loads while the others wait. Throws IllegalStateException with what the database said.
     */
    public boolean load(DatabaseAddress owner, CitySize size, Progress progress) {
        return CityTransaction.run(owner, (connection, now) -> load(connection, size, now, progress));
    }

    /**
     * Plays the generated orders on to now and adds those of the coming days; call it at each start. Twice at one
     * moment changes nothing more. Leaves a database without a demo city, or one of another generator, as it is.
     */
    public void topUp(DatabaseAddress owner) {
        CityTransaction.run(owner, this::topUp);
    }

    boolean load(Connection connection, CitySize size, Instant now, Progress progress) throws SQLException {
        if (CityTransaction.kind(connection).isPresent()) {
            return false;
        }
        InventedCity city = InventedCity.draw(size, LocalDate.ofInstant(now, zone), zone);
        try (Tables tables = new Tables(connection)) {
            CityRows.write(tables, city, secrets, progress);
            AlarmRows.write(tables, city, secrets, now);
            new CityDays(connection, tables, city, secrets, matching, true, now).begin(progress);
        }
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, size.seed());
            add.setInt(2, size.residents());
            add.setInt(3, size.workers());
            add.setObject(4, OffsetDateTime.ofInstant(now, zone));
            add.setInt(5, GENERATOR);
            add.execute();
        }
        return true;
    }

    Void topUp(Connection connection, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(GET)) {
            if (row.next()) {
                CitySize size = new CitySize(row.getLong(1), row.getInt(2), row.getInt(3));
                Instant loadedAt = row.getObject(4, OffsetDateTime.class).toInstant();
                InventedCity city = InventedCity.draw(size, LocalDate.ofInstant(loadedAt, zone), zone);
                try (Tables tables = new Tables(connection)) {
                    new CityDays(connection, tables, city, secrets, matching, false, now).topUp();
                }
            }
        }
        return null;
    }
}

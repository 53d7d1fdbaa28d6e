package anju.city;

import anju.city.copy.Tables;
import anju.city.drawn.InventedCity;
import anju.city.load.CityRows;
import anju.city.load.Progress;
import anju.city.load.Secrets;
import anju.city.seed.CitySize;
import anju.pg.DatabaseAddress;
import anju.pg.secret.Keys;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The demo city in a database: loaded once, its coming days topped up at each start. */
public final class DemoCity {

    private static final String ADD_CITY = """
    insert into city (kind, seed, residents, workers, loaded_at) values ('demo', ?, ?, ?, ?)""";

    private final Secrets secrets;
    private final ZoneId zone;

    /** A city in that time zone whose personal data these keys protect. */
    public DemoCity(Keys keys, ZoneId zone) {
        this.secrets = Secrets.of(keys);
        this.zone = zone;
    }

    /**
     * Loads the city unless the database holds one already, and says whether it did. One transaction: whole or nothing,
     * and of several nodes one loads while the others wait. Throws IllegalStateException with what the database said.
     */
    public boolean load(DatabaseAddress owner, CitySize size, Progress progress) {
        return CityTransaction.run(owner, (connection, now) -> {
            if (CityTransaction.kind(connection).isPresent()) {
                return false;
            }
            InventedCity city = InventedCity.draw(size, LocalDate.ofInstant(now, zone), zone);
            try (Tables tables = new Tables(connection)) {
                CityRows.write(tables, city, secrets, progress);
                tables.settle();
            }
            try (var add = connection.prepareStatement(ADD_CITY)) {
                add.setLong(1, size.seed());
                add.setInt(2, size.residents());
                add.setInt(3, size.workers());
                add.setObject(4, OffsetDateTime.ofInstant(now, zone));
                add.execute();
            }
            return true;
        });
    }
}

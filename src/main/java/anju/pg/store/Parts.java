package anju.pg.store;

import anju.matching.route.Limits;
import anju.pg.Sql;
import anju.pg.people.KnownWorkers;
import anju.pg.people.PgServices;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Keys;
import anju.pg.secret.SearchHash;
import java.time.ZoneId;
import java.util.Set;

/** What all units of work of a node share: keys, the city's time zone, the catalogue, and what is known of workers. */
public record Parts(FieldCipher cipher, SearchHash hashes, ZoneId zone, PgServices services, KnownWorkers workers) {
    /** The parts of a node; reach by those limits, and which services are hard work. */
    public static Parts of(Sql database, Keys keys, ZoneId zone, Limits limits, Set<String> hardServices) {
        return new Parts(
            new FieldCipher(keys),
            new SearchHash(keys),
            zone,
            new PgServices(database),
            new KnownWorkers(limits, hardServices)
        );
    }
}

package anju.pg.store;

import anju.matching.route.Limits;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.pg.PgDatabase;
import anju.pg.people.Crews;
import anju.pg.people.KnownWorkers;
import anju.pg.people.PgServices;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Keys;
import anju.pg.secret.SearchHash;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** What all units of work of a node share: keys, the city's time zone, the catalogue, and what is known of workers. */
public record Parts(
    FieldCipher cipher,
    SearchHash hashes,
    ZoneId zone,
    PgServices services,
    KnownWorkers workers,
    Crews crews
) {
    /** Reading the days of a whole city takes longer than anybody waits for an answer. */
    private static final Duration READING = Duration.ofSeconds(30);

    /** The parts of a node; reach by those limits, which services are hard work, and how people travel. */
    public static Parts of(
        PgDatabase database,
        Keys keys,
        ZoneId zone,
        Limits limits,
        Set<String> hardServices,
        Travel travel
    ) {
        var workers = new KnownWorkers(limits, hardServices);
        return new Parts(
            new FieldCipher(keys),
            new SearchHash(keys),
            zone,
            new PgServices(database),
            workers,
            new Crews(database.apart(READING), workers, zone, travel)
        );
    }

    /** The same where nobody has set how people travel. */
    public static Parts of(PgDatabase database, Keys keys, ZoneId zone, Limits limits, Set<String> hardServices) {
        return of(database, keys, zone, limits, hardServices, Travel.greatCircle(TravelSettings.DEFAULT));
    }
}

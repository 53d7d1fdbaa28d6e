package anju.city;

import anju.pg.DatabaseAddress;
import java.util.Optional;

/** Which kind of city a database holds. */
public enum CityKind {
    /** The demo city, with invented people whose password everybody knows. */
    DEMO,
    /** A city for real use. */
    EMPTY;

    /** The kind of the city in that database; empty before anything was loaded. */
    public static Optional<CityKind> of(DatabaseAddress owner) {
        return CityTransaction.run(owner, (connection, now) ->
            CityTransaction.kind(connection).map(kind -> kind.equals("demo") ? DEMO : EMPTY)
        );
    }
}

package anju.http.json;

import anju.flow.access.Standing;
import anju.flow.view.Hidden;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How much a viewer sees of a resident, by how they stand to what they look at. */
public enum Sight {
    /** The resident, their family, and the worker around the visit: everything. */
    ALL,
    /** The desk that arranges the visit: the note and the exact place, but not the address. */
    DESK,
    /** Everybody else who has to do with it: the name, and roughly where. */
    STAFF,
    /** Who is only asked whether they would come: neither name nor place. */
    INVITED;

    /** From the day before, so that a phone can take the whole day along; a day after, for what is still to be told. */
    static final Duration AROUND_A_VISIT = Duration.ofHours(24);

    private static final Set<String> FAMILY = Set.of("self", "mandate-orders");
    private static final double COARSE = 100; // degrees times this: about a kilometre

    /** What somebody sees of an order; the visit may be null, now is the database's. */
    public static Sight ofOrder(Set<Standing> standings, TimeWindow visit, Instant now) {
        if (has(standings, FAMILY) || (has(standings, Set.of("assigned")) && isAround(visit, now))) {
            return ALL;
        }
        if (has(standings, Set.of("own-centre"))) {
            return DESK;
        }
        return has(standings, Set.of("assigned", "own-provider", "city")) ? STAFF : INVITED;
    }

    /** What somebody sees of a resident's card. */
    public static Sight ofResident(Set<Standing> standings) {
        return has(standings, FAMILY) ? ALL : STAFF;
    }

    /** Whether a worker of this visit may see where and whom to call. */
    static boolean isAround(TimeWindow visit, Instant now) {
        return (
            visit != null &&
            new TimeWindow(visit.start().minus(AROUND_A_VISIT), visit.end().plus(AROUND_A_VISIT)).contains(now)
        );
    }

    /** The address, in clear or masked; null for who is only asked. */
    String line(Hidden line) {
        return switch (this) {
            case ALL -> line.clear();
            case DESK, STAFF -> line.masked();
            case INVITED -> null;
        };
    }

    /** The note, which may tell of illness. */
    String note(Hidden note) {
        return switch (this) {
            case ALL, DESK -> note.clear();
            case STAFF -> note.masked();
            case INVITED -> null;
        };
    }

    /** The place: exact, to about a kilometre, or null. */
    Place place(Place place) {
        return switch (this) {
            case ALL, DESK -> place;
            case STAFF -> new Place(
                Math.round(place.lat() * COARSE) / COARSE,
                Math.round(place.lng() * COARSE) / COARSE
            );
            case INVITED -> null;
        };
    }

    private static boolean has(Set<Standing> standings, Set<String> relations) {
        return standings.stream().anyMatch(standing -> relations.contains(standing.relation()));
    }
}

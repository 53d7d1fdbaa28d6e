package anju.flow.whereabouts;

import anju.flow.access.Standing;
import anju.flow.view.Hidden;
import anju.people.Person;
import anju.people.Resident;
import anju.people.whereabouts.Entry;
import anju.people.whereabouts.Stay;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whereabouts as they are shown. */
public interface WhereaboutsViews {
    /** A resident's timeline with the viewer's standings, which may be none; empty where there is no such resident. */
    Future<Optional<Told>> find(Id<Resident> resident, Id<Person> viewer);

    /**
     * Who is not at home now, or will not be within a month, among those to whom the viewer has one of the allowed
     * standings, the last said first.
     */
    Future<List<Absent>> absent(Id<Person> viewer, Set<Standing> allowed, int limit);

    /** All that was said of a resident, the latest first, and what it comes to at this moment ({@code now}). */
    record Told(
        Id<Resident> resident,
        String residentName,
        List<Line> lines,
        List<Stay> stays,
        Instant now,
        Set<Standing> standings
    ) {}

    /** One entry: who said it by name; the note hidden; the entry that corrected it or null; and what it changed. */
    record Line(Entry entry, String byName, Hidden note, Id<Entry> correctedBy, List<Changed> changes) {}

    /** Somebody who is not at home, since when and until when, and when that was said. */
    record Absent(Id<Resident> resident, String name, String communityName, Stay stay, Instant saidAt) {}
}

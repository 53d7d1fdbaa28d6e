package anju.people.whereabouts;

import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a person is, worked out from all that was said. It depends on what was said and not on the order in which it
 * came: an entry that was corrected counts for nothing, of the others the one that began last holds, when it is over
 * the one before it holds again, and where nothing is said the person is at home. Nobody comes back from death but by
 * a correction.
 */
public final class Timeline {

    private static final Comparator<Entry> WEIGHT = Comparator.comparing(Entry::from)
        .thenComparing(Entry::where)
        .thenComparing(Entry::id);

    private final List<Entry> entries;
    private final List<Entry> standing;

    private Timeline(List<Entry> entries) {
        Set<Id<Entry>> corrected = new HashSet<>();
        entries.forEach(entry -> corrected.add(entry.corrects()));
        this.entries = entries;
        this.standing = entries
            .stream()
            .filter(entry -> entry.where() != null && !corrected.contains(entry.id()))
            .sorted(WEIGHT)
            .toList();
    }

    /** The timeline of all that was said, in any order. */
    public static Timeline of(Collection<Entry> entries) {
        return new Timeline(List.copyOf(entries));
    }

    /** The same with one entry more. */
    public Timeline with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return of(more);
    }

    /** All that was said. */
    public List<Entry> entries() {
        return entries;
    }

    /** What counts: not corrected and not struck out, by when it begins. */
    public List<Entry> standing() {
        return standing;
    }

    /** Where the person is at a moment. */
    public Where at(Instant moment) {
        Where where = Where.HOME;
        for (Entry entry : standing) {
            if (entry.covers(moment)) {
                if (entry.where() == Where.DECEASED) {
                    return Where.DECEASED;
                }
                where = entry.where();
            }
        }
        return where;
    }

    /** All times of not being at home, in their order; two of one kind that touch are one. */
    public List<Stay> stays() {
        TreeSet<Instant> turns = new TreeSet<>();
        standing.forEach(entry -> turns.add(entry.from()));
        standing.stream().map(Entry::until).filter(Objects::nonNull).forEach(turns::add);
        List<Stay> stays = new ArrayList<>();
        Where before = Where.HOME;
        Instant since = null;
        for (Instant turn : turns) {
            Where now = at(turn);
            if (now != before) {
                if (before != Where.HOME) {
                    stays.add(new Stay(before, since, turn));
                }
                before = now;
                since = turn;
            }
        }
        if (before != Where.HOME) {
            stays.add(new Stay(before, since, null));
        }
        return List.copyOf(stays);
    }

    /** The times of not being at home that share a moment with the window. */
    public List<Stay> during(TimeWindow window) {
        return stays()
            .stream()
            .filter(stay -> stay.overlaps(window))
            .toList();
    }
}

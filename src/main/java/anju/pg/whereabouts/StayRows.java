package anju.pg.whereabouts;

import anju.people.Role;
import anju.people.whereabouts.Entry;
import anju.people.whereabouts.Stay;
import anju.people.whereabouts.Where;
import anju.pg.Columns;
import io.vertx.sqlclient.Row;

/** Entries and stays as they stand in their tables. */
final class StayRows {

    private StayRows() {}

    /** A row of {@code whereabouts}, with its note in clear or null. */
    static Entry entry(Row row, String note) {
        String place = row.getString("place");
        return new Entry(
            Columns.id(row, "id"),
            place == null ? null : Where.of(place),
            Columns.instant(row, "begins"),
            Columns.instant(row, "ends"),
            Entry.Source.of(row.getString("source")),
            note,
            Columns.id(row, "said_by"),
            Role.of(row.getString("said_as")),
            Columns.instant(row, "said_at"),
            Columns.id(row, "corrects")
        );
    }

    /** A row of {@code stay}. */
    static Stay stay(Row row) {
        return new Stay(Where.of(row.getString("kind")), Columns.instant(row, "begins"), Columns.instant(row, "ends"));
    }
}

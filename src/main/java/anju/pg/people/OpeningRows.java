package anju.pg.people;

import anju.organisation.OpeningHours;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** When an organisation is open, read with its row. */
public final class OpeningRows {

    /** A column of a query in which the organisation is called o. */
    public static final String COLUMN = """
    (select json_agg(json_build_array(h.version, h.from_day, h.only_day, h.hours) order by h.version)
        from opening h where h.organisation_id = o.id) as opening
    """;

    private OpeningRows() {}

    /** The hours of such a row. */
    public static OpeningHours read(Row row) {
        JsonArray versions = row.getJsonArray("opening");
        return versions == null
            ? OpeningHours.UNTOLD
            : new OpeningHours(versions.stream().map(JsonArray.class::cast).map(OpeningRows::version).toList());
    }

    private static OpeningHours.Version version(JsonArray from) {
        return new OpeningHours.Version(
            from.getLong(0),
            LocalDate.parse(from.getString(1)),
            from.getBoolean(2),
            from
                .getJsonArray(3)
                .stream()
                .map(JsonArray.class::cast)
                .map(one ->
                    new OpeningHours.Hours(
                        DayOfWeek.of(one.getInteger(0)),
                        LocalTime.parse(one.getString(1)),
                        LocalTime.parse(one.getString(2))
                    )
                )
                .toList()
        );
    }
}

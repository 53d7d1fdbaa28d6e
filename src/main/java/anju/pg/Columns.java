package anju.pg;

import anju.people.Person;
import anju.value.Id;
import anju.value.Money;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Columns of a row as the story's values; a null column is a null value. */
public final class Columns {

    private Columns() {}

    /** An id. */
    public static <T> Id<T> id(Row row, String column) {
        UUID value = row.getUUID(column);
        return value == null ? null : Id.of(value);
    }

    /** An array of ids, in its order. */
    public static <T> Set<Id<T>> ids(Row row, String column) {
        UUID[] values = row.getArrayOfUUIDs(column);
        Set<Id<T>> ids = new LinkedHashSet<>();
        for (UUID value : values == null ? new UUID[0] : values) {
            ids.add(Id.of(value));
        }
        return ids;
    }

    /** A moment. */
    public static Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    /** A window from two columns; null when the first one is. */
    public static TimeWindow window(Row row, String start, String end) {
        Instant from = instant(row, start);
        return from == null ? null : new TimeWindow(from, instant(row, end));
    }

    /** A place from the columns lat and lng; null when there is none. */
    public static Place place(Row row) {
        Double lat = row.getDouble("lat");
        return lat == null ? null : new Place(lat, row.getDouble("lng"));
    }

    /** Somebody from two columns; null when the id is. */
    public static Person person(Row row, String id, String name) {
        Id<Person> person = id(row, id);
        return person == null ? null : new Person(person, row.getString(name));
    }

    /** An amount in fen. */
    public static Money money(Row row, String column) {
        Long fen = row.getLong(column);
        return fen == null ? null : new Money(fen);
    }

    /** Bytes. */
    public static byte[] bytes(Row row, String column) {
        Buffer value = row.getBuffer(column);
        return value == null ? null : value.getBytes();
    }

    /** Moments as an array for a statement. */
    public static OffsetDateTime[] moments(Stream<Instant> moments) {
        return moments.map(moment -> moment.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }

    /** Bytes for an array in a statement; null stays null. */
    public static Buffer buffer(byte[] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    /** An array of words, in its order. */
    public static List<String> words(Row row, String column) {
        String[] values = row.getArrayOfStrings(column);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Every row as a value. */
    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        List<T> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(read.apply(row)));
        return values;
    }

    /** The first row as a value; empty when there is none. */
    public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        RowIterator<Row> all = rows.iterator();
        return all.hasNext() ? Optional.of(read.apply(all.next())) : Optional.empty();
    }
}

package anju.pg;

import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Where statements run: in a transaction, or each for itself. Values are bound to $1, $2, …, never written into SQL. */
public interface Sql {
    /** Runs a statement and answers its rows. Fails with LostRace, Unavailable, or what PostgreSQL says. */
    Future<RowSet<Row>> run(String sql, Object... values);

    /**
     * Runs a statement whose answer nobody waits for. In a transaction it is sent at once and what goes wrong shows at
     * the commit, which then changes nothing: so writes and commit travel together.
     */
    Future<Void> send(String sql, Object... values);

    /** The values as the driver takes them; ids, moments, bytes and collections of ids or words are translated. */
    static Tuple tuple(Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(bound(value));
        }
        return tuple;
    }

    private static Object bound(Object value) {
        return switch (value) {
            case null -> null;
            case Id<?> id -> id.value();
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case byte[] bytes -> Buffer.buffer(bytes);
            case Collection<?> many -> array(many);
            default -> value;
        };
    }

    private static Object array(Collection<?> many) {
        Object[] values = many.stream().map(Sql::bound).toArray();
        if (values.length == 0 || values[0] instanceof UUID) {
            return copied(values, new UUID[0]);
        }
        return values[0] instanceof String ? copied(values, new String[0]) : values;
    }

    private static <T> T[] copied(Object[] values, T[] into) {
        return java.util.Arrays.asList(values).toArray(into);
    }
}

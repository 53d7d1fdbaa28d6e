package anju.city.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The rows of one table in the text format of COPY, waiting to be written. */
public final class Rows {

    private static final byte[] NULL = { '\\', 'N' };
    private final Table table;
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int column;
    private int count;

    Rows(Table table) {
        this.table = table;
    }

    /** The next value as its text; null is no value. Ids, days, numbers, times and truth values write as they print. */
    public Rows add(Object value) {
        next();
        if (value == null) {
            put(NULL);
        } else if (value instanceof byte[] encrypted) {
            put("\\\\x".getBytes(UTF_8));
            put(HexFormat.of().formatHex(encrypted).getBytes(UTF_8));
        } else {
            text(value.toString());
        }
        return this;
    }

    /** The next value, a list of texts. */
    public Rows list(Collection<String> texts) {
        return add(
            texts
                .stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"))
        );
    }

    /** The next value, the time from a moment to before another. */
    public Rows range(Instant from, Instant to) {
        return add("[" + from + "," + to + ")");
    }

    /** Ends a row; throws IllegalStateException when it has not one value for each column. */
    public void end() {
        if (column != table.width()) {
            throw new IllegalStateException(table + " has " + table.width() + " columns, given were " + column);
        }
        room(1);
        bytes[size++] = '\n';
        column = 0;
        count++;
    }

    int size() {
        return size;
    }

    int count() {
        return count;
    }

    /** Gives away what is waiting and starts anew. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        count = 0;
        return taken;
    }

    private void next() {
        if (column++ > 0) {
            room(1);
            bytes[size++] = '\t';
        }
    }

    private void text(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '\\' || c == '\n' || c == '\t' || c == '\r');
        put(
            (plain
                ? text
                : text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
            ).getBytes(UTF_8)
        );
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}

package anju.matching.route;

import java.time.Instant;

/** The minutes at which a visit may still start. Rules only take some away; times are epoch seconds. */
public final class Starts {

    private static final int MINUTE = 60;

    private final long first;
    private final int size;
    private final int words;

    /** A bit for each minute; behind them room for what was open before a rule. */
    private final long[] open;

    private Starts(long first, int size, long[] open) {
        this.first = first;
        this.size = size;
        this.words = open.length / 2;
        this.open = open;
    }

    /** Every minute from the first to the last moment, counted from the first, which is one in any case. */
    public static Starts between(Instant first, Instant last) {
        long from = first.getNano() == 0 ? first.getEpochSecond() : first.getEpochSecond() + 1;
        int size = (int) Math.max(0, (last.getEpochSecond() - from) / MINUTE) + 1;
        int words = (size + Long.SIZE - 1) / Long.SIZE;
        Starts all = new Starts(from, size, new long[2 * words]);
        fill(all.open, 0, size);
        return all;
    }

    /** One's own copy. */
    public Starts copy() {
        return new Starts(first, size, open.clone());
    }

    /** Remembers what is open, before a rule takes some of it away. */
    public Starts remember() {
        System.arraycopy(open, 0, open, words, words);
        return this;
    }

    /** Whether the rule has left a start; where it has not, all is open again that was remembered. */
    public boolean remain() {
        for (int i = 0; i < words; i++) {
            if (open[i] != 0) {
                return true;
            }
        }
        System.arraycopy(open, words, open, 0, words);
        return false;
    }

    /** Takes away what lies strictly between two moments. */
    public void never(long after, long before) {
        clear(clamp(Math.floorDiv(after - first, MINUTE) + 1), clamp(-Math.floorDiv(first - before, MINUTE)));
    }

    /** Takes away the starts of what so many seconds long lies in none of these ranges, one after the other. */
    public void only(long[] ranges, long seconds) {
        if (ranges.length == 2) {
            clear(0, clamp(-Math.floorDiv(first - ranges[0], MINUTE)));
            clear(clamp(Math.floorDiv(ranges[1] - seconds - first, MINUTE) + 1), size);
            return;
        }
        long[] inside = new long[words];
        for (int i = 0; i < ranges.length; i += 2) {
            fill(
                inside,
                clamp(-Math.floorDiv(first - ranges[i], MINUTE)),
                clamp(Math.floorDiv(ranges[i + 1] - seconds - first, MINUTE) + 1)
            );
        }
        for (int i = 0; i < words; i++) {
            open[i] &= inside[i];
        }
    }

    /** Takes away what the other does not have; both must be of the same need. */
    public void and(Starts other) {
        if (other.first != first || other.size != size) {
            throw new IllegalArgumentException("starts of two needs cannot be compared");
        }
        for (int i = 0; i < words; i++) {
            open[i] &= other.open[i];
        }
    }

    /** The first open moment at or after that one; Long.MAX_VALUE if there is none. */
    public long next(long moment) {
        int minute = clamp(-Math.floorDiv(first - moment, MINUTE));
        for (int i = minute / Long.SIZE; i < words; i++) {
            long left = i == minute / Long.SIZE ? open[i] & (-1L << minute) : open[i];
            if (left != 0) {
                return first + (long) (i * Long.SIZE + Long.numberOfTrailingZeros(left)) * MINUTE;
            }
        }
        return Long.MAX_VALUE;
    }

    /** The last open moment; Long.MIN_VALUE if there is none. */
    public long lastOpen() {
        for (int i = words - 1; i >= 0; i--) {
            if (open[i] != 0) {
                return first + (long) (i * Long.SIZE + 63 - Long.numberOfLeadingZeros(open[i])) * MINUTE;
            }
        }
        return Long.MIN_VALUE;
    }

    /** The first moment of all, open or not. */
    public long first() {
        return first;
    }

    /** The last moment of all, open or not. */
    public long last() {
        return first + (long) (size - 1) * MINUTE;
    }

    private void clear(int from, int to) {
        for (int i = from / Long.SIZE; i * Long.SIZE < to; i++) {
            open[i] &= ~mask(i, from, to);
        }
    }

    private static void fill(long[] bits, int from, int to) {
        for (int i = from / Long.SIZE; i * Long.SIZE < to; i++) {
            bits[i] |= mask(i, from, to);
        }
    }

    /** Of that word the bits from there to there. */
    private static long mask(int word, int from, int to) {
        int low = Math.max(0, from - word * Long.SIZE);
        int high = Math.min(Long.SIZE, to - word * Long.SIZE);
        return low >= high ? 0 : (-1L << low) & (-1L >>> (Long.SIZE - high));
    }

    private int clamp(long minute) {
        return (int) Math.max(0, Math.min(size, minute));
    }
}

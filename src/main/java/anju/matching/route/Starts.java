package anju.matching.route;

import java.time.Instant;

/** The minutes at which a visit may still start. Rules only take some away; times are epoch seconds. */
public final class Starts {

    private static final int MINUTE = 60;

    private final long first;
    private final int size;
    private final int words;

    /** A bit for each minute; behind them room for what was open before a rule, and for what a rule allows. */
    private final long[] open;

    private Starts(long first, int size, long[] open) {
        this.first = first;
        this.size = size;
        this.words = open.length / 3;
        this.open = open;
    }

    /** Every minute from the first to the last moment, counted from the first, which is one in any case. */
    public static Starts between(Instant first, Instant last) {
        long from = first.getNano() == 0 ? first.getEpochSecond() : first.getEpochSecond() + 1;
        int size = (int) Math.max(0, (last.getEpochSecond() - from) / MINUTE) + 1;
        int words = (size + Long.SIZE - 1) / Long.SIZE;
        Starts all = new Starts(from, size, new long[3 * words]);
        fill(all.open, 0, 0, size);
        return all;
    }

    /** One's own copy. */
    public Starts copy() {
        return new Starts(first, size, open.clone());
    }

    /** Opens what is open in the other, which is of the same need. */
    public void become(Starts other) {
        for (int i = 0; i < words; i++) {
            open[i] = other.open[i];
        }
    }

    /** Remembers what is open, before a rule takes some of it away. */
    public Starts remember() {
        for (int i = 0; i < words; i++) {
            open[words + i] = open[i];
        }
        return this;
    }

    /** Whether the rule has left a start; where it has not, all is open again that was remembered. */
    public boolean remain() {
        for (int i = 0; i < words; i++) {
            if (open[i] != 0) {
                return true;
            }
        }
        for (int i = 0; i < words; i++) {
            open[i] = open[words + i];
        }
        return false;
    }

    /** Takes away what lies strictly between two moments. */
    public void never(long after, long before) {
        if (before <= first || after >= last()) {
            return;
        }
        clear(clamp(Math.floorDiv(after - first, MINUTE) + 1), clamp(-Math.floorDiv(first - before, MINUTE)));
    }

    /** Forgets what was allowed: nothing is, so far. */
    public void allowNothing() {
        for (int i = 2 * words; i < open.length; i++) {
            open[i] = 0;
        }
    }

    /** Allows what lies between two moments, both of them included. */
    public void allow(long from, long to) {
        fill(
            open,
            2 * words,
            clamp(-Math.floorDiv(first - from, MINUTE)),
            clamp(Math.floorDiv(to - first, MINUTE) + 1)
        );
    }

    /** Takes away what is not allowed. */
    public void onlyAllowed() {
        for (int i = 0; i < words; i++) {
            open[i] &= open[2 * words + i];
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

    private static void fill(long[] bits, int behind, int from, int to) {
        for (int i = from / Long.SIZE; i * Long.SIZE < to; i++) {
            bits[behind + i] |= mask(i, from, to);
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

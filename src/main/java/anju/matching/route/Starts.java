package anju.matching.route;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** The minutes at which a visit may still start. Rules only take some away; times are epoch seconds. */
public final class Starts {

    private static final int MINUTE = 60;

    private final long first;
    private final int size;
    private BitSet open;

    private Starts(long first, int size, BitSet open) {
        this.first = first;
        this.size = size;
        this.open = open;
    }

    /** Every minute from the first to the last moment, counted from the first, which is one in any case. */
    public static Starts between(Instant first, Instant last) {
        long from = first.getNano() == 0 ? first.getEpochSecond() : first.getEpochSecond() + 1;
        int size = (int) Math.max(0, (last.getEpochSecond() - from) / MINUTE) + 1;
        BitSet open = new BitSet(size);
        open.set(0, size);
        return new Starts(from, size, open);
    }

    /** One's own copy. */
    public Starts copy() {
        return new Starts(first, size, (BitSet) open.clone());
    }

    /** Applies a rule if it leaves a start; says false and stays as it was when it leaves none. */
    public boolean narrow(Consumer<Starts> rule) {
        BitSet before = (BitSet) open.clone();
        rule.accept(this);
        if (open.isEmpty()) {
            open = before;
            return false;
        }
        return true;
    }

    /** Takes away what lies strictly between two moments. */
    public void never(long after, long before) {
        int from = clamp(Math.floorDiv(after - first, MINUTE) + 1);
        int to = clamp(Math.floorDiv(before - first + MINUTE - 1, MINUTE));
        if (from < to) {
            open.clear(from, to);
        }
    }

    /** Takes away what lies outside of all these ranges, each {first, last} inclusive. */
    public void only(List<long[]> ranges) {
        BitSet inside = new BitSet(size);
        for (long[] range : ranges) {
            int from = clamp(Math.floorDiv(range[0] - first + MINUTE - 1, MINUTE));
            int to = clamp(Math.floorDiv(range[1] - first, MINUTE) + 1);
            if (from < to) {
                inside.set(from, to);
            }
        }
        open.and(inside);
    }

    /** Takes away what the other does not have; both must be of the same need. */
    public void and(Starts other) {
        if (other.first != first || other.size != size) {
            throw new IllegalArgumentException("starts of two needs cannot be compared");
        }
        open.and(other.open);
    }

    /** The first open moment at or after that one; Long.MAX_VALUE if there is none. */
    public long next(long moment) {
        int minute = open.nextSetBit(clamp(Math.floorDiv(moment - first + MINUTE - 1, MINUTE)));
        return minute < 0 ? Long.MAX_VALUE : first + (long) minute * MINUTE;
    }

    /** The first moment of all, open or not. */
    public long first() {
        return first;
    }

    /** The last moment of all, open or not. */
    public long last() {
        return first + (long) (size - 1) * MINUTE;
    }

    private int clamp(long minute) {
        return (int) Math.max(0, Math.min(size, minute));
    }
}

package anju.command.benchmark.load;

import java.util.Arrays;

/** What so many things took, in nanoseconds, sorted; and how long all of them together. */
public record Took(long[] nanos, double seconds) {
    /** Sorts a copy of what was measured. */
    public static Took of(long[] measured, int count, double seconds) {
        var sorted = Arrays.copyOf(measured, count);
        Arrays.sort(sorted);
        return new Took(sorted, seconds);
    }

    /** How many a second. */
    public double perSecond() {
        return nanos.length / seconds;
    }

    /** Milliseconds in which that part of all (0 to 1) was done. */
    public double millis(double part) {
        if (nanos.length == 0) return Double.NaN;
        return nanos[Math.min(nanos.length - 1, (int) (nanos.length * part))] / 1e6;
    }
}

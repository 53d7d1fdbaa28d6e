package anju.planning;

/** Seeded chance (SplitMix64, Steele, Lea and Flood 2014): the same seed gives the same search. */
public final class Dice {

    private long state;

    /** Chance from a seed. */
    public Dice(long seed) {
        state = seed;
    }

    /** A whole number from 0, below {@code bound}. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 (never 0 itself) to 1. */
    public double share() {
        return ((next() >>> 11) + 1) * 0x1p-53;
    }

    /** Heads or tails. */
    public boolean coin() {
        return next() < 0;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

package anju.city.seed;

import java.util.Arrays;

/** A number of things shared out over places by weight; the things of each place have consecutive numbers. */
public final class Shares {

    private final int[] starts;

    private Shares(int[] starts) {
        this.starts = starts;
    }

    /** Shares {@code total} things by weight, none below zero; rounding evens out along the way. */
    public static Shares of(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] starts = new int[weights.length + 1];
        double reached = 0;
        for (int i = 0; i < weights.length; i++) {
            reached += weights[i];
            starts[i + 1] = (int) Math.round(total * (reached / sum));
        }
        return new Shares(starts);
    }

    /** The first number of a place. */
    public int start(int place) {
        return starts[place];
    }

    /** How many a place has. */
    public int count(int place) {
        return starts[place + 1] - starts[place];
    }

    /** The place of a number. */
    public int placeOf(int number) {
        int found = Arrays.binarySearch(starts, number);
        if (found < 0) {
            return -found - 2;
        }
        // several starts are equal where a place has none: the thing is in the last of them
        while (starts[found + 1] == number) {
            found++;
        }
        return found;
    }

    /** All of them. */
    public int total() {
        return starts[starts.length - 1];
    }
}

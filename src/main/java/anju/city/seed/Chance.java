package anju.city.seed;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that repeats: what is drawn for one thing depends on the city's seed, the kind of the thing and its number,
 * and on nothing that was drawn before. So everything can be drawn again, alone and in any order.
 */
public final class Chance {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L; // Steele, Lea, Flood: Fast splittable generators

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The chance of the thing of that kind and number. */
    public static Chance of(long seed, String kind, long number) {
        return new Chance(mix(mix(seed ^ hash(kind)) + number * GOLDEN_GAMMA));
    }

    /** A whole number from 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number from the first to the last, both possible. */
    public int from(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** True in that share of all cases (0 to 1). */
    public boolean in(double share) {
        return random.nextDouble() < share;
    }

    /** Even from 0 to below 1. */
    public double share() {
        return random.nextDouble();
    }

    /** A normally distributed number, cut off at three deviations. */
    public double normal(double deviation) {
        return Math.max(-3, Math.min(3, random.nextGaussian())) * deviation;
    }

    /** One of the list, each as likely. */
    public <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The place in a list of weights, each as likely as its weight says. */
    public int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int drawn = random.nextInt(sum);
        int place = 0;
        while (drawn >= weights[place]) {
            drawn -= weights[place++];
        }
        return place;
    }

    static long hash(String text) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}

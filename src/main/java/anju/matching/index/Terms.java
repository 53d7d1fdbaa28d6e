package anju.matching.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words as bits: at most 64 of them, for a city has some twenty kinds of certificates. */
final class Terms {

    private final Map<String, Long> bits;

    Terms() {
        this(Map.of());
    }

    private Terms(Map<String, Long> known) {
        bits = new HashMap<>(known);
    }

    Terms copy() {
        return new Terms(bits);
    }

    long bit(String word) {
        return bits.computeIfAbsent(word, w -> {
            if (bits.size() == Long.SIZE) {
                throw new IllegalArgumentException("more than 64 kinds: " + w);
            }
            return 1L << bits.size();
        });
    }

    long bits(Set<String> words) {
        long all = 0;
        for (String word : words) {
            all |= bits.getOrDefault(word, 0L);
        }
        return all;
    }
}

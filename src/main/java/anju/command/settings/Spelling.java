package anju.command.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which name somebody may have meant. */
final class Spelling {

    private static final int MOST_MISTAKES = 3;

    private Spelling() {}

    /** The nearest of the names, if one is near enough. */
    static Optional<String> nearest(String typed, Collection<String> names) {
        return names
            .stream()
            .filter(name -> mistakes(typed, name) <= Math.min(MOST_MISTAKES, name.length() / 3))
            .min(Comparator.comparingInt(name -> mistakes(typed, name)));
    }

    /** Letters to put in, leave out or change (Levenshtein 1966). */
    static int mistakes(String a, String b) {
        var before = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) before[j] = j;
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + same, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}

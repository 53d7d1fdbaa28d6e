package anju.value;

import java.util.List;

/** One thing that is wrong with what was asked: the field (empty: the whole), the key of its words, their arguments. */
public record Problem(String field, String key, List<Object> arguments) {
    /** The problem of that field with those words. */
    public static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}

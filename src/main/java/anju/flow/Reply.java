package anju.flow;

import java.util.List;
import java.util.function.Function;

/**
 * What a verb of the flow answers: done, or a refusal as a value with its reasons. Everything else is a failed Future.
 *
 * @param <T> what it answers when it is done
 */
public sealed interface Reply<T> {

    /** It is done. */
    record Done<T>(T value) implements Reply<T> {}

    /** It cannot be done as asked; all that is wrong with it, at once. */
    record Refused<T>(List<Problem> problems) implements Reply<T> {}

    /** It cannot be done any more, or not in this stage; the key names the words. */
    record Conflict<T>(String key, Object... arguments) implements Reply<T> {}

    /** The caller has seen an older version. */
    record Stale<T>() implements Reply<T> {}

    /** One thing that is wrong: the field (empty: the whole) and the key of its words with arguments. */
    record Problem(String field, String key, Object... arguments) {}

    /** Done with that value. */
    static <T> Reply<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused for one problem. */
    static <T> Reply<T> refused(String field, String key, Object... arguments) {
        return new Refused<>(List.of(new Problem(field, key, arguments)));
    }

    /** The same refusal, or what becomes of the value. */
    @SuppressWarnings("unchecked")
    default <R> Reply<R> map(Function<T, R> next) {
        return this instanceof Done<T> d ? done(next.apply(d.value())) : (Reply<R>) this;
    }
}

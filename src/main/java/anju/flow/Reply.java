package anju.flow;

import anju.value.Problem;
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

    /** It cannot be done as asked (422); all that is wrong with it, at once. */
    record Refused<T>(List<Problem> problems) implements Reply<T> {}

    /** It cannot be done any more, or not in this stage (409); the key names the words. */
    record Conflict<T>(String key) implements Reply<T> {}

    /** Done with that value. */
    static <T> Reply<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused for one problem. */
    static <T> Reply<T> refused(String field, String key, Object... arguments) {
        return new Refused<>(List.of(Problem.of(field, key, arguments)));
    }

    /** What becomes of the value, or the same refusal. */
    default <R> Reply<R> map(Function<T, R> next) {
        return switch (this) {
            case Done<T> d -> done(next.apply(d.value()));
            case Refused<T> r -> new Refused<>(r.problems());
            case Conflict<T> c -> new Conflict<>(c.key());
        };
    }
}

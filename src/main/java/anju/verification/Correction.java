package anju.verification;

import anju.order.Mark;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.Locale;

/**
 * A late time or status: what is to stand in place of what was told, proposed by somebody and decided by another. It
 * counts when it is approved and nothing reversed it.
 */
public record Correction(Id<Correction> id, Change change, Id<Person> by, State state, boolean reversed) {
    /** What is to be put right. */
    public sealed interface Change {}

    /** The moment at which that worker came or left; where nothing was told, the end that is missing. */
    public record Time(Id<Worker> worker, Mark.Which which, Instant at) implements Change {}

    /** What was found of the visit is put right. */
    public record Found(Status status) implements Change {}

    /** Another correction is taken back. */
    public record Reversal(Id<Correction> of) implements Change {}

    /** What a visit was found to be. */
    public enum Status {
        /** It did happen, which a coordinator had denied. */
        HAPPENED,
        /** It did not happen as claimed, which had been taken for done. */
        NOT_HAPPENED,
        /** Nobody knows any more: it is decided anew. */
        REOPENED;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The status of that word; throws IllegalArgumentException for another. */
        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whether anybody decided. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that word; throws IllegalArgumentException for another. */
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it stands in place of what was told. */
    public boolean counts() {
        return state == State.APPROVED && !reversed;
    }
}

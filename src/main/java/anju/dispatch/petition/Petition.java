package anju.dispatch.petition;

import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;

/**
 * What a worker asks of the desk of their organisation. {@code time} is the leave, or the promised time of the visit that
 * they cannot pay; {@code order} is null for leave; {@code colleague} is null where anybody may take it; {@code theirs}
 * is the visit that the colleague gives in exchange, null before they agreed and in every other case.
 */
public record Petition(
    Id<Petition> id,
    Kind kind,
    Id<Worker> worker,
    Id<Organisation> desk,
    TimeWindow time,
    Id<Order> order,
    Id<Worker> colleague,
    Promise theirs,
    State state
) {
    /** A visit that somebody has promised, and its time when it was named. */
    public record Promise(Id<Order> order, TimeWindow time) {}

    /** What is asked for. */
    public enum Kind {
        LEAVE,
        GIVE,
        EXCHANGE;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The kind of that word; throws IllegalArgumentException for another. */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /** Where it stands: with the colleague, at the desk, or over. */
    public enum State {
        ASKED,
        AT_DESK,
        APPROVED,
        REFUSED,
        DECLINED,
        WITHDRAWN;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The state of that word; throws IllegalArgumentException for another. */
        public static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whether somebody has to answer it. */
    public boolean isOpen() {
        return state == State.ASKED || state == State.AT_DESK;
    }

    Petition now(State next) {
        return new Petition(id, kind, worker, desk, time, order, colleague, theirs, next);
    }

    Petition agreed(Promise given) {
        return new Petition(id, kind, worker, desk, time, order, colleague, given, State.AT_DESK);
    }
}

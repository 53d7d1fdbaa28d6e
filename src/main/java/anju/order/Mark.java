package anju.order;

import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.List;

/**
 * One end of a visit as it was marked (EVV). Distance to the address, accuracy in metres and age in seconds are null
 * where the phone gave no place; flags are the ids of what was odd about it.
 */
public record Mark(
    Id<Worker> worker,
    Which which,
    Instant at,
    Instant receivedAt,
    Double distanceMetres,
    Double accuracyMetres,
    Double ageSeconds,
    ProofKind proof,
    List<String> flags
) {
    /** Arriving or leaving. */
    public enum Which {
        IN,
        OUT
    }

    /** How it was proved that the worker was at the door. */
    public enum ProofKind {
        ONE_TIME_CODE("oneTimeCode"),
        GRID_CARD("gridCard"),
        DOOR_CODE("doorCode"),
        LANDLINE("landline"),
        RELATIVE("relative"),
        NONE("none");

        private final String word;

        ProofKind(String word) {
            this.word = word;
        }

        /** The word in data and API. */
        public String word() {
            return word;
        }

        /** The kind of that word; throws IllegalArgumentException for another. */
        public static ProofKind of(String word) {
            for (ProofKind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no such proof: " + word);
        }
    }

    /** Copies the flags. */
    public Mark {
        flags = List.copyOf(flags);
    }
}

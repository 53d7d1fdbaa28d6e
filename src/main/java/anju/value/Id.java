package anju.value;

import java.util.UUID;

/**
 * An opaque id. The type parameter only says of what, so that a worker's id cannot be passed as a resident's.
 *
 * @param <T> what is identified
 */
public record Id<T>(UUID value) implements Comparable<Id<?>> {
    /** Refuses null. */
    public Id {
        if (value == null) {
            throw new IllegalArgumentException("an id needs a value");
        }
    }

    /** The id of that value. */
    public static <T> Id<T> of(UUID value) {
        return new Id<>(value);
    }

    /** Reads the written form; throws IllegalArgumentException when it is not a UUID in canonical form. */
    public static <T> Id<T> parse(String written) {
        UUID uuid = UUID.fromString(written);
        if (!uuid.toString().equalsIgnoreCase(written)) {
            throw new IllegalArgumentException("not an id: " + written);
        }
        return new Id<>(uuid);
    }

    @Override
    public int compareTo(Id<?> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

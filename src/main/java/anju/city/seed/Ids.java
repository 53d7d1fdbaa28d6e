package anju.city.seed;

import java.util.UUID;

/**
 * The ids of the demo city: the first half says seed and kind, the second is a number, so that an id is the same at
 * every run, a generated thing is known by its id alone, and rows arrive in the order of their index.
 */
public final class Ids {

    private static final long NUMBER = (1L << 62) - 1;
    private final long seed;

    public Ids(long seed) {
        this.seed = seed;
    }

    /** The kinds of things that have ids. */
    public enum Kind {
        ORGANISATION,
        RESIDENT,
        WORKER,
        RELATIVE,
        STAFF,
        GRANT,
        ADDRESS,
        MANDATE,
        CERTIFICATE,
        SHIFT,
        LEAVE,
        PURSE,
        ORDER,
        MATCH,
        OFFER,
        ASSIGNMENT,
        ALARM,
        PROOF,
        LICENCE
    }

    /** The id of that kind and number (0 to 2^62 - 1), in the form of a version 8 UUID (RFC 9562). */
    public UUID of(Kind kind, long number) {
        if (number < 0 || number > NUMBER) {
            throw new IllegalArgumentException("no id for " + kind + " number " + number);
        }
        return new UUID(first(kind), (1L << 63) | number);
    }

    /** Whether an id is one of that kind of this city's seed. */
    public boolean is(Kind kind, UUID id) {
        return id.getMostSignificantBits() == first(kind) && id.getLeastSignificantBits() >>> 62 == 2;
    }

    /** The number that an id of this city was made of. */
    public static long number(UUID id) {
        return id.getLeastSignificantBits() & NUMBER;
    }

    private long first(Kind kind) {
        long mixed = Chance.mix(Chance.mix(seed) ^ Chance.hash(kind.name()));
        return (mixed & ~0xf000L) | 0x8000L;
    }
}

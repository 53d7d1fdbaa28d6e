package anju.matching.index;

import anju.catalogue.ServiceItem;
import java.util.Set;

/** The kinds of certificates and the dialects of a crew, each a bit. */
public final class Vocabulary {

    final Terms kinds;
    final Terms dialects;

    private Vocabulary(Terms kinds, Terms dialects) {
        this.kinds = kinds;
        this.dialects = dialects;
    }

    /** Nothing is known yet. */
    static Vocabulary empty() {
        return new Vocabulary(new Terms(), new Terms());
    }

    /** What one item asks is known, and nothing else yet. */
    public static Vocabulary of(ServiceItem item) {
        Vocabulary known = empty();
        item.qualifications().forEach(any -> any.forEach(known.kinds::bit));
        return known;
    }

    /** One's own copy, which may learn more. */
    Vocabulary copy() {
        return new Vocabulary(kinds.copy(), dialects.copy());
    }

    /** A dialect as a bit; 0 when nobody speaks it, and for null. */
    public long dialect(String dialect) {
        return dialect == null ? 0 : dialects.bits(Set.of(dialect));
    }
}

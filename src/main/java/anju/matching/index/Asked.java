package anju.matching.index;

import anju.catalogue.ServiceItem;
import java.util.List;
import java.util.Set;

/**
 * What an item asks of certificates: the kinds that meet each qualification, and all of them, as bits of a vocabulary. How a
 * member meets it is told as bits by place of the qualification in the item.
 */
public record Asked(long[] each, long any) {
    /** Most qualifications that an item may have, so that they are bits of a short. */
    public static final int MOST = 15;

    /** Throws IllegalArgumentException for an item that asks too much; a kind that nobody has is no bit. */
    public static Asked of(ServiceItem item, Vocabulary words) {
        List<Set<String>> asked = item.qualifications();
        if (asked.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " qualifications: " + item.code());
        }
        long[] each = asked.stream().mapToLong(words.kinds::bits).toArray();
        long any = 0;
        for (long one : each) {
            any |= one;
        }
        return new Asked(each, any);
    }

    /** Of which they never had any kind that would do. */
    public int missing(Member member) {
        return unmet(member.everHad());
    }

    /** For which they have one, but none that is valid on the day. */
    public int expired(Member member) {
        return unmet(member.valid()) & ~missing(member);
    }

    /** Whether all are met on the day. */
    public boolean isMetBy(Member member) {
        return unmet(member.valid()) == 0;
    }

    /** How many valid kinds they have that the item does not ask for. */
    public int spare(Member member) {
        return Long.bitCount(member.valid() & ~any);
    }

    private int unmet(long kinds) {
        int unmet = 0;
        for (int i = 0; i < each.length; i++) {
            unmet |= (kinds & each[i]) == 0 ? 1 << i : 0;
        }
        return unmet;
    }
}

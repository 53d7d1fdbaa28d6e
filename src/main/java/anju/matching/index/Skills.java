package anju.matching.index;

import anju.catalogue.ServiceItem;
import java.util.List;
import java.util.Set;

/**
 * How a worker's certificates meet an item's qualifications, as bits by their place in the item: of which the worker
 * never had any kind that would do, and for which they have one, but none that is valid on the day. {@code spare} is how
 * many valid kinds they have that the item does not ask for.
 */
public record Skills(int missing, int expired, int spare) {
    /** Most qualifications that an item may have, so that they are bits of a short. */
    public static final int MOST = 15;

    /** What an item asks: the kinds that meet each qualification, and all of them, as bits of a vocabulary. */
    public record Asked(long[] each, long any) {
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
    }

    /** Those of a member by the same vocabulary. */
    public static Skills of(Member member, Asked asked) {
        int missing = 0;
        int expired = 0;
        for (int i = 0; i < asked.each.length; i++) {
            if ((member.everHad() & asked.each[i]) == 0) {
                missing |= 1 << i;
            } else if ((member.valid() & asked.each[i]) == 0) {
                expired |= 1 << i;
            }
        }
        return new Skills(missing, expired, Long.bitCount(member.valid() & ~asked.any));
    }

    /** Whether all qualifications are met on the day. */
    public boolean suffice() {
        return (missing | expired) == 0;
    }
}

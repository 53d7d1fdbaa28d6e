package anju.matching.index;

import anju.catalogue.ServiceItem;
import anju.people.Worker;
import java.time.LocalDate;
import java.util.HashSet;
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

    /** Worked out from the certificates themselves; throws IllegalArgumentException for an item that asks too much. */
    public static Skills of(Worker worker, ServiceItem item, LocalDate date) {
        List<Set<String>> asked = item.qualifications();
        if (asked.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " qualifications: " + item.code());
        }
        int had = 0;
        int valid = 0;
        Set<String> spare = new HashSet<>();
        for (Worker.Certificate one : worker.certificates()) {
            boolean validNow = one.validOn(date);
            boolean wanted = false;
            for (int i = 0; i < asked.size(); i++) {
                if (asked.get(i).contains(one.kind())) {
                    wanted = true;
                    had |= 1 << i;
                    valid |= validNow ? 1 << i : 0;
                }
            }
            if (validNow && !wanted) {
                spare.add(one.kind());
            }
        }
        int all = (1 << asked.size()) - 1;
        return new Skills(all & ~had, had & ~valid, spare.size());
    }

    /** The same from kinds as bits: those ever had, those valid on the day, those that meet each qualification. */
    public static Skills of(long everHad, long valid, long[] asked, long anyAsked) {
        int missing = 0;
        int expired = 0;
        for (int i = 0; i < asked.length; i++) {
            missing |= (everHad & asked[i]) == 0 ? 1 << i : 0;
            expired |= (everHad & asked[i]) != 0 && (valid & asked[i]) == 0 ? 1 << i : 0;
        }
        return new Skills(missing, expired, Long.bitCount(valid & ~anyAsked));
    }

    /** Whether all qualifications are met on the day. */
    public boolean suffice() {
        return (missing | expired) == 0;
    }
}

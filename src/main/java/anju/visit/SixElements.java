package anju.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be known of every visit that is paid for (the six elements of electronic visit verification, 42 U.S.C.
 * 1396b(l)): who served, whom, in what, on which day, where, and from when until when. Null is what nobody knows.
 */
public record SixElements(String worker, String resident, String service, Instant started, Instant ended, Where where) {
    /** By what the place is known: a fix of the phone, or a proof that is bound to the door (its code, its landline). */
    public enum Where {
        FIX,
        DOOR
    }

    /** One of the six. */
    public enum Element {
        WORKER,
        RESIDENT,
        SERVICE,
        DATE,
        PLACE,
        TIME
    }

    /** Those that are not known, in their order; none where the visit can be verified by its record alone. */
    public List<Element> missing() {
        List<Element> missing = new ArrayList<>();
        add(missing, Element.WORKER, worker);
        add(missing, Element.RESIDENT, resident);
        add(missing, Element.SERVICE, service);
        add(missing, Element.DATE, started == null ? ended : started);
        add(missing, Element.PLACE, where);
        add(missing, Element.TIME, started == null ? null : ended);
        return missing;
    }

    private static void add(List<Element> missing, Element element, Object known) {
        if (known == null) {
            missing.add(element);
        }
    }
}

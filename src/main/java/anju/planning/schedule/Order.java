package anju.planning.schedule;

/**
 * The global order: a list of visits in which each has a label that grows along the list, so that two can be compared at
 * once and one can be moved between any two others (order maintenance by labels, Dietz and Sleator 1987, in its simplest
 * form: all labels are spread anew when two have no room between them).
 */
public final class Order {

    private static final long ROOM = 1L << 40;

    /** How many may be put at one place before labels must be spread. */
    private static final int TIGHT = 8;

    /** After all visits: the label of every return. */
    static final long LAST = Long.MAX_VALUE;

    private final int head;
    private final int[] next;
    private final int[] previous;
    private final long[] label;

    Order(int visits) {
        head = visits;
        next = new int[visits + 1];
        previous = new int[visits + 1];
        label = new long[visits + 1];
        next[head] = head;
        previous[head] = head;
    }

    /** A number that grows along the order. */
    public long label(int visit) {
        return label[visit];
    }

    /** The visit after another, or after the {@link #start}; the start when there is none. */
    public int after(int visit) {
        return next[visit];
    }

    /** The visit before another; the start when there is none. */
    public int before(int visit) {
        return previous[visit];
    }

    /** The place before the first visit. */
    public int start() {
        return head;
    }

    /** Takes a visit out; it keeps its label until it is put somewhere. */
    void take(int visit) {
        next[previous[visit]] = next[visit];
        previous[next[visit]] = previous[visit];
    }

    /** Puts a visit after another (or the start); see {@link #makeRoomAfter}. */
    void putAfter(int visit, int other) {
        int following = next[other];
        long low = other == head ? 0 : label[other];
        label[visit] = following == head ? low + ROOM : low + (label[following] - low) / 2;
        link(visit, other, following);
    }

    /** Puts a visit back where it was, with the label it had there. */
    void putBack(int visit, int other, long oldLabel) {
        label[visit] = oldLabel;
        link(visit, other, next[other]);
    }

    /** Makes sure that a few visits can be put after another; never between a change and its undoing. */
    public void makeRoomAfter(int other) {
        int following = next[other];
        long low = other == head ? 0 : label[other];
        boolean roomy = following == head ? low < LAST - TIGHT * ROOM : label[following] - low > 1L << TIGHT;
        if (!roomy) spread();
    }

    private void spread() {
        long at = 0;
        for (int visit = next[head]; visit != head; visit = next[visit]) label[visit] = at += ROOM;
    }

    private void link(int visit, int other, int following) {
        next[other] = visit;
        previous[visit] = other;
        next[visit] = following;
        previous[following] = visit;
    }
}

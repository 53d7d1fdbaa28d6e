package anju.planning.schedule;

/** Visits whose times have to be computed again, taken in the global order; there are few at a time. */
final class Agenda {

    private final Order order;
    private final int returns;
    private final int[] waiting;
    private final boolean[] listed;
    private int size;

    Agenda(Order order, int visits, int carers) {
        this.order = order;
        returns = visits;
        waiting = new int[visits + carers];
        listed = new boolean[visits + carers];
    }

    void add(int visit) {
        if (visit < 0 || listed[visit]) return;
        listed[visit] = true;
        waiting[size++] = visit;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The earliest of them; returns come last. */
    int take() {
        int best = 0;
        long earliest = label(waiting[0]);
        for (int i = 1; i < size; i++) {
            long label = label(waiting[i]);
            if (label < earliest) {
                earliest = label;
                best = i;
            }
        }
        int visit = waiting[best];
        waiting[best] = waiting[--size];
        listed[visit] = false;
        return visit;
    }

    void clear() {
        while (size > 0) listed[waiting[--size]] = false;
    }

    private long label(int visit) {
        return visit >= returns ? Order.LAST : order.label(visit);
    }
}

package anju.planning.city;

import anju.planning.Budget;

/** One core's way through a budget: district by district, each with a share of it, its steps counted through. */
final class Leg implements Budget {

    private final Budget whole;
    private long before;
    private long steps;
    private double from;
    private double until;

    Leg(Budget whole) {
        this.whole = whole;
    }

    /** The next search has from here to this share of the whole; it is less when the ones before took longer. */
    Leg next(double share) {
        before += steps;
        steps = 0;
        from = whole.spentAfter(before);
        until = share;
        return this;
    }

    @Override
    public double spentAfter(long now) {
        steps = now;
        double spent = whole.spentAfter(before + now);
        return spent >= until ? 1 : (spent - from) / (until - from);
    }
}

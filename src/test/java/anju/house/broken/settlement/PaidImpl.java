package anju.house.broken.settlement;

import anju.house.broken.matching.Match;

/** Built wrong on purpose: a name that says nothing, a cycle, a sleep. */
public class PaidImpl {

    /** Goes round in a circle. */
    public Match round() throws InterruptedException {
        Thread.sleep(1);
        return new Match();
    }
}

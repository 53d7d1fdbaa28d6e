package anju.flow.plan;

import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;

/** Why a day has to be repaired, and what it is about. */
public sealed interface Cause {
    /** Somebody cannot work. */
    sealed interface OfWorker extends Cause {
        /** Who. */
        Id<Worker> worker();

        /** From when until when. */
        TimeWindow during();
    }

    /** A visit is not as it was planned, or not planned yet. */
    sealed interface OfOrder extends Cause {
        /** Which one. */
        Id<Order> order();
    }

    /** Somebody is not where they were to be visited, or is there again. */
    sealed interface OfResident extends Cause {
        /** Whom it is about. */
        Id<Resident> resident();
    }

    /** A resident is in hospital or away: their visits wait, and what becomes free can be used. */
    record ResidentAway(Id<Resident> resident) implements OfResident {}

    /** A resident is back, and some of their visits have nobody. */
    record ResidentBack(Id<Resident> resident) implements OfResident {}

    /** A worker is ill; the leave is written with the proposal. */
    record WorkerIll(Id<Worker> worker, TimeWindow during) implements OfWorker {}

    /** A worker has gone home or cannot be reached; why is not written down. */
    record WorkerLost(Id<Worker> worker, TimeWindow during) implements OfWorker {}

    /** A visit lasts so many minutes longer than planned. */
    record OverRun(Id<Order> order, int minutes) implements OfOrder {}

    /** An urgent order is put into the running day. */
    record Urgent(Id<Order> order) implements OfOrder {}

    /** The word in data and API. */
    default String word() {
        return switch (this) {
            case WorkerIll c -> "worker-ill";
            case WorkerLost c -> "worker-lost";
            case OverRun c -> "over-run";
            case Urgent c -> "urgent";
            case ResidentAway c -> "resident-away";
            case ResidentBack c -> "resident-back";
        };
    }
}

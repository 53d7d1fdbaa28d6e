package anju.flow.port;

import anju.order.Order;
import anju.people.Resident;
import anju.settlement.Purse;
import anju.settlement.Settling;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;

/** The purses that pay. */
public interface Purses {
    /** The resident's purses in the order in which they pay, locked until the transaction ends. */
    Future<List<Purse>> listLocked(Id<Resident> resident);

    /** Keeps a settlement and takes its parts from the purses; fails with LostRace if the order is settled already. */
    Future<Void> settle(Id<Order> order, Settling.Paid paid);
}

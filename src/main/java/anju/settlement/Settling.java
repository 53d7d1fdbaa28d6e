package anju.settlement;

import anju.order.Order;
import anju.order.Stage;
import anju.value.Id;
import anju.value.Money;
import java.util.ArrayList;
import java.util.List;

/** The price of a confirmed visit is taken from the resident's purses in their order. */
public final class Settling {

    private Settling() {}

    /** What comes of it. */
    public sealed interface Outcome {}

    /** Paid: the order's next stage and the parts, which sum to the total. */
    public record Paid(Order order, Money total, List<Part> parts) implements Outcome {}

    /** The purses do not hold enough and none of them is without limit; what is missing. */
    public record Short(Money missing) implements Outcome {}

    /** What one purse pays. */
    public record Part(Id<Purse> purse, Money amount) {}

    /** Settles a confirmed order at a price; nothing settles that was not confirmed, which the type says. */
    public static Outcome settle(Order order, Stage.Confirmed confirmed, Money price, List<Purse> purses) {
        List<Part> parts = new ArrayList<>();
        Money open = price;
        for (Purse purse : purses) {
            Money share = purse.balance() == null ? open : open.least(purse.balance());
            if (share.fen() > 0) {
                parts.add(new Part(purse.id(), share));
                open = open.minus(share);
            }
        }
        return open.fen() > 0
            ? new Short(open)
            : new Paid(order.now(new Stage.Settled(confirmed.visited(), price)), price, List.copyOf(parts));
    }
}

package anju.dispatch;

import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A worker answers an offer. That two can never both win rests on one conditional update; this says what winning is. */
public final class Answering {

    private Answering() {}

    /** What comes of accepting. */
    public sealed interface Outcome {}

    /** Everybody who is needed has accepted: the order is dispatched. */
    public record Dispatched(Order order, Agreed mine) implements Outcome {}

    /** Accepted; the visit still needs another worker. */
    public record Waiting(Order order, Agreed mine) implements Outcome {}

    /** Too late: somebody else has it, it expired, or it was withdrawn. */
    public record Gone() implements Outcome {}

    /** What comes of declining. */
    public sealed interface Declined {}

    /** Others may still take it. */
    public record OthersAsked(Order order) implements Declined {}

    /** Nobody is left who could: the offer is over. */
    public record Over(Order order) implements Declined {}

    /** That worker accepts at that moment. */
    public static Outcome accept(Order order, Stage.Offered offered, Offer offer, Id<Worker> worker, Instant now) {
        if (!open(offered, offer, now) || answer(offer, worker) != null) {
            return new Gone();
        }
        List<Agreed> agreed = new ArrayList<>();
        Agreed mine = null;
        for (Offer.Invited invited : offer.invited()) {
            if (invited.worker().equals(worker)) {
                mine = invited.agreed();
                agreed.add(mine);
            } else if (invited.answer() == Offer.Answer.ACCEPTED) {
                agreed.add(invited.agreed());
            }
        }
        if (mine == null) {
            return new Gone();
        }
        return agreed.size() < offer.seats()
            ? new Waiting(order.now(offered), mine)
            : new Dispatched(order.now(new Stage.Dispatched(List.copyOf(agreed), offered.certificate())), mine);
    }

    /** Whether the worker may still answer: the offer is open and they have not answered yet. */
    public static boolean mayAnswer(Stage.Offered offered, Offer offer, Id<Worker> worker, Instant now) {
        return (
            open(offered, offer, now) &&
            answer(offer, worker) == null &&
            offer
                .invited()
                .stream()
                .anyMatch(i -> i.worker().equals(worker))
        );
    }

    /** That worker declines; the offer is over when too few are left who could still come. */
    public static Declined decline(Order order, Stage.Offered offered, Offer offer, Id<Worker> worker) {
        long left = offer
            .invited()
            .stream()
            .filter(i -> !i.worker().equals(worker) && i.answer() != Offer.Answer.DECLINED)
            .count();
        return left >= offer.seats()
            ? new OthersAsked(order.now(offered))
            : new Over(order.now(Offering.passedOver(offered, withAnswer(offer, worker))));
    }

    private static boolean open(Stage.Offered offered, Offer offer, Instant now) {
        return (
            offer.state() == Offer.State.PENDING &&
            offered.offer().equals(offer.id()) &&
            now.isBefore(offer.respondBy())
        );
    }

    private static Offer.Answer answer(Offer offer, Id<Worker> worker) {
        return offer
            .invited()
            .stream()
            .filter(i -> i.worker().equals(worker))
            .findFirst()
            .map(Offer.Invited::answer)
            .orElse(null);
    }

    private static Offer withAnswer(Offer offer, Id<Worker> worker) {
        List<Offer.Invited> invited = offer
            .invited()
            .stream()
            .map(i ->
                i.worker().equals(worker)
                    ? new Offer.Invited(i.worker(), i.visit(), i.travel(), Offer.Answer.DECLINED)
                    : i
            )
            .toList();
        return new Offer(
            offer.id(),
            offer.order(),
            offer.round(),
            offer.seats(),
            offer.state(),
            offer.madeAt(),
            offer.respondBy(),
            invited,
            offer.madeBy(),
            offer.reason(),
            offer.version()
        );
    }
}

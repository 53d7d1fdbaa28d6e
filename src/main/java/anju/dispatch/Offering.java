package anju.dispatch;

import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A matched visit is offered in rounds: the best alone, then the next three together, then the coordinator's desk. */
public final class Offering {

    /** An automatic round never asks longer than until this long before the visit's travel, but at least so long. */
    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    private Offering() {}

    /** How the rounds go: how many are asked together in the second, and how long they may think. */
    public record Terms(int together, Duration respond) {}

    /** What comes of a round. */
    public sealed interface Outcome {}

    /** An offer, and the order's next stage. */
    public record Offered(Order order, Offer offer) implements Outcome {}

    /** Nobody is left to ask: the coordinator's desk. */
    public record ToDesk(Order order) implements Outcome {}

    /**
     * The next round of a matched order. {@code ranked} are the candidates, best first, without those who were passed;
     * of a visit for several workers the first {@code seats} are those who can start together.
     */
    public static Outcome next(
        Order order,
        Stage.Matched matched,
        int seats,
        List<Offer.Invited> ranked,
        Terms terms,
        Id<Offer> id,
        Instant now
    ) {
        int round = matched.rounds() + 1;
        int asked = round == 1 || seats > 1 ? seats : terms.together();
        if (round > 2 || ranked.size() < seats) {
            return new ToDesk(
                order.now(new Stage.Matched(matched.certificate(), matched.rounds(), matched.passed(), true))
            );
        }
        List<Offer.Invited> invited = ranked.subList(0, Math.min(asked, ranked.size()));
        return offer(order, matched, seats, round, invited, terms.respond(), id, now, null, null);
    }

    /** A coordinator's own choice, with their reason (null where none is needed). */
    public static Offered choose(
        Order order,
        Stage.Matched matched,
        int seats,
        List<Offer.Invited> chosen,
        Duration respond,
        Id<Offer> id,
        Instant now,
        Id<Person> by,
        String reason
    ) {
        return offer(order, matched, seats, matched.rounds() + 1, chosen, respond, id, now, by, reason);
    }

    /** After an offer that nobody took: who was asked counts as passed, and the order is matched again. */
    public static Stage.Matched passedOver(Stage.Offered offered, Offer offer) {
        Set<Id<Worker>> passed = new HashSet<>(offered.passed());
        for (Offer.Invited invited : offer.invited()) {
            if (invited.answer() != Offer.Answer.ACCEPTED) {
                passed.add(invited.worker());
            }
        }
        return new Stage.Matched(offered.certificate(), offered.round(), Set.copyOf(passed), false);
    }

    private static Offered offer(
        Order order,
        Stage.Matched matched,
        int seats,
        int round,
        List<Offer.Invited> invited,
        Duration respond,
        Id<Offer> id,
        Instant now,
        Id<Person> by,
        String reason
    ) {
        Instant leave = invited
            .stream()
            .map(i -> i.visit().start().minus(i.travel()))
            .min(Instant::compareTo)
            .orElseThrow();
        Instant latest = leave.isBefore(now.plus(AT_LEAST)) ? now.plus(AT_LEAST) : leave;
        Instant asLong = now.plus(respond);
        Instant respondBy = asLong.isBefore(latest) ? asLong : latest;
        Offer offer = new Offer(
            id,
            order.id(),
            round,
            seats,
            Offer.State.PENDING,
            now,
            respondBy,
            invited,
            by,
            reason,
            1
        );
        Stage next = new Stage.Offered(id, round, respondBy, matched.certificate(), matched.passed());
        return new Offered(order.now(next), offer);
    }
}

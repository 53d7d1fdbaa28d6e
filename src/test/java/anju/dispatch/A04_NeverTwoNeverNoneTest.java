package anju.dispatch;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever order answers, silences and a coordinator's changes of mind come in, late ones to old offers too: never more
 * winners than the visit needs, and in the end somebody comes, or it lies at the desk, or nobody could and it is unmet.
 */
class A04_NeverTwoNeverNoneTest {

    private static final Offering.Terms TERMS = new Offering.Terms(3, Duration.ofMinutes(30));

    /** What the flow keeps: the order, every offer that was ever made, and who is promised. */
    private static final class Desk {

        final int seats;
        final Map<Id<Offer>, Offer> offers = new LinkedHashMap<>();
        final Set<Id<Worker>> winners = new HashSet<>();
        Order order = order(matched());
        Instant now = EIGHT;

        Desk(int seats) {
            this.seats = seats;
        }

        void match(int workers) {
            var stage = (Stage.Matched) order.stage();
            List<Offer.Invited> left = ranked(workers)
                .stream()
                .filter(one -> !stage.passed().contains(one.worker()))
                .toList();
            if (left.size() < seats) {
                boolean first = stage.rounds() == 0 && stage.passed().isEmpty();
                order = order.now(
                    first
                        ? new Stage.Unmet("nobody-free", CERTIFICATE)
                        : new Stage.Matched(CERTIFICATE, stage.rounds(), stage.passed(), true)
                );
                return;
            }
            Id<Offer> id = Id.of(new UUID(1, offers.size()));
            switch (Offering.next(order, stage, seats, left, TERMS, id, now)) {
                case Offering.Offered made -> keep(made);
                case Offering.ToDesk desk -> order = desk.order();
            }
        }

        void keep(Offering.Offered made) {
            offers.put(made.offer().id(), made.offer());
            order = made.order();
        }

        void answer(Offer offer, Id<Worker> worker, boolean yes) {
            if (!(order.stage() instanceof Stage.Offered stage) || !stage.offer().equals(offer.id())) {
                return;
            }
            if (yes) {
                switch (Answering.accept(order, stage, offer, worker, now)) {
                    case Answering.Dispatched won -> {
                        winners.add(worker);
                        order = won.order();
                        end(answered(offer, worker, Offer.Answer.ACCEPTED), Offer.State.ACCEPTED);
                    }
                    case Answering.Waiting half -> {
                        winners.add(worker);
                        order = half.order();
                        offers.put(offer.id(), answered(offer, worker, Offer.Answer.ACCEPTED));
                    }
                    case Answering.Gone gone -> {
                    }
                }
            } else if (Answering.mayAnswer(stage, offer, worker, now)) {
                Offer declined = answered(offer, worker, Offer.Answer.DECLINED);
                switch (Answering.decline(order, stage, offer, worker)) {
                    case Answering.OthersAsked others -> {
                        order = others.order();
                        offers.put(offer.id(), declined);
                    }
                    case Answering.Over over -> freed(over.order(), declined, Offer.State.DECLINED);
                }
            }
        }

        void expire(Offer offer) {
            now = offer.respondBy().isAfter(now) ? offer.respondBy() : now;
            if (order.stage() instanceof Stage.Offered stage && stage.offer().equals(offer.id())) {
                freed(order.now(Offering.passedOver(stage, offer)), offer, Offer.State.EXPIRED);
            }
        }

        void withdraw(int workers, Random chance) {
            if (order.stage() instanceof Stage.Offered stage) {
                end(offers.get(stage.offer()), Offer.State.WITHDRAWN);
                winners.clear();
                List<Offer.Invited> all = ranked(workers);
                int from = chance.nextInt(workers - seats + 1);
                var at = new Stage.Matched(CERTIFICATE, stage.round(), Set.of(), true);
                Id<Offer> id = Id.of(new UUID(1, offers.size()));
                var chosen = all.subList(from, from + seats);
                keep(Offering.choose(order, at, seats, chosen, TERMS.respond(), id, now, WANG_JIANGUO, "换人"));
            }
        }

        private void freed(Order next, Offer offer, Offer.State state) {
            end(offer, state);
            winners.clear();
            order = next;
        }

        private void end(Offer offer, Offer.State state) {
            offers.put(
                offer.id(),
                new Offer(
                    offer.id(),
                    offer.order(),
                    offer.round(),
                    offer.seats(),
                    state,
                    offer.madeAt(),
                    offer.respondBy(),
                    offer.invited(),
                    offer.madeBy(),
                    offer.reason(),
                    offer.version()
                )
            );
        }
    }

    private static Offer answered(Offer offer, Id<Worker> worker, Offer.Answer answer) {
        List<Offer.Invited> invited = offer
            .invited()
            .stream()
            .map(one ->
                one.worker().equals(worker) ? new Offer.Invited(one.worker(), one.visit(), one.travel(), answer) : one
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

    @Property(tries = 2_000)
    void everyOrderEndsInExactlyOneWay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int seats) {
        Random chance = new Random(seed);
        int workers = seats + chance.nextInt(6) - (chance.nextInt(8) == 0 ? 1 : 0);
        Desk desk = new Desk(seats);
        for (int step = 0; step < 60 && !over(desk.order.stage()); step++) {
            if (desk.order.stage() instanceof Stage.Matched) {
                desk.match(workers);
            } else {
                happens(desk, workers, chance);
            }
            assertThat(desk.winners).hasSizeLessThanOrEqualTo(seats);
            long pending = desk.offers
                .values()
                .stream()
                .filter(one -> one.state() == Offer.State.PENDING)
                .count();
            assertThat(pending).isEqualTo(desk.order.stage() instanceof Stage.Offered ? 1 : 0);
        }
        // whoever has not answered by then stays silent, and the clock goes on
        while (!over(desk.order.stage())) {
            if (desk.order.stage() instanceof Stage.Offered stage) {
                desk.expire(desk.offers.get(stage.offer()));
            } else {
                desk.match(workers);
            }
        }
        boolean comes = desk.order.stage() instanceof Stage.Dispatched;
        assertThat(desk.winners).hasSize(comes ? seats : 0);
        long accepted = desk.offers
            .values()
            .stream()
            .filter(one -> one.state() == Offer.State.ACCEPTED)
            .count();
        assertThat(accepted).isEqualTo(comes ? 1 : 0);
    }

    private static void happens(Desk desk, int workers, Random chance) {
        List<Offer> ever = new ArrayList<>(desk.offers.values());
        Offer offer = ever.get(chance.nextInt(ever.size()));
        Id<Worker> somebody = id(1 + chance.nextInt(workers));
        switch (chance.nextInt(8)) {
            case 0, 1 -> desk.answer(offer, somebody, true);
            case 2, 3, 4 -> desk.answer(offer, somebody, false);
            case 5 -> desk.now = desk.now.plusSeconds(chance.nextInt(900));
            case 6 -> desk.expire(offer);
            default -> desk.withdraw(workers, chance);
        }
    }

    private static List<Offer.Invited> ranked(int workers) {
        return IntStream.rangeClosed(1, workers)
            .mapToObj(n -> invited(id(n)))
            .toList();
    }

    private static boolean over(Stage stage) {
        return switch (stage) {
            case Stage.Dispatched s -> true;
            case Stage.Unmet s -> true;
            case Stage.Matched s -> s.atDesk();
            default -> false;
        };
    }
}

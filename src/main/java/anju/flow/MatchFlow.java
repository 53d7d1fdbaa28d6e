package anju.flow;

import anju.dispatch.Offering;
import anju.flow.centre.HandOut;
import anju.flow.centre.Settings;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.whereabouts.HoldFlow;
import anju.matching.MatchOutcome;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.MatchCertificate;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.order.Stage.Matched.Waits;
import anju.people.Worker;
import anju.unmet.Lack;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Step 2, and the round of offers that follows it: finds who may come, keeps the certificate, asks the best. */
public final class MatchFlow {

    private final FlowSettings settings;
    private final Matching matching;
    private final Supplier<UUID> ids;

    /** The flow under these settings; {@code ids} gives new ids. */
    public MatchFlow(FlowSettings settings, Matching matching, Supplier<UUID> ids) {
        this.settings = settings;
        this.matching = matching;
        this.ids = ids;
    }

    /** A match that was kept: the need, what came of it, and the certificate's id. */
    record Kept(Need need, MatchOutcome outcome, Id<Stage.Matched> certificate) {}

    /** Matches an order that waits for it and offers it; does nothing when somebody was quicker. */
    public Future<Void> match(Store.Unit unit, UUID id) {
        return unit
            .orders()
            .get(Id.of(id))
            .compose(
                order ->
                    switch (order.stage()) {
                        case Stage.Requested s -> matchAtHome(unit, order, 0, Set.of());
                        case Stage.Matched s when s.waits() == Waits.NOTHING || s.waits() == Waits.PLAN -> matchAtHome(
                            unit,
                            order,
                            s.rounds(),
                            s.passed()
                        );
                        default -> Future.succeededFuture();
                    }
            );
    }

    /** Nobody is sent to a person who is elsewhere at that time: their order waits for them. */
    private Future<Void> matchAtHome(Store.Unit unit, Order order, int rounds, Set<Id<Worker>> passed) {
        return HoldFlow.heeds(unit, order).compose(waits ->
            waits ? Future.succeededFuture() : match(unit, order, rounds, passed)
        );
    }

    private Future<Void> match(Store.Unit unit, Order order, int rounds, Set<Id<Worker>> passed) {
        return find(unit, order, passed).compose(
            kept ->
                switch (kept.outcome()) {
                    case MatchOutcome.Matched matched -> hand(unit, order, kept, rounds, passed);
                    case MatchOutcome.NoMatch none -> nobody(unit, order, kept, none.reason(), rounds, passed);
                }
        );
    }

    /** Keeps a certificate of an order and answers its id. */
    public Future<Id<Stage.Matched>> keep(Store.Unit unit, Order order, MatchCertificate certificate) {
        Id<Stage.Matched> id = Id.of(ids.get());
        return unit.certificates().add(id, order.id(), certificate).map(id);
    }

    /** Matches as things are now and keeps the certificate. */
    Future<Kept> find(Store.Unit unit, Order order, Set<Id<Worker>> passed) {
        return need(unit, order)
            .map(need -> need.passing(passed))
            .compose(need ->
                unit
                    .workers()
                    .crew(need)
                    .map(asked -> matching.match(need, asked.crew(), asked.visits()))
                    .compose(outcome -> keep(unit, order, outcome.certificate()).map(id -> new Kept(need, outcome, id)))
            );
    }

    /** What the order asks of matching, from now on. */
    public Future<Need> need(Store.Unit unit, Order order) {
        Order.Asked asked = order.asked();
        var day = asked.window().start().atZone(settings.zone()).toLocalDate();
        return Future.all(
            List.of(
                unit.services().find(asked.serviceCode()),
                unit.residents().find(asked.resident()),
                unit.residents().findAddress(asked.resident(), asked.address()),
                unit.residents().centre(asked.centre()),
                unit.residents().known(asked.resident(), asked.serviceCode(), day, order.id()),
                unit.settings().on(asked.centre(), day)
            )
        ).map(all ->
            Need.of(
                order.id(),
                asked,
                present(all.resultAt(0)),
                present(all.resultAt(1)),
                present(all.resultAt(2)),
                all.resultAt(3),
                settings.zone(),
                all.resultAt(4),
                unit.now()
            ).weighedBy(all.<Settings>resultAt(5).weights())
        );
    }

    /** Those who could come, best first, as they would be invited. */
    static List<Offer.Invited> ranked(MatchCertificate certificate, Duration visit) {
        return certificate
            .ranked()
            .stream()
            .map(c ->
                new Offer.Invited(
                    c.worker(),
                    TimeWindow.from(c.start(), visit),
                    Duration.ofSeconds(c.travelSeconds()),
                    null
                )
            )
            .toList();
    }

    /** The first round is as the centre hands out its visits; who was asked before goes on by rounds. */
    private Future<Void> hand(Store.Unit unit, Order order, Kept kept, int rounds, Set<Id<Worker>> passed) {
        List<Offer.Invited> ranked = ranked(kept.outcome().certificate(), kept.need().item().duration());
        if (rounds > 0 || !passed.isEmpty()) {
            return offer(unit, order, kept, rounds, passed, ranked);
        }
        return HandOut.of(unit, order, kept.need(), ranked, settings.zone()).compose(
            hand ->
                switch (hand.waits()) {
                    case NOTHING, DESK -> offer(unit, order, kept, rounds, passed, hand.ranked());
                    case APPROVAL -> wait(unit, order, kept, hand, "awaits-approval").mapEmpty();
                    // who is in no plan by then is offered one by one: nobody is forgotten
                    case PLAN -> wait(unit, order, kept, hand, "awaits-plan").compose(saved ->
                        unit.jobs().add(Jobs.Kind.MATCH, saved.id().value(), hand.until())
                    );
                }
        );
    }

    private static Future<Order> wait(Store.Unit unit, Order order, Kept kept, HandOut hand, String event) {
        var stage = new Stage.Matched(kept.certificate(), 0, Set.of(), hand.waits());
        return unit.orders().save(order.now(stage), Event.byAnju(event, facts(kept)));
    }

    private Future<Void> offer(
        Store.Unit unit,
        Order order,
        Kept kept,
        int rounds,
        Set<Id<Worker>> passed,
        List<Offer.Invited> ranked
    ) {
        var stage = new Stage.Matched(kept.certificate(), rounds, passed, false);
        var item = kept.need().item();
        return unit
            .orders()
            .save(order.now(stage), Event.byAnju("matched", facts(kept)))
            .map(matched ->
                Offering.next(
                    matched,
                    stage,
                    item.workers(),
                    ranked,
                    settings.terms(item.urgent()),
                    Id.of(ids.get()),
                    unit.now()
                )
            )
            .compose(
                outcome ->
                    switch (outcome) {
                        case Offering.Offered offered -> keepOffer(
                            unit,
                            offered,
                            Event.byAnju("offered", facts(offered))
                        ).mapEmpty();
                        case Offering.ToDesk desk -> unit.orders()
                            .save(desk.order(), Event.byAnju("at-desk", unmet(kept, "refused", rounds)))
                            .mapEmpty();
                    }
            );
    }

    /** Keeps an offer, its order's stage, and the moment at which it expires. */
    static Future<Offer> keepOffer(Store.Unit unit, Offering.Offered offered, Event event) {
        Offer offer = offered.offer();
        return unit
            .offers()
            .add(offer)
            .compose(v -> unit.orders().save(offered.order(), event))
            .compose(v -> unit.jobs().add(Jobs.Kind.EXPIRE_OFFER, offer.id().value(), offer.respondBy()))
            .map(offer);
    }

    /** What an offer's event tells. */
    static Map<String, Object> facts(Offering.Offered offered) {
        return Map.of(
            "offer",
            offered.offer().id().toString(),
            "round",
            offered.offer().round(),
            "workers",
            offered
                .offer()
                .invited()
                .stream()
                .map(i -> i.worker().toString())
                .toList()
        );
    }

    private Future<Void> nobody(
        Store.Unit unit,
        Order order,
        Kept kept,
        String reason,
        int rounds,
        Set<Id<Worker>> passed
    ) {
        boolean first = rounds == 0 && passed.isEmpty();
        Stage next = first
            ? new Stage.Unmet(reason, kept.certificate())
            : new Stage.Matched(kept.certificate(), rounds, passed, true);
        return unit
            .orders()
            .save(order.now(next), Event.byAnju(first ? "unmet" : "at-desk", unmet(kept, reason, rounds)))
            .mapEmpty();
    }

    private static Map<String, Object> unmet(Kept kept, String reason, int rounds) {
        var lack = Lack.of(kept.outcome().certificate(), kept.need().item().workers());
        return Map.of("reason", reason, "rounds", rounds, "lack", lack.facts());
    }

    private static Map<String, Object> facts(Kept kept) {
        return Map.of(
            "certificate",
            kept.certificate().toString(),
            "considered",
            kept.outcome().certificate().considered()
        );
    }

    @SuppressWarnings("unchecked")
    private static <T> T present(Object found) {
        return ((java.util.Optional<T>) found).orElseThrow(() ->
            new NoSuchElementException("what the order was asked with is gone")
        );
    }
}

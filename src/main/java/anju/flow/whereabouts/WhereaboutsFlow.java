package anju.flow.whereabouts;

import anju.dispatch.Holding;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Resident;
import anju.people.whereabouts.Entering;
import anju.people.whereabouts.Entry;
import anju.people.whereabouts.Stay;
import anju.people.whereabouts.Timeline;
import anju.people.whereabouts.Where;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody says where a person is; their orders follow in the same transaction, whenever it was that they were there. */
public final class WhereaboutsFlow {

    /** What was asked for while this was said is looked at once more, when both are committed. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private final HoldFlow holds;
    private final Supplier<UUID> ids;

    /** The flow; {@code ids} gives new ids. */
    public WhereaboutsFlow(HoldFlow holds, Supplier<UUID> ids) {
        this.holds = holds;
        this.ids = ids;
    }

    /**
     * What is said: where may be null in a correction that strikes out, and then from may be; until, source (the usual one
     * of who says it) and corrects may be null.
     */
    public record Said(
        Where where,
        Instant from,
        Instant until,
        Entry.Source source,
        String note,
        Id<Entry> corrects
    ) {}

    /** The entry as it was kept, and what it changed. */
    public record Entered(Entry entry, List<Changed> changes) {}

    /** Keeps what is said of a resident, or refuses it. */
    public Future<Reply<Entered>> enter(Store.Unit unit, Actor actor, Id<Resident> resident, Said said) {
        return unit
            .whereabouts()
            .hold(resident)
            .compose(
                before ->
                    switch (Entering.enter(before, entry(unit, actor, before, said), unit.now())) {
                        case Entering.Entered entered -> keep(unit, actor, resident, before, entered).map(Reply::done);
                        case Entering.Refused refused -> Future.succeededFuture(
                            new Reply.Refused<>(refused.problems())
                        );
                    }
            );
    }

    private Entry entry(Store.Unit unit, Actor actor, Timeline before, Said said) {
        Instant from =
            said.from() != null
                ? said.from()
                : before
                      .entries()
                      .stream()
                      .filter(one -> one.id().equals(said.corrects()))
                      .map(Entry::from)
                      .findAny()
                      .orElse(unit.now());
        return new Entry(
            Id.of(ids.get()),
            said.where(),
            from,
            said.until(),
            said.source() == null ? Entry.Source.usual(actor.role()) : said.source(),
            said.note(),
            actor.person(),
            actor.role(),
            unit.now(),
            said.corrects()
        );
    }

    private Future<Entered> keep(
        Store.Unit unit,
        Actor actor,
        Id<Resident> resident,
        Timeline before,
        Entering.Entered entered
    ) {
        Timeline after = entered.timeline();
        boolean dead = after.at(unit.now()) == Where.DECEASED;
        return unit
            .whereabouts()
            .add(resident, entered.entry(), after)
            .compose(v -> dead ? unit.whereabouts().silence(resident) : Future.succeededFuture())
            .compose(v -> unit.jobs().add(Jobs.Kind.FOLLOW_WHEREABOUTS, resident.value(), unit.now().plus(SOON)))
            .compose(v -> rework(unit, actor, resident, before.stays(), after.stays(), entered.since()))
            .compose(changes ->
                unit.whereabouts().changed(entered.entry().id(), changes).map(new Entered(entered.entry(), changes))
            );
    }

    /** Looks once more at what may have been asked for or promised while something was said. */
    public Future<Void> again(Store.Unit unit, UUID id) {
        Id<Resident> resident = Id.of(id);
        return unit
            .whereabouts()
            .hold(resident)
            .compose(timeline -> {
                List<Stay> stays = timeline.stays();
                return rework(unit, null, resident, stays, stays, unit.now());
            })
            .mapEmpty();
    }

    private Future<List<Changed>> rework(
        Store.Unit unit,
        Actor actor,
        Id<Resident> resident,
        List<Stay> before,
        List<Stay> after,
        Instant since
    ) {
        List<Changed> changes = new ArrayList<>();
        return unit
            .whereabouts()
            .touched(resident, since)
            .compose(touched -> {
                Future<Void> all = Future.succeededFuture();
                for (Id<Order> id : touched) {
                    all = all
                        .compose(v -> unit.orders().get(id))
                        .compose(order ->
                            follow(unit, actor, order, before, after).map(what -> {
                                what.ifPresent(one -> changes.add(changed(order, one)));
                                return null;
                            })
                        );
                }
                return all;
            })
            .map(v -> List.copyOf(changes));
    }

    private Future<Optional<Changed.What>> follow(
        Store.Unit unit,
        Actor actor,
        Order order,
        List<Stay> before,
        List<Stay> after
    ) {
        boolean was = Holding.look(order, before, null, unit.now()) instanceof Holding.Elsewhere;
        boolean is = Holding.look(order, after, null, unit.now()) instanceof Holding.Elsewhere;
        return was == is ? holds.follow(unit, actor, order, after) : payable(unit, actor, order, !is).map(Optional::of);
    }

    /** Says in the order's history whether it may be paid for; what was paid before is to be looked at by people. */
    private static Future<Changed.What> payable(Store.Unit unit, Actor actor, Order order, boolean payable) {
        Future<Void> due =
            payable && order.stage() instanceof Stage.Confirmed
                ? unit.jobs().add(Jobs.Kind.SETTLE, order.id().value(), unit.now())
                : Future.succeededFuture();
        String kind = payable ? "payment-freed" : "payment-blocked";
        Changed.What blocked =
            order.stage() instanceof Stage.Settled ? Changed.What.PAID_ALREADY : Changed.What.NOT_PAYABLE;
        return due
            .compose(v -> unit.orders().save(order.now(order.stage()), new Event(kind, actor, Map.of())))
            .map(payable ? Changed.What.PAYABLE_AGAIN : blocked);
    }

    private static Changed changed(Order order, Changed.What what) {
        String was = order.stage().word();
        String now = switch (what) {
            case PAUSED -> "on-hold";
            case BACK_AS_AGREED -> "dispatched";
            case ASKED_AGAIN -> "requested";
            case CANCELLED -> "cancelled";
            case NOT_PAYABLE, PAYABLE_AGAIN, PAID_ALREADY -> was;
        };
        return new Changed(
            order.id(),
            order.number(),
            order.asked().serviceCode(),
            Holding.time(order),
            was,
            now,
            what
        );
    }
}

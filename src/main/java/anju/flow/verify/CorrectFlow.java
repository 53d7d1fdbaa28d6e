package anju.flow.verify;

import anju.catalogue.ServiceItem;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Role;
import anju.value.Id;
import anju.verification.Correcting;
import anju.verification.Correction;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A correction is proposed by one and decided by another; then the visit is compared again. */
public final class CorrectFlow {

    private final CompareFlow compares;
    private final Supplier<UUID> ids;

    /** The flow; {@code ids} gives new ids. */
    public CorrectFlow(CompareFlow compares, Supplier<UUID> ids) {
        this.compares = compares;
        this.ids = ids;
    }

    /** Proposes; a worker may put right the times of their own visit alone. */
    public Future<Reply<Order>> propose(
        Store.Unit unit,
        Actor actor,
        Id<Order> id,
        Correction.Change change,
        String reason
    ) {
        if (actor.role() == Role.WORKER && !isOwnTime(actor, change)) {
            return Future.succeededFuture(Reply.refused("status", "correction.own-times"));
        }
        return unit
            .orders()
            .get(id)
            .compose(order ->
                unit
                    .checks()
                    .corrections()
                    .of(id)
                    .compose(all -> {
                        if (all.stream().anyMatch(c -> waits(c, change))) {
                            return Future.succeededFuture(new Reply.Conflict<>("correction.waiting"));
                        }
                        return switch (Correcting.propose(order, change, all, unit.now())) {
                            case Correcting.Proposed proposed -> proposed(
                                unit,
                                actor,
                                order,
                                change,
                                proposed.told(),
                                reason
                            );
                            case Correcting.Outcome other -> not(other);
                        };
                    })
            );
    }

    private Future<Reply<Order>> proposed(
        Store.Unit unit,
        Actor actor,
        Order order,
        Correction.Change change,
        Instant told,
        String reason
    ) {
        Id<Correction> id = Id.of(ids.get());
        return unit
            .checks()
            .corrections()
            .propose(order, id, change, told, reason, actor)
            .compose(v ->
                unit.orders().save(order.now(order.stage()), new Event("correction-proposed", actor, facts(id), reason))
            )
            .map(Reply::done);
    }

    /** Decides; a refusal needs its reason. */
    public Future<Reply<Order>> decide(
        Store.Unit unit,
        Actor actor,
        Id<Order> id,
        Id<Correction> correction,
        boolean approved,
        String reason
    ) {
        return unit
            .orders()
            .get(id)
            .compose(order ->
                unit
                    .checks()
                    .corrections()
                    .of(id)
                    .compose(all -> {
                        var found = all
                            .stream()
                            .filter(c -> c.id().equals(correction))
                            .findFirst();
                        if (found.isEmpty()) {
                            return Future.succeededFuture(Reply.<Order>refused("correctionId", "correction.unknown"));
                        }
                        return approved
                            ? approve(unit, actor, order, found.get(), all)
                            : refuse(unit, actor, order, found.get(), reason);
                    })
            );
    }

    private Future<Reply<Order>> approve(
        Store.Unit unit,
        Actor actor,
        Order order,
        Correction correction,
        List<Correction> all
    ) {
        return unit
            .services()
            .find(order.asked().serviceCode())
            .compose(item -> {
                var unknown = item.orElseThrow().tasks().stream().map(ServiceItem.Task::code).toList();
                return switch (Correcting.approve(order, correction, all, actor.person(), unknown, unit.now())) {
                    case Correcting.Approved done -> approved(unit, actor, order, correction, done).map(Reply::done);
                    case Correcting.Outcome other -> not(other);
                };
            });
    }

    private Future<Order> approved(
        Store.Unit unit,
        Actor actor,
        Order before,
        Correction correction,
        Correcting.Approved done
    ) {
        Corrections corrections = unit.checks().corrections();
        return corrections
            .approve(correction, done.order(), actor)
            .compose(v ->
                done.filled() == null ? Future.<Void>succeededFuture() : corrections.fill(before.id(), done.filled())
            )
            .compose(v -> unwind(unit, before, correction))
            .compose(v -> unit.orders().save(done.order(), new Event("corrected", actor, facts(correction.id()))))
            .compose(saved ->
                saved.stage() instanceof Stage.Verified
                    ? compares.awaitFamily(unit, saved)
                    : compares.compare(unit, saved)
            );
    }

    /** What was to follow from the finding that is put right does not follow. */
    private static Future<Void> unwind(Store.Unit unit, Order before, Correction correction) {
        return switch (before.stage()) {
            case Stage.Verified s -> unit.jobs().cancel(Jobs.Kind.CONFIRM_SILENCE, before.id().value());
            case Stage.Confirmed s -> unit.jobs()
                .cancel(Jobs.Kind.SETTLE, before.id().value())
                .compose(v -> unit.checks().corrections().askFamilyAnew(before.id(), correction.id()));
            default -> Future.succeededFuture();
        };
    }

    private static Future<Reply<Order>> refuse(
        Store.Unit unit,
        Actor actor,
        Order order,
        Correction correction,
        String reason
    ) {
        if (correction.state() != Correction.State.PROPOSED) {
            return Future.succeededFuture(new Reply.Conflict<>("correction.decided"));
        }
        if (correction.by().equals(actor.person())) {
            return Future.succeededFuture(new Reply.Conflict<>("correction.own"));
        }
        return unit
            .checks()
            .corrections()
            .refuse(correction, reason, actor)
            .compose(v ->
                unit
                    .orders()
                    .save(
                        order.now(order.stage()),
                        new Event("correction-refused", actor, facts(correction.id()), reason)
                    )
            )
            .map(Reply::done);
    }

    private static Future<Reply<Order>> not(Correcting.Outcome outcome) {
        return Future.succeededFuture(
            switch (outcome) {
                case Correcting.Refused refused -> new Reply.Refused<>(refused.problems());
                case Correcting.NotNow now -> new Reply.Conflict<>(now.key());
                case Correcting.Proposed p -> throw new IllegalStateException("not decided");
                case Correcting.Approved a -> throw new IllegalStateException("not proposed");
            }
        );
    }

    private static boolean isOwnTime(Actor actor, Correction.Change change) {
        return change instanceof Correction.Time time && time.worker().value().equals(actor.person().value());
    }

    /** Whether the same thing waits for somebody already; one finding at a time, one proposal for each end. */
    private static boolean waits(Correction waiting, Correction.Change change) {
        if (waiting.state() != Correction.State.PROPOSED) {
            return false;
        }
        return waiting.change() instanceof Correction.Time old && change instanceof Correction.Time time
            ? old.worker().equals(time.worker()) && old.which() == time.which()
            : waiting.change().getClass() == change.getClass();
    }

    private static Map<String, Object> facts(Id<Correction> id) {
        return Map.of("correction", id.toString());
    }
}

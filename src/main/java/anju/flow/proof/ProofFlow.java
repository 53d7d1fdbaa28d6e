package anju.flow.proof;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Resident;
import anju.value.Id;
import anju.visit.GridCard;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A resident chooses how a visit is proved; the centre gives out and withdraws cards, codes and numbers. */
public final class ProofFlow {

    private static final Set<Mark.ProofKind> GIVEN_OUT = Set.of(
        Mark.ProofKind.GRID_CARD,
        Mark.ProofKind.DOOR_CODE,
        Mark.ProofKind.LANDLINE
    );

    private static final int DOOR_DIGITS = 8;
    private static final int AT_ONCE = 1_000_000;

    private final Supplier<UUID> ids;

    /** {@code ids} gives random ids, from which digits are drawn. */
    public ProofFlow(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** Whether the centre has to give out something before that kind can be used. */
    public static boolean isGivenOut(Mark.ProofKind kind) {
        return GIVEN_OUT.contains(kind);
    }

    /** The resident wants that kind; refused where they have not what it needs. */
    public Future<Reply<Id<Resident>>> choose(
        Store.Unit unit,
        Actor actor,
        Id<Resident> resident,
        Mark.ProofKind kind
    ) {
        return lacks(unit, resident, kind).compose(lacking ->
            lacking.isPresent()
                ? Future.succeededFuture(Reply.refused("kind", lacking.get()))
                : unit
                      .proofs()
                      .choose(resident, kind, actor.person())
                      .map(done -> Reply.done(resident))
        );
    }

    private static Future<Optional<String>> lacks(Store.Unit unit, Id<Resident> resident, Mark.ProofKind kind) {
        if (kind == Mark.ProofKind.NONE) {
            return Future.succeededFuture(Optional.of("field.proof"));
        }
        if (kind == Mark.ProofKind.RELATIVE) {
            return unit
                .proofs()
                .relatives(resident)
                .map(count -> count == 0 ? Optional.of("proof.no-relative") : Optional.empty());
        }
        return isGivenOut(kind)
            ? unit
                  .proofs()
                  .find(resident, kind)
                  .map(held -> held.isEmpty() ? Optional.of("proof.not-issued") : Optional.empty())
            : Future.succeededFuture(Optional.empty());
    }

    /**
     * Gives out a new card or code, or registers a landline's number, in place of the one before. Answers what has to
     * be printed; for a landline the number.
     */
    public Future<Reply<String>> issue(
        Store.Unit unit,
        Actor actor,
        Id<Resident> resident,
        Mark.ProofKind kind,
        String number
    ) {
        if (!isGivenOut(kind)) {
            return Future.succeededFuture(Reply.refused("kind", "proof.not-given-out"));
        }
        if (kind == Mark.ProofKind.LANDLINE && number == null) {
            return Future.succeededFuture(Reply.refused("number", "field.missing"));
        }
        String secret =
            kind == Mark.ProofKind.LANDLINE
                ? number
                : digits(kind == Mark.ProofKind.GRID_CARD ? GridCard.DIGITS : DOOR_DIGITS);
        return unit
            .proofs()
            .issue(resident, kind, secret, actor.person())
            .map(done -> Reply.done(secret));
    }

    private String digits(int many) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < many) {
            digits.append("%06d".formatted(Math.floorMod(ids.get().getLeastSignificantBits(), AT_ONCE)));
        }
        return digits.substring(0, many);
    }

    /** Withdraws what is in force of that kind; who had chosen it goes back to the one-time code. */
    public Future<Reply<Id<Resident>>> revoke(
        Store.Unit unit,
        Actor actor,
        Id<Resident> resident,
        Mark.ProofKind kind
    ) {
        return unit
            .proofs()
            .revoke(resident, kind, actor.person())
            .compose(was -> {
                if (!was) {
                    return Future.succeededFuture(new Reply.Conflict<Id<Resident>>("proof.nothing-to-revoke"));
                }
                return unit
                    .proofs()
                    .chosen(resident)
                    .compose(chosen ->
                        chosen == kind
                            ? unit.proofs().choose(resident, Mark.ProofKind.ONE_TIME_CODE, actor.person())
                            : Future.succeededFuture()
                    )
                    .map(done -> Reply.done(resident));
            });
    }

    /** A relative sees the worker come, or go once they are in; not before a visit is arranged, and once an end. */
    public Future<Reply<Order>> tap(Store.Unit unit, Actor actor, Id<Order> id) {
        return unit
            .orders()
            .get(id)
            .compose(order -> {
                Optional<Mark.Which> which = end(order.stage());
                if (which.isEmpty()) {
                    return Future.succeededFuture(new Reply.Conflict<Order>("proof.nobody-comes"));
                }
                return unit
                    .proofs()
                    .tap(id, which.get(), actor.person())
                    .compose(done ->
                        unit
                            .orders()
                            .save(
                                order.now(order.stage()),
                                new Event("tapped", actor, Map.of("which", which.get().name()))
                            )
                    )
                    .map(Reply::done);
            });
    }

    private static Optional<Mark.Which> end(Stage stage) {
        return switch (stage) {
            case Stage.Dispatched d -> Optional.of(Mark.Which.IN);
            case Stage.UnderWay u -> Optional.of(Mark.Which.OUT);
            default -> Optional.empty();
        };
    }

    /** The centre's telephone heard the resident's registered landline; refused where none is registered. */
    public Future<Reply<Id<Resident>>> ring(Store.Unit unit, Id<Resident> resident) {
        return unit
            .proofs()
            .find(resident, Mark.ProofKind.LANDLINE)
            .compose(number ->
                number.isEmpty()
                    ? Future.succeededFuture(new Reply.Conflict<>("proof.no-landline"))
                    : unit
                          .proofs()
                          .rang(number.get())
                          .map(done -> Reply.done(resident))
            );
    }
}

package anju.flow.proof;

import anju.flow.port.Store;
import anju.order.Mark;
import anju.order.Order;
import anju.people.Resident;
import anju.visit.GridCard;
import anju.visit.Visiting;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What is known at an order's door when somebody tells a proof there. */
public final class Knowing {

    /** A call or a tap proves an end that was marked at most so long before or after it. */
    public static final Duration NEAR = Duration.ofMinutes(10);

    private final ZoneId zone;

    /** A day is a day in that zone. */
    public Knowing(ZoneId zone) {
        this.zone = zone;
    }

    /** What is known of that order's door at that end, for what was told; fails where the order has no address. */
    public Future<Visiting.Known> known(Store.Unit unit, Order order, Mark.Which which, Visiting.Told told) {
        var asked = order.asked();
        return unit
            .residents()
            .findAddress(asked.resident(), asked.address())
            .map(address -> address.orElseThrow(() -> new NoSuchElementException("address of the order")))
            .compose(address ->
                unit
                    .proofs()
                    .chosen(asked.resident())
                    .compose(chosen ->
                        secret(unit, order, which, told.proof()).compose(secret ->
                            heard(unit, order, which, told).map(heard ->
                                new Visiting.Known(
                                    address.place(),
                                    address.radiusMetres(),
                                    secret.orElse(null),
                                    zone,
                                    chosen,
                                    heard
                                )
                            )
                        )
                    )
            );
    }

    private static Future<Optional<String>> secret(
        Store.Unit unit,
        Order order,
        Mark.Which which,
        Mark.ProofKind proof
    ) {
        return switch (proof) {
            case ONE_TIME_CODE -> unit.visits().findCode(order.id());
            case DOOR_CODE -> unit.proofs().find(order.asked().resident(), proof);
            case GRID_CARD -> unit.proofs()
                .find(order.asked().resident(), proof)
                .map(card -> card.map(digits -> new GridCard(digits).at(GridCard.cell(order.id(), which))));
            case LANDLINE, RELATIVE, NONE -> Future.succeededFuture(Optional.empty());
        };
    }

    private static Future<Boolean> heard(Store.Unit unit, Order order, Mark.Which which, Visiting.Told told) {
        Instant at = told.at();
        return switch (told.proof()) {
            case RELATIVE -> unit.proofs()
                .tapped(order.id(), which)
                .map(tap -> tap.filter(when -> Duration.between(when, at).abs().compareTo(NEAR) <= 0).isPresent());
            case LANDLINE -> line(unit, order.asked().resident()).compose(number ->
                number.isEmpty()
                    ? Future.succeededFuture(false)
                    : unit.proofs().called(number.get(), at.minus(NEAR), at.plus(NEAR), order.id(), which)
            );
            case ONE_TIME_CODE, GRID_CARD, DOOR_CODE, NONE -> Future.succeededFuture(false);
        };
    }

    /** The end was proved by a call: it proves nothing else from now on. */
    public Future<Void> useUp(Store.Unit unit, Order order, Mark mark) {
        if (mark.proof() != Mark.ProofKind.LANDLINE) {
            return Future.succeededFuture();
        }
        return line(unit, order.asked().resident()).compose(number ->
            number.isEmpty()
                ? Future.succeededFuture()
                : unit.proofs().use(number.get(), mark.at().minus(NEAR), mark.at().plus(NEAR), order.id(), mark.which())
        );
    }

    private static Future<Optional<String>> line(Store.Unit unit, anju.value.Id<Resident> resident) {
        return unit.proofs().find(resident, Mark.ProofKind.LANDLINE);
    }
}

package anju.pg.order;

import anju.flow.port.Offers;
import anju.order.Offer;
import anju.order.Order;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The offers of a transaction. */
public final class PgOffers implements Offers {

    private static final String ADD = """
    with added as (
      insert into offer (id, order_id, round, seats, state, made_at, respond_by, made_by, reason, version)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ), invited as (
      insert into offer_worker (offer_id, worker_id, visit_start, visit_end, travel_seconds)
      select $1, * from unnest($11::uuid[], $12::timestamptz[], $13::timestamptz[], $14::int[])
    )
    insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
    select $15, 'offer', $1, $2, resident_id, centre_id, $5, $10 from orders where id = $2
    """;

    // who has waited for the lock looks at the order again, and does not lock one that is not on offer any more
    private static final String OPEN = """
    select o.id from offer f join orders o on o.id = f.order_id
    where f.id = $1 and f.state = 'pending' and o.stage = 'offered' for no key update of o
    """;
    private static final String READ =
        "select " + OfferRows.COLUMNS + " from offer f, " + OfferRows.INVITED + " where f.id = $1";
    private static final String LOCK = "select from offer where id = $1 for no key update";
    private static final String LOCK_PENDING =
        "select id from offer where order_id = $1 and state = 'pending' for no key update";

    private static final String ANSWER = """
    with answered as (
      update offer_worker set answer = $3, answered_at = $4, reason = $5
      where offer_id = $1 and worker_id = $2 and answer is null
      returning 1
    )
    select lost_race('race.answered') where not exists (select from answered)
    """;

    private static final String END = """
    with ended as (
      update offer set state = $2, version = version + 1 where id = $1 and state = 'pending'
      returning order_id, version
    ), announced as (
      insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
      select $3, 'offer', $1, o.id, o.resident_id, o.centre_id, $2, e.version
      from ended e join orders o on o.id = e.order_id
    )
    select lost_race('race.offer-over') where not exists (select from ended)
    """;

    private final PgTransaction transaction;

    /** The offers of that transaction. */
    public PgOffers(PgTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<Offer> add(Offer offer) {
        List<Offer.Invited> invited = offer.invited();
        transaction.announce();
        return transaction
            .send(
                ADD,
                offer.id(),
                offer.order(),
                offer.round(),
                offer.seats(),
                offer.state().word(),
                offer.madeAt(),
                offer.respondBy(),
                offer.madeBy(),
                offer.reason(),
                offer.version(),
                invited.stream().map(Offer.Invited::worker).toList(),
                Columns.moments(invited.stream().map(i -> i.visit().start())),
                Columns.moments(invited.stream().map(i -> i.visit().end())),
                invited
                    .stream()
                    .map(i -> (int) i.travel().toSeconds())
                    .toArray(Integer[]::new),
                transaction.now()
            )
            .map(offer);
    }

    @Override
    public Future<Optional<Id<Order>>> findOpen(Id<Offer> id) {
        return transaction.run(OPEN, id).map(rows -> Columns.first(rows, row -> Columns.<Order>id(row, "id")));
    }

    @Override
    public Future<Offer> get(Id<Offer> id) {
        // read after the lock is held: a statement that waits for a lock still reads the other rows as they were before
        transaction.send(LOCK, id);
        return transaction.run(READ, id).map(rows -> Columns.first(rows, OfferRows::offer).orElseThrow(() -> none(id)));
    }

    @Override
    public Future<Optional<Offer>> findPending(Id<Order> order) {
        return transaction.run(LOCK_PENDING, order).compose(rows ->
            Columns.first(rows, row -> Columns.<Offer>id(row, "id"))
                .map(id -> get(id).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        );
    }

    @Override
    public Future<Void> answer(Id<Offer> offer, Id<Worker> worker, Offer.Answer answer, String reason) {
        String word = answer.name().toLowerCase(Locale.ROOT);
        return transaction.send(ANSWER, offer, worker, word, transaction.now(), reason);
    }

    @Override
    public Future<Void> end(Id<Offer> offer, Offer.State state) {
        transaction.announce();
        return transaction.send(END, offer, state.word(), transaction.now());
    }

    private static NoSuchElementException none(Id<Offer> id) {
        return new NoSuchElementException("offer " + id);
    }
}

package anju.pg.order;

import anju.flow.port.Purses;
import anju.order.Order;
import anju.people.Resident;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.settlement.Purse;
import anju.settlement.Settling;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;

/** The purses of a transaction. */
public final class PgPurses implements Purses {

    private static final String LIST = """
    select id, kind, balance_fen from purse where resident_id = $1
    order by array_position(array['government-purchase', 'self-pay'], kind) for no key update
    """;

    private static final String SETTLE = """
    with settled as (
      insert into settlement (order_id, settled_at, total_fen, price_note) values ($1, $2, $3, $4)
    ), part as (
      select * from unnest($5::uuid[], $6::bigint[]) as p (purse_id, amount_fen)
    ), paid as (
      update purse set balance_fen = purse.balance_fen - part.amount_fen
      from part where purse.id = part.purse_id and purse.balance_fen is not null
    )
    insert into settlement_part (order_id, purse_id, amount_fen) select $1, purse_id, amount_fen from part
    """;

    /** Every price is an example as long as the city has set none; the words are made when it is shown. */
    private static final String NOTE = "example-price";

    private final PgTransaction transaction;

    /** The purses of that transaction. */
    public PgPurses(PgTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<List<Purse>> listLocked(Id<Resident> resident) {
        return transaction
            .run(LIST, resident)
            .map(rows ->
                Columns.list(rows, row ->
                    new Purse(Columns.id(row, "id"), kind(row.getString("kind")), Columns.money(row, "balance_fen"))
                )
            );
    }

    /** The kind of that word. */
    public static Purse.Kind kind(String word) {
        return Purse.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public Future<Void> settle(Id<Order> order, Settling.Paid paid) {
        return transaction.send(
            SETTLE,
            order,
            transaction.now(),
            paid.total().fen(),
            NOTE,
            paid.parts().stream().map(Settling.Part::purse).toList(),
            paid
                .parts()
                .stream()
                .map(part -> part.amount().fen())
                .toArray(Long[]::new)
        );
    }
}

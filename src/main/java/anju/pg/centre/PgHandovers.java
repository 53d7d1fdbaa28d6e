package anju.pg.centre;

import anju.flow.centre.Handovers;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** The orders between centres, as a transaction reads and changes them. */
public final class PgHandovers implements Handovers {

    private static final String ASK = """
    with asked as (
      insert into handover (id, order_id, from_centre, to_centre, minutes, state, made_by, made_at, reason_enc)
      values ($1, $2, $3, $4, $5, 'asked', $6, anju_now(), $7) on conflict do nothing returning id
    ), told as (
      insert into outbox (at, kind, subject, centre_id, version)
      select anju_now(), 'centre', c, c, 1 from asked, unnest(array[$3, $4]::uuid[]) c
    )
    select lost_race('handover.asked-already') where not exists (select from asked)
    """;

    private static final String FIND = """
    select id, order_id, from_centre, to_centre from handover where id = $1 and state = 'asked' for update
    """;

    private static final String ANSWER = """
    with answered as (
      update handover set state = $2, answered_by = $3, answered_at = anju_now(), answer_enc = $4
      where id = $1 and state = 'asked' returning from_centre, to_centre
    ), told as (
      insert into outbox (at, kind, subject, centre_id, version)
      select anju_now(), 'centre', c, c, 1 from answered, unnest(array[from_centre, to_centre]) c
    )
    select lost_race('handover.answered') where not exists (select from answered)
    """;

    private static final String MOVE = """
    with moved as (update orders set centre_id = $2 where id = $1)
    update unmet_need set centre_id = $2, version = version + 1 where order_id = $1 and ended_at is null
    """;

    // metres on a plane are near enough to sort neighbours by
    private static final String NEIGHBOURS = """
    select o.id, o.name, (111195 * sqrt(power(o.lat - m.lat, 2) + power((o.lng - m.lng) * cos(radians(m.lat)), 2)))::int
      as metres
    from organisation m join organisation o on o.id <> m.id
    where m.id = $1 and o.id in (select centre_id from community_centre)
      and o.in_use_from <= anju_now()::date and (o.in_use_until is null or o.in_use_until >= anju_now()::date)
      and exists (select from live_grant g where g.organisation_id = o.id and g.role in ('coordinator', 'centre-lead'))
    order by metres, o.id limit $2
    """;

    private static final String LIST = """
    select h.id, h.order_id, h.from_centre, h.to_centre, h.minutes, h.made_at, h.reason_enc, h.answered_at, h.answer_enc,
      case when h.state = 'asked' and (o.stage not in ('requested', 'matched', 'unmet') or o.centre_id <> h.from_centre)
        then 'over' else h.state end as state,
      o.number, o.service_code, o.window_start, o.window_end, k.name as community, f.name as from_name, t.name as to_name,
      h.made_by, b.name as made_by_name, h.answered_by, a.name as answered_by_name
    from handover h join orders o on o.id = h.order_id join resident r on r.person_id = o.resident_id
      join community k on k.code = r.community_code
      join organisation f on f.id = h.from_centre join organisation t on t.id = h.to_centre
      join person b on b.id = h.made_by left join person a on a.id = h.answered_by
    where h.from_centre = $1 or h.to_centre = $1
    order by h.made_at desc, h.id limit $2
    """;

    private static final String BALANCE = """
    select c.id, c.name,
      count(*) filter (where h.from_centre = $1)::int as given_orders,
      coalesce(sum(h.minutes) filter (where h.from_centre = $1), 0)::int as given_minutes,
      coalesce(sum(s.total_fen) filter (where h.from_centre = $1), 0)::bigint as given_fen,
      count(*) filter (where h.to_centre = $1)::int as taken_orders,
      coalesce(sum(h.minutes) filter (where h.to_centre = $1), 0)::int as taken_minutes,
      coalesce(sum(s.total_fen) filter (where h.to_centre = $1), 0)::bigint as taken_fen
    from handover h
      join organisation c on c.id = case when h.from_centre = $1 then h.to_centre else h.from_centre end
      left join settlement s on s.order_id = h.order_id
    where h.state = 'accepted' and (h.from_centre = $1 or h.to_centre = $1)
    group by c.id, c.name order by c.name, c.id
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The orders between centres in that transaction. */
    public PgHandovers(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Void> ask(
        Id<Handover> id,
        Order order,
        Id<Organisation> to,
        int minutes,
        Id<Person> by,
        String reason
    ) {
        transaction.announce();
        byte[] why = cipher.encrypt(EncryptedColumn.HANDOVER_REASON, reason);
        return transaction.send(ASK, id, order.id(), order.asked().centre(), to, minutes, by, why);
    }

    @Override
    public Future<Optional<Handover>> findAsked(Id<Handover> id) {
        return transaction.run(FIND, id).map(rows -> Columns.first(rows, PgHandovers::handover));
    }

    @Override
    public Future<Void> answer(Handover handover, boolean yes, Id<Person> by, String reason) {
        transaction.announce();
        byte[] why = cipher.encrypt(EncryptedColumn.HANDOVER_ANSWER, reason);
        return transaction.send(ANSWER, handover.id(), yes ? "accepted" : "refused", by, why);
    }

    @Override
    public Future<Void> move(Id<Order> order, Id<Organisation> to) {
        return transaction.send(MOVE, order, to);
    }

    @Override
    public Future<List<Neighbour>> neighbours(Id<Organisation> centre, int most) {
        return transaction
            .run(NEIGHBOURS, centre, most)
            .map(rows ->
                Columns.list(rows, row ->
                    new Neighbour(Columns.id(row, "id"), row.getString("name"), row.getInteger("metres"))
                )
            );
    }

    @Override
    public Future<List<Told>> list(Id<Organisation> centre, int most) {
        return transaction.run(LIST, centre, most).map(rows -> Columns.list(rows, this::told));
    }

    private Told told(Row row) {
        return new Told(
            handover(row),
            row.getLong("number"),
            row.getString("from_name"),
            row.getString("to_name"),
            row.getString("service_code"),
            Columns.window(row, "window_start", "window_end"),
            row.getString("community"),
            row.getInteger("minutes"),
            row.getString("state"),
            Columns.person(row, "made_by", "made_by_name"),
            Columns.instant(row, "made_at"),
            cipher.decrypt(EncryptedColumn.HANDOVER_REASON, Columns.bytes(row, "reason_enc")),
            Columns.person(row, "answered_by", "answered_by_name"),
            Columns.instant(row, "answered_at"),
            cipher.decrypt(EncryptedColumn.HANDOVER_ANSWER, Columns.bytes(row, "answer_enc"))
        );
    }

    private static Handover handover(Row row) {
        return new Handover(
            Columns.id(row, "id"),
            Columns.id(row, "order_id"),
            Columns.id(row, "from_centre"),
            Columns.id(row, "to_centre")
        );
    }

    @Override
    public Future<List<Balance>> balance(Id<Organisation> centre) {
        return transaction
            .run(BALANCE, centre)
            .map(rows ->
                Columns.list(rows, row ->
                    new Balance(
                        Columns.id(row, "id"),
                        row.getString("name"),
                        row.getInteger("given_orders"),
                        row.getInteger("given_minutes"),
                        row.getLong("given_fen"),
                        row.getInteger("taken_orders"),
                        row.getInteger("taken_minutes"),
                        row.getLong("taken_fen")
                    )
                )
            );
    }
}

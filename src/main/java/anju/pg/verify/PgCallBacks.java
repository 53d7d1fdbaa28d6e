package anju.pg.verify;

import anju.flow.port.Actor;
import anju.flow.verify.callback.CallBacks;
import anju.order.Mark;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.value.Place;
import anju.verification.ghost.Choosing;
import anju.verification.ghost.Suspicion;
import anju.verification.ghost.Trace;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The call-backs of a transaction. */
final class PgCallBacks implements CallBacks {

    private static final String LEFT = """
    with staff as (
      select distinct m.worker_id from visit_mark m join orders o on o.id = m.order_id
      where o.centre_id = $1 and m.at >= $2 and m.at < $3
    )
    select i.order_id, i.worker_id, a.visit_start, a.visit_end,
      i.at as in_at, i.received_at as in_received, i.lat as in_lat, i.lng as in_lng, i.accuracy_metres as in_accuracy,
      i.age_seconds as in_age, i.proof_kind as in_proof,
      x.at as out_at, x.received_at as out_received, x.lat as out_lat, x.lng as out_lng,
      x.accuracy_metres as out_accuracy, x.age_seconds as out_age, x.proof_kind as out_proof,
      (select s.kind from stay s where s.resident_id = o.resident_id and s.begins < x.at and coalesce(s.ends, 'infinity') > i.at
        order by s.begins limit 1) as away,
      exists (select from call_back_try t where t.order_id = o.id and t.result = 'nobody-came') as denied,
      o.centre_id = $1 and o.stage in ('disputed', 'verified', 'confirmed', 'settled')
        and not exists (select from call_back c where c.order_id = o.id) as open
    from staff join visit_mark i on i.worker_id = staff.worker_id and i.which = 'in' and i.at >= $2 and i.at < $3
      join visit_mark x on x.order_id = i.order_id and x.worker_id = i.worker_id and x.which = 'out' and x.at > i.at
      join orders o on o.id = i.order_id
      join assignment a on a.order_id = i.order_id and a.worker_id = i.worker_id and a.live
    """;

    private static final String HOLD = "select id from organisation where id = $1 for no key update";
    private static final String DRAWN =
        "select exists (select from call_back where centre_id = $1 and day = $2) as drawn";

    private static final String ADD = """
    insert into call_back (order_id, centre_id, day, position, by_lot, score, findings, drawn_by, drawn_at)
    values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9)
    """;

    private static final String FIND = "select outcome from call_back where order_id = $1 for update";

    private static final String NOTE = """
    with tried as (
      insert into call_back_try (order_id, at, by, result, words_enc) values ($1, $2, $3, $4, $5)
    ), announced as (
      insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
      select $2, 'order', id, id, resident_id, centre_id, stage, version from orders where id = $1
    )
    update call_back set outcome = nullif($4, 'not-reached'), again_at = $6 where order_id = $1
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    PgCallBacks(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Left>> left(Id<Organisation> centre, Instant since, Instant until) {
        return transaction.run(LEFT, centre, since, until).map(rows -> Columns.list(rows, PgCallBacks::left));
    }

    private static Left left(Row row) {
        var trace = new Trace(
            Columns.id(row, "order_id"),
            Columns.id(row, "worker_id"),
            Columns.window(row, "visit_start", "visit_end"),
            end(row, "in_"),
            end(row, "out_"),
            row.getString("away"),
            row.getBoolean("denied")
        );
        return new Left(trace, row.getBoolean("open"));
    }

    private static Trace.End end(Row row, String which) {
        Double lat = row.getDouble(which + "lat");
        return new Trace.End(
            Columns.instant(row, which + "at"),
            Columns.instant(row, which + "received"),
            lat == null ? null : new Place(lat, row.getDouble(which + "lng")),
            row.getDouble(which + "accuracy"),
            row.getDouble(which + "age"),
            Mark.ProofKind.of(row.getString(which + "proof")),
            // the door takes an order's own code alone: a code that was told twice never becomes a mark
            null
        );
    }

    @Override
    public Future<Boolean> drawn(Id<Organisation> centre, LocalDate day) {
        return transaction
            .run(HOLD, centre)
            .compose(held -> transaction.run(DRAWN, centre, day))
            .map(rows -> rows.iterator().next().getBoolean("drawn"));
    }

    @Override
    public Future<Void> add(Id<Organisation> centre, LocalDate day, List<Choosing.Chosen> chosen, Actor by) {
        Future<Void> added = Future.succeededFuture();
        for (int i = 0; i < chosen.size(); i++) {
            var one = chosen.get(i);
            added = transaction.send(
                ADD,
                one.judged().trace().order(),
                centre,
                day,
                i,
                one.byLot(),
                one.judged().score(),
                findings(one.judged().suspicions()).encode(),
                by.person(),
                transaction.now()
            );
        }
        return added;
    }

    private static JsonArray findings(List<Suspicion> suspicions) {
        var all = new JsonArray();
        suspicions.forEach(one ->
            all.add(
                new JsonObject()
                    .put("signal", one.signal().word())
                    .put("points", one.points())
                    .put("arguments", new JsonArray(one.arguments()))
            )
        );
        return all;
    }

    @Override
    public Future<Optional<Known>> find(Id<Order> order) {
        return transaction.run(FIND, order).map(rows ->
            Columns.first(rows, row -> {
                String outcome = row.getString("outcome");
                return new Known(outcome == null ? null : Result.of(outcome));
            })
        );
    }

    @Override
    public Future<Void> note(Id<Order> order, Result result, String words, Instant again, Actor by) {
        transaction.announce();
        byte[] kept = cipher.encrypt(EncryptedColumn.CALL_BACK_WORDS, words);
        return transaction.send(NOTE, order, transaction.now(), by.person(), result.word(), kept, again);
    }
}

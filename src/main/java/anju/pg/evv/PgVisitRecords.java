package anju.pg.evv;

import anju.flow.evv.VisitRecords;
import anju.flow.view.Hidden;
import anju.organisation.Organisation;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Masks;
import anju.value.Id;
import anju.visit.SixElements.Where;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The records of visits, of a transaction. */
public final class PgVisitRecords implements VisitRecords {

    private static final Set<String> BOUND_TO_THE_DOOR = Set.of("doorCode", "landline");

    // a worker who marked neither end is a line as well: that nobody knows is what has to be seen
    private static final String READ = """
    select o.id, o.number::text as number, o.stage, o.resident_id, p.name as resident_name, a.worker_id, w.name as worker_name,
      o.service_code, coalesce(ci.at, i.at) as started, coalesce(co.at, u.at) as ended,
      ci.at is not null or co.at is not null as corrected, d.label, d.line_enc, coalesce(i.lat, u.lat) as lat,
      coalesce(i.lng, u.lng) as lng, coalesce(i.distance_metres, u.distance_metres) as distance_metres,
      coalesce(i.proof_kind, u.proof_kind) as proof_kind, u.proof_kind as proof_out
    from orders o join assignment a on a.order_id = o.id and a.live
      join person p on p.id = o.resident_id join person w on w.id = a.worker_id join address d on d.id = o.address_id
      left join visit_mark i on i.order_id = o.id and i.worker_id = a.worker_id and i.which = 'in'
      left join visit_mark u on u.order_id = o.id and u.worker_id = a.worker_id and u.which = 'out'
      left join lateral (select c.at from correction c where c.order_id = o.id and c.worker_id = a.worker_id
        and c.which = 'in' and c.kind = 'time' and c.state = 'approved' and c.reversed_by is null
        order by c.decided_at desc limit 1) ci on true
      left join lateral (select c.at from correction c where c.order_id = o.id and c.worker_id = a.worker_id
        and c.which = 'out' and c.kind = 'time' and c.state = 'approved' and c.reversed_by is null
        order by c.decided_at desc limit 1) co on true
    where o.centre_id = $1 and a.visit_start >= $2 and a.visit_start < $3
      and o.stage in ('visited', 'disputed', 'verified', 'confirmed', 'settled')
    order by a.visit_start, o.id, a.worker_id limit $4
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The records as that transaction sees them. */
    public PgVisitRecords(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Record>> of(Id<Organisation> centre, Instant from, Instant until) {
        return transaction.run(READ, centre, from, until, MOST).map(rows -> Columns.list(rows, this::visit));
    }

    private Record visit(Row row) {
        byte[] line = Columns.bytes(row, "line_enc");
        return new Record(
            Columns.id(row, "id"),
            row.getString("number"),
            row.getString("stage"),
            Columns.id(row, "resident_id"),
            Columns.person(row, "worker_id", "worker_name"),
            Columns.person(row, "resident_id", "resident_name"),
            row.getString("service_code"),
            Columns.instant(row, "started"),
            Columns.instant(row, "ended"),
            row.getBoolean("corrected"),
            row.getString("label"),
            new Hidden(() -> cipher.decrypt(EncryptedColumn.ADDRESS_LINE, line), Masks::addressLine),
            Columns.place(row),
            row.getDouble("distance_metres"),
            row.getString("proof_kind"),
            where(row)
        );
    }

    private static Where where(Row row) {
        if (row.getDouble("lat") != null) {
            return Where.FIX;
        }
        boolean atTheDoor =
            BOUND_TO_THE_DOOR.contains(String.valueOf(row.getString("proof_kind"))) ||
            BOUND_TO_THE_DOOR.contains(String.valueOf(row.getString("proof_out")));
        return atTheDoor ? Where.DOOR : null;
    }
}

package anju.pg.petition;

import anju.dispatch.petition.Petition;
import anju.dispatch.petition.Petition.Promise;
import anju.flow.petition.Petitions.Told;
import anju.flow.petition.Petitions.Visit;
import anju.order.Order;
import anju.pg.Columns;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.sqlclient.Row;

/** Petitions as rows, with the names that belong to them. */
final class PetitionRows {

    private static final String TOLD = """
    select t.*, w.name as worker_name, c.name as colleague_name, b.name as decided_by_name,
      o.number, o.service_code, k.name as community,
      u.number as their_number, u.service_code as their_service, l.name as their_community
    from (
      select p.*, p.state in ('asked', 'at-desk') and (
          p.kind = 'leave' and p.ends <= anju_now()
          or p.kind <> 'leave' and not promise_stands(p.order_id, p.worker_id, p.begins)
          or p.their_order is not null and not promise_stands(p.their_order, p.colleague_id, p.their_begins)) as over
      from petition p where %s order by p.asked_at desc, p.id limit $2
    ) t
      join person w on w.id = t.worker_id left join person c on c.id = t.colleague_id
      left join person b on b.id = t.decided_by
      left join orders o on o.id = t.order_id left join resident r on r.person_id = o.resident_id
      left join community k on k.code = r.community_code
      left join orders u on u.id = t.their_order left join resident s on s.person_id = u.resident_id
      left join community l on l.code = s.community_code
    order by %s t.asked_at desc, t.id
    """;

    static final String OF_DESK = TOLD.formatted("p.desk_id = $1", "not (t.state = 'at-desk' and not t.over),");
    static final String OF_WORKER = TOLD.formatted("p.worker_id = $1 or p.colleague_id = $1", "");

    private PetitionRows() {}

    static Petition petition(Row row) {
        Id<Order> theirs = Columns.id(row, "their_order");
        return new Petition(
            Columns.id(row, "id"),
            Petition.Kind.of(row.getString("kind")),
            Columns.id(row, "worker_id"),
            Columns.id(row, "desk_id"),
            Columns.window(row, "begins", "ends"),
            Columns.id(row, "order_id"),
            Columns.id(row, "colleague_id"),
            theirs == null ? null : new Promise(theirs, Columns.window(row, "their_begins", "their_ends")),
            Petition.State.of(row.getString("state"))
        );
    }

    static Told told(Row row, FieldCipher cipher) {
        Petition petition = petition(row);
        Promise mine = petition.order() == null ? null : new Promise(petition.order(), petition.time());
        return new Told(
            petition,
            row.getBoolean("over"),
            Columns.person(row, "worker_id", "worker_name"),
            Columns.person(row, "colleague_id", "colleague_name"),
            visit(row, mine, "number", "service_code", "community"),
            visit(row, petition.theirs(), "their_number", "their_service", "their_community"),
            Columns.instant(row, "asked_at"),
            cipher.decrypt(EncryptedColumn.PETITION_REASON, Columns.bytes(row, "reason_enc")),
            Columns.person(row, "decided_by", "decided_by_name"),
            Columns.instant(row, "decided_at"),
            cipher.decrypt(EncryptedColumn.PETITION_ANSWER, Columns.bytes(row, "answer_enc"))
        );
    }

    private static Visit visit(Row row, Promise promise, String number, String service, String community) {
        return promise == null
            ? null
            : new Visit(promise, row.getLong(number), row.getString(service), row.getString(community));
    }
}

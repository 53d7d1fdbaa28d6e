package anju.pg.complaint;

import anju.flow.access.Standing;
import anju.flow.verify.complaint.ComplaintView;
import anju.flow.verify.complaint.ComplaintViews;
import anju.flow.view.Contact;
import anju.flow.view.Hidden;
import anju.people.Person;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.verification.complaint.Complaint;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Complaints as they are shown, where their statements run. */
public final class PgComplaintViews implements ComplaintViews {

    private static final String READ =
        "select " +
        PgComplaints.COLUMNS +
        """
        , c.number, c.version, c.resident_id, p.name as resident_name, c.order_id, o.service_code, o.visit_start,
          c.kind, c.call_me, c.words_enc, c.raised_at, c.raised_by, rb.name as raised_by_name, c.worker_id,
          w.name as worker_name, h.name as handler_name, c.outcome, ce.id as centre_id, ce.name as centre_name,
          ce.phone as centre_phone,
          (select json_agg(json_build_object('at', s.at, 'by', s.person_id, 'name', n.name, 'kind', s.kind, 'outcome', s.outcome,
              'words', encode(s.words_enc, 'base64')) order by s.id)
            from complaint_step s left join person n on n.id = s.person_id where s.complaint_id = c.id) as steps,
          st.standings
        from complaint c join person p on p.id = c.resident_id join person rb on rb.id = c.raised_by
          join organisation ce on ce.id = c.centre_id left join orders o on o.id = c.order_id
          left join person h on h.id = c.handler left join person w on w.id = c.worker_id
          cross join lateral (select array_agg(s.role || ' ' || s.relation) as standings from complaint_standing s
            where s.complaint_id = c.id and s.person_id = $1) st
        """;

    private static final String LIST =
        READ +
        """
        where st.standings && $2 and ($3::boolean is null or (c.answered_at is not null) = $3)
          and ($4::timestamptz is null or c.raised_at >= $4)
        order by c.answered_at desc nulls first, c.final_due, c.id limit $5
        """;

    private static final String FIND = READ + " where c.id = $2";

    private final Sql sql;
    private final FieldCipher cipher;

    /** The views on those statements. */
    public PgComplaintViews(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Future<List<ComplaintView>> list(Id<Person> viewer, Set<Standing> allowed, Filter filter, int most) {
        String[] words = allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toArray(String[]::new);
        return sql
            .run(LIST, viewer, words, filter.answered(), filter.since(), most)
            .map(rows -> Columns.list(rows, this::view));
    }

    @Override
    public Future<Optional<ComplaintView>> find(Id<Complaint> id, Id<Person> viewer) {
        return sql.run(FIND, viewer, id).map(rows -> Columns.first(rows, this::view));
    }

    private ComplaintView view(Row row) {
        return new ComplaintView(
            PgComplaints.complaint(row),
            row.getLong("number"),
            row.getInteger("version"),
            Columns.id(row, "resident_id"),
            row.getString("resident_name"),
            Columns.id(row, "order_id"),
            row.getString("service_code"),
            Columns.instant(row, "visit_start"),
            Columns.person(row, "worker_id", "worker_name"),
            row.getString("kind"),
            row.getBoolean("call_me"),
            hidden(EncryptedColumn.COMPLAINT_WORDS, Columns.bytes(row, "words_enc")),
            Columns.instant(row, "raised_at"),
            Columns.person(row, "raised_by", "raised_by_name"),
            Columns.person(row, "handler", "handler_name"),
            row.getString("outcome"),
            new Contact(Columns.id(row, "centre_id"), row.getString("centre_name"), row.getString("centre_phone")),
            steps(row.getJsonArray("steps")),
            Columns.words(row, "standings")
                .stream()
                .map(words -> words.split(" "))
                .map(words -> new Standing(Role.of(words[0]), words[1]))
                .collect(Collectors.toSet())
        );
    }

    private List<ComplaintView.Step> steps(JsonArray from) {
        return from == null
            ? List.of()
            : from
                  .stream()
                  .map(JsonObject.class::cast)
                  .map(one ->
                      new ComplaintView.Step(
                          OffsetDateTime.parse(one.getString("at")).toInstant(),
                          by(one),
                          Complaint.Step.of(one.getString("kind")),
                          hidden(EncryptedColumn.COMPLAINT_STEP_WORDS, bytes(one.getString("words"))),
                          one.getString("outcome")
                      )
                  )
                  .toList();
    }

    private static Person by(JsonObject step) {
        String id = step.getString("by");
        return id == null ? null : new Person(Id.parse(id), step.getString("name"));
    }

    private static byte[] bytes(String base64) {
        return base64 == null ? null : Base64.getMimeDecoder().decode(base64);
    }

    private Hidden hidden(EncryptedColumn column, byte[] stored) {
        return new Hidden(() -> cipher.decrypt(column, stored), words -> "****");
    }
}

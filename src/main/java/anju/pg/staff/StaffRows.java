package anju.pg.staff;

import anju.flow.access.Standing;
import anju.flow.staff.Staff.Change;
import anju.flow.staff.Staff.Changed;
import anju.flow.staff.Staff.Kept;
import anju.flow.staff.Staff.Leave;
import anju.flow.staff.Staff.Line;
import anju.flow.staff.Staff.Paper;
import anju.people.Person;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.people.KnownWorkers;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Masks;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A worker with everything that is kept of them, as it stands in its tables. */
final class StaffRows {

    private static final String HEAD = """
    select w.version, o.name as organisation_name, p.phone_enc,
      (select array_agg(s.role || ' ' || s.relation) from worker_standing s
        where s.worker_id = $1 and s.person_id = $2) as standings
    from worker w join person p on p.id = w.person_id join organisation o on o.id = w.organisation_id
    where w.person_id = $1
    """;
    private static final String PAPERS = """
    select id, kind, number_enc, issuer, valid_from, valid_until from certificate where worker_id = $1
    order by valid_until desc, kind, id
    """;
    private static final String LEAVE = """
    select id, coalesce(lower(during), '1970-01-01Z') as begins, coalesce(upper(during), '9999-01-01Z') as ends, reason
    from leave where worker_id = $1 order by during desc
    """;
    private static final String HISTORY = """
    select c.at, c.person_id, p.name, c.role, c.part, c.from_day, c.until_day, c.detail, c.reason_enc
    from worker_change c join person p on p.id = c.person_id where c.worker_id = $1 order by c.at desc, c.id desc limit 50
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    StaffRows(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    Future<Optional<Kept>> find(Id<Worker> id, Id<Person> viewer) {
        var worker = KnownWorkers.now(sql, id);
        var head = sql.run(HEAD, id, viewer);
        var papers = sql.run(PAPERS, id);
        var leave = sql.run(LEAVE, id);
        var history = sql.run(HISTORY, id);
        return Future.all(worker, head, papers, leave, history).map(all ->
            Columns.first(head.result(), row ->
                new Kept(
                    worker.result().orElseThrow(),
                    row.getString("organisation_name"),
                    phone(row),
                    row.getInteger("version"),
                    Columns.list(papers.result(), this::paper),
                    Columns.list(leave.result(), StaffRows::leave),
                    Columns.list(history.result(), this::changed),
                    standings(row)
                )
            )
        );
    }

    /** In clear for who employs them and has to call, masked for the city. */
    private String phone(Row row) {
        byte[] sealed = Columns.bytes(row, "phone_enc");
        if (sealed == null) {
            return null;
        }
        String phone = cipher.decrypt(EncryptedColumn.PERSON_PHONE, sealed);
        boolean employs = standings(row)
            .stream()
            .anyMatch(one -> one.relation().startsWith("own-"));
        return employs ? phone : Masks.phone(phone);
    }

    Paper paper(Row row) {
        byte[] number = Columns.bytes(row, "number_enc");
        return new Paper(
            row.getUUID("id"),
            row.getString("kind"),
            number == null ? null : cipher.decrypt(EncryptedColumn.CERTIFICATE_NUMBER, number),
            row.getString("issuer"),
            row.getLocalDate("valid_from"),
            row.getLocalDate("valid_until")
        );
    }

    static Leave leave(Row row) {
        return new Leave(row.getUUID("id"), Columns.window(row, "begins", "ends"), row.getString("reason"));
    }

    private Changed changed(Row row) {
        byte[] reason = Columns.bytes(row, "reason_enc");
        return new Changed(
            Columns.instant(row, "at"),
            Columns.person(row, "person_id", "name"),
            row.getString("role"),
            new Change(
                row.getString("part"),
                row.getLocalDate("from_day"),
                row.getLocalDate("until_day"),
                row.getString("detail"),
                reason == null ? null : cipher.decrypt(EncryptedColumn.WORKER_CHANGE_REASON, reason)
            )
        );
    }

    static Line line(Row row) {
        JsonArray papers = row.getJsonArray("papers");
        return new Line(
            Columns.id(row, "person_id"),
            row.getString("name"),
            row.getUUID("organisation_id"),
            row.getString("organisation_name"),
            row.getLocalDate("employed_from"),
            row.getLocalDate("employed_until"),
            row.getBoolean("on_leave"),
            papers == null
                ? List.of()
                : papers
                      .stream()
                      .map(JsonArray.class::cast)
                      .map(one ->
                          new Paper(
                              UUID.fromString(one.getString(0)),
                              one.getString(1),
                              null,
                              null,
                              LocalDate.parse(one.getString(2)),
                              LocalDate.parse(one.getString(3))
                          )
                      )
                      .toList()
        );
    }

    private static Set<Standing> standings(Row row) {
        Set<Standing> standings = new HashSet<>();
        for (String one : Columns.words(row, "standings")) {
            String[] words = one.split(" ");
            standings.add(new Standing(Role.of(words[0]), words[1]));
        }
        return standings;
    }
}

package anju.pg.staff;

import anju.flow.access.Standing;
import anju.flow.port.Actor;
import anju.flow.staff.Staff;
import anju.flow.view.Page;
import anju.people.Person;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.people.KnownWorkers;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.view.Cursor;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The workers as their organisations keep them, of a transaction. */
public final class PgStaff implements Staff {

    private static final String LIST = """
    select w.person_id, p.name, w.organisation_id, o.name as organisation_name, w.employed_from, w.employed_until,
      exists (select from leave l where l.worker_id = w.person_id and l.during @> anju_now()) as on_leave,
      (select json_agg(json_build_array(c.id, c.kind, c.valid_from, c.valid_until) order by c.valid_until, c.kind, c.id)
        from certificate c where c.worker_id = w.person_id) as papers
    from worker w join person p on p.id = w.person_id join organisation o on o.id = w.organisation_id
    where exists (select from worker_standing s
        where s.worker_id = w.person_id and s.person_id = $1 and s.role || ' ' || s.relation = any($2))
      and ($3::text is null or strpos(p.name, $3) > 0)
      and ($4::uuid is null or w.organisation_id = $4)
      and case $5::text
        when 'left' then w.employed_until < $6::date
        when 'on-leave' then exists (select from leave l where l.worker_id = w.person_id and l.during @> anju_now())
        when 'expiring' then exists (select from certificate c where c.worker_id = w.person_id
          group by c.kind having max(c.valid_until) between $6::date and $6::date + 30)
        when 'expired' then exists (select from certificate c where c.worker_id = w.person_id
          group by c.kind having max(c.valid_until) < $6::date)
        else true end
      and ($5::text = 'left' or w.employed_until is null or w.employed_until >= $6::date)
      and ($7::text is null or (p.name, w.person_id) > ($7, $8::uuid))
    order by p.name, w.person_id limit $9
    """;

    private static final String HOLD = "select version from worker where person_id = $1 for no key update";

    private static final String CERTIFY = """
    insert into certificate (id, worker_id, kind, number_enc, issuer, valid_from, valid_until)
    values ($1, $2, $3, $4, $5, $6, $7)
    """;

    private static final String UNCERTIFY = """
    delete from certificate where worker_id = $1 and id = $2
    returning id, kind, number_enc, issuer, valid_from, valid_until
    """;

    private static final String NO_SHIFTS = "delete from shift where worker_id = $1";
    private static final String SHIFT = """
    insert into shift (id, worker_id, weekday, starts, ends, break_from, break_until, valid_from, valid_until)
    values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)
    """;

    private static final String LEAVE = """
    insert into leave (id, worker_id, during, reason) values ($1, $2, tstzrange($3, $4), $5)
    """;

    private static final String UNLEAVE = """
    delete from leave where worker_id = $1 and id = $2
    returning id, coalesce(lower(during), '1970-01-01Z') as begins, coalesce(upper(during), '9999-01-01Z') as ends, reason
    """;

    // a promise that was judged before this change is refused at its commit, by the version of its day
    private static final String OTHER_DAYS = """
    insert into worker_day (worker_id, day, version)
    select $1, d::date, 1 from generate_series($2::date, $3::date, interval '1 day') d
    on conflict (worker_id, day) do update set version = worker_day.version + 1
    """;

    private static final String CHANGED = """
    with kept as (
      insert into worker_change (worker_id, at, person_id, role, part, from_day, until_day, detail, reason_enc)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    )
    insert into outbox (at, kind, subject, centre_id, version)
    select $2, 'worker', person_id, organisation_id, version from worker where person_id = $1
    """;

    private static final String PROMISED = """
    select a.order_id, o.service_code, c.name as community, a.visit_start, a.visit_end,
      lower(a.during) as busy_from, upper(a.during) as busy_until
    from assignment a join orders o on o.id = a.order_id join resident r on r.person_id = o.resident_id
      join community c on c.code = r.community_code
    where a.worker_id = $1 and a.live and a.visit_start > anju_now() and o.stage = 'dispatched'
    order by a.visit_start, a.order_id
    """;

    private static final int AHEAD_DAYS = 120;

    private final PgTransaction transaction;
    private final FieldCipher cipher;
    private final ZoneId zone;
    private final StaffRows rows;

    /** The workers of that transaction, by the days of that zone. */
    public PgStaff(PgTransaction transaction, FieldCipher cipher, ZoneId zone) {
        this.transaction = transaction;
        this.cipher = cipher;
        this.zone = zone;
        this.rows = new StaffRows(transaction, cipher);
    }

    @Override
    public Future<Optional<Kept>> find(Id<Worker> worker, Id<Person> viewer) {
        return rows.find(worker, viewer);
    }

    @Override
    public Future<Page<Line>> list(Id<Person> viewer, Set<Standing> allowed, Asked asked, String cursor, int most) {
        Cursor after = cursor == null ? null : Cursor.read(cursor);
        List<String> may = allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toList();
        return transaction
            .run(
                LIST,
                viewer,
                may,
                asked.name(),
                asked.organisation(),
                asked.which() == null ? null : asked.which().word(),
                asked.today(),
                after == null ? null : after.key(),
                after == null ? null : after.uuid(),
                most + 1
            )
            .map(found -> {
                List<Line> lines = Columns.list(found, StaffRows::line);
                if (lines.size() <= most) {
                    return new Page<>(lines, null);
                }
                Line last = lines.get(most - 1);
                return new Page<>(lines.subList(0, most), new Cursor(last.name(), last.id().toString()).written());
            });
    }

    @Override
    public Future<Optional<Worker>> now(Id<Worker> worker) {
        return KnownWorkers.now(transaction, worker);
    }

    @Override
    public Future<Optional<Integer>> hold(Id<Worker> worker) {
        return transaction.run(HOLD, worker).map(found -> Columns.first(found, row -> row.getInteger("version")));
    }

    @Override
    public Future<Void> addCertificate(Id<Worker> worker, Paper paper) {
        return transaction.send(
            CERTIFY,
            paper.id(),
            worker,
            paper.kind(),
            cipher.encrypt(EncryptedColumn.CERTIFICATE_NUMBER, paper.number()),
            paper.issuer(),
            paper.from(),
            paper.until()
        );
    }

    @Override
    public Future<Optional<Paper>> removeCertificate(Id<Worker> worker, UUID certificate) {
        return transaction
            .run(UNCERTIFY, worker, certificate)
            .map(found -> Columns.first(found, rows::paper))
            .compose(paper ->
                paper.isEmpty() ? Future.succeededFuture(paper) : otherDays(worker, today(), null).map(paper)
            );
    }

    @Override
    public Future<Void> shifts(Id<Worker> worker, List<Worker.Shift> shifts) {
        transaction.send(NO_SHIFTS, worker);
        for (Worker.Shift one : shifts) {
            transaction.send(
                SHIFT,
                worker,
                one.weekday().getValue(),
                one.starts(),
                one.ends(),
                one.breakFrom(),
                one.breakUntil(),
                one.validFrom(),
                one.validUntil()
            );
        }
        return otherDays(worker, today(), null);
    }

    @Override
    public Future<Void> addLeave(Id<Worker> worker, Leave leave) {
        TimeWindow during = leave.during();
        transaction.send(LEAVE, leave.id(), worker, during.start(), during.end(), leave.kind());
        return otherDays(worker, day(during.start()), day(during.end()));
    }

    @Override
    public Future<Optional<Leave>> removeLeave(Id<Worker> worker, UUID leave) {
        return transaction.run(UNLEAVE, worker, leave).map(found -> Columns.first(found, StaffRows::leave));
    }

    /** Until when may be null: as far ahead as anybody asks for a visit. */
    private Future<Void> otherDays(Id<Worker> worker, LocalDate from, LocalDate until) {
        LocalDate last = until == null ? today().plusDays(AHEAD_DAYS) : until;
        return transaction.send(OTHER_DAYS, worker, from, last);
    }

    private LocalDate today() {
        return day(transaction.now());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    @Override
    public Future<Void> changed(Id<Worker> worker, Actor actor, Change change) {
        transaction.announce();
        return transaction.send(
            CHANGED,
            worker,
            transaction.now(),
            actor.person(),
            actor.role().word(),
            change.part(),
            change.from(),
            change.until(),
            change.detail(),
            cipher.encrypt(EncryptedColumn.WORKER_CHANGE_REASON, change.reason())
        );
    }

    @Override
    public Future<List<Promised>> promised(Id<Worker> worker) {
        return transaction
            .run(PROMISED, worker)
            .map(found ->
                Columns.list(found, row ->
                    new Promised(
                        Columns.id(row, "order_id"),
                        row.getString("service_code"),
                        row.getString("community"),
                        Columns.window(row, "visit_start", "visit_end"),
                        Columns.window(row, "busy_from", "busy_until")
                    )
                )
            );
    }
}

package anju.pg.petition;

import anju.dispatch.petition.Petition;
import anju.dispatch.petition.Petition.Promise;
import anju.flow.petition.Petitions;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What workers ask of their desk, as a transaction reads and changes it. */
public final class PgPetitions implements Petitions {

    private static final String ADD = """
    with added as (
      insert into petition (id, kind, worker_id, desk_id, begins, ends, order_id, colleague_id, state, asked_at, reason_enc)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, anju_now(), $10) on conflict do nothing returning id, desk_id
    ), told as (
      insert into outbox (at, kind, subject, centre_id, version) select anju_now(), 'petition', id, desk_id, 1 from added
    )
    select lost_race('petition.asked-already') where not exists (select from added)
    """;

    private static final String FIND = """
    select id, kind, worker_id, desk_id, begins, ends, order_id, colleague_id, their_order, their_begins, their_ends, state
    from petition where id = $1 for update
    """;

    private static final String ANSWER = """
    with answered as (
      update petition set state = $2, their_order = $3, their_begins = $4, their_ends = $5, answer_enc = $6,
        answered_at = anju_now()
      where id = $1 returning id, desk_id
    )
    insert into outbox (at, kind, subject, centre_id, version) select anju_now(), 'petition', id, desk_id, 2 from answered
    """;

    private static final String DECIDE = """
    with decided as (
      update petition set state = $2, decided_by = $3, decided_at = anju_now(), answer_enc = coalesce($4, answer_enc)
      where id = $1 returning id, desk_id
    )
    insert into outbox (at, kind, subject, centre_id, version) select anju_now(), 'petition', id, desk_id, 3 from decided
    """;

    private static final String PROMISED = """
    select a.order_id from assignment a join orders o on o.id = a.order_id
    where a.worker_id = $1 and a.live and a.during && tstzrange($2, $3) and a.visit_start > anju_now()
      and o.stage = 'dispatched'
    order by a.order_id
    """;

    private static final String COLLEAGUES = """
    select p.id, p.name from worker me join worker w on w.organisation_id = me.organisation_id
      join person p on p.id = w.person_id
    where me.person_id = $1 and w.person_id <> $1 and w.employed_from <= anju_now()::date
      and (w.employed_until is null or w.employed_until >= anju_now()::date)
    order by p.name, p.id limit $2
    """;

    private static final String COMING = """
    select o.id, a.visit_start, a.visit_end, o.number, o.service_code, k.name as community
    from assignment a join orders o on o.id = a.order_id join resident r on r.person_id = o.resident_id
      join community k on k.code = r.community_code
    where a.worker_id = $1 and a.live and a.visit_start > anju_now() and o.stage = 'dispatched'
    order by a.visit_start, o.id limit $2
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** What is asked, in that transaction. */
    public PgPetitions(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Void> add(Petition one, String reason) {
        transaction.announce();
        return transaction.send(
            ADD,
            one.id(),
            one.kind().word(),
            one.worker(),
            one.desk(),
            one.time().start(),
            one.time().end(),
            one.order(),
            one.colleague(),
            one.state().word(),
            cipher.encrypt(EncryptedColumn.PETITION_REASON, reason)
        );
    }

    @Override
    public Future<Optional<Petition>> find(Id<Petition> id) {
        return transaction.run(FIND, id).map(rows -> Columns.first(rows, PetitionRows::petition));
    }

    @Override
    public Future<Void> answer(Petition next, String words) {
        transaction.announce();
        Promise theirs = next.theirs();
        return transaction.send(
            ANSWER,
            next.id(),
            next.state().word(),
            theirs == null ? null : theirs.order(),
            theirs == null ? null : theirs.time().start(),
            theirs == null ? null : theirs.time().end(),
            cipher.encrypt(EncryptedColumn.PETITION_ANSWER, words)
        );
    }

    @Override
    public Future<Void> decide(Petition next, Id<Person> by, String words) {
        transaction.announce();
        byte[] why = cipher.encrypt(EncryptedColumn.PETITION_ANSWER, words);
        return transaction.send(DECIDE, next.id(), next.state().word(), by, why);
    }

    @Override
    public Future<List<Id<Order>>> promised(Id<Worker> worker, TimeWindow during) {
        return transaction
            .run(PROMISED, worker, during.start(), during.end())
            .map(rows -> Columns.list(rows, row -> Columns.id(row, "order_id")));
    }

    @Override
    public Future<List<Told>> ofDesk(Id<Organisation> desk, int most) {
        return transaction
            .run(PetitionRows.OF_DESK, desk, most)
            .map(rows -> Columns.list(rows, row -> PetitionRows.told(row, cipher)));
    }

    @Override
    public Future<List<Told>> ofWorker(Id<Worker> worker, int most) {
        return transaction
            .run(PetitionRows.OF_WORKER, worker, most)
            .map(rows -> Columns.list(rows, row -> PetitionRows.told(row, cipher)));
    }

    @Override
    public Future<List<Person>> colleagues(Id<Worker> worker, int most) {
        return transaction
            .run(COLLEAGUES, worker, most)
            .map(rows -> Columns.list(rows, row -> Columns.person(row, "id", "name")));
    }

    @Override
    public Future<List<Visit>> coming(Id<Worker> worker, int most) {
        return transaction
            .run(COMING, worker, most)
            .map(rows ->
                Columns.list(rows, row ->
                    new Visit(
                        new Promise(Columns.id(row, "id"), Columns.window(row, "visit_start", "visit_end")),
                        row.getLong("number"),
                        row.getString("service_code"),
                        row.getString("community")
                    )
                )
            );
    }
}

package anju.pg.consent;

import anju.flow.access.Standing;
import anju.flow.consent.Consent;
import anju.flow.consent.Consents;
import anju.flow.plan.Plan;
import anju.flow.port.Actor;
import anju.order.Order;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The questions of a transaction whether a visit may come at another time. */
public final class PgConsents implements Consents {

    private static final String TOLD = """
    , touched as (
      update plan set version = version + 1 where id = $1 returning id, centre_id, state, version
    ), told as (
      insert into outbox (at, kind, subject, centre_id, stage, version)
      select anju_now(), 'plan', id, centre_id, state, version from touched
    )
    """;

    private static final String ASK =
        """
        with asked as (
          insert into consent (id, plan_id, order_id, visit_start, visit_end, asked_by, asked_at, answer_by, state)
          values ($2, $1, $3, $4, $5, $6, anju_now(), $7, 'asked') on conflict do nothing returning id
        )
        """ +
        TOLD +
        "select lost_race('consent.asked-already') where not exists (select from asked)";

    private static final String ANSWER =
        """
        with answered as (
          update consent set state = $3, answered_by = $4, answered_role = $5, answered_at = anju_now(), said_by_enc = $6
          where id = $2 and state = 'asked' returning id
        )
        """ +
        TOLD +
        "select lost_race('consent.none') where not exists (select from answered)";

    private static final String COLUMNS =
        "select c.id, c.plan_id, c.order_id, c.visit_start, c.visit_end, c.answer_by, c.state from consent c ";

    private static final String OPEN = COLUMNS + "where c.order_id = $1 and c.state = 'asked'";
    private static final String FIND = COLUMNS + "where c.id = $1";
    private static final String OF_PLAN = COLUMNS + "where c.plan_id = $1 and c.state = 'asked' order by c.order_id";

    private static final String AGREED = """
    select exists (select from consent where plan_id = $1 and order_id = $2 and visit_start = $3 and state = 'yes')
      as agreed
    """;

    private static final String TELL = "update orders set window_start = $2, window_end = $3 where id = $1";

    private static final String LIST = """
    select c.id, c.plan_id, c.order_id, c.visit_start, c.visit_end, c.answer_by, c.state,
      o.number, r.name as resident_name, o.service_code, o.window_start, o.window_end,
      (select array_agg(w.id order by w.name) from person w where w.id in (
        select (one ->> 'worker')::uuid from jsonb_array_elements(v.now) one)) as worker_ids,
      (select array_agg(w.name order by w.name) from person w where w.id in (
        select (one ->> 'worker')::uuid from jsonb_array_elements(v.now) one)) as worker_names
    from consent c join orders o on o.id = c.order_id join person r on r.id = o.resident_id
      left join plan_visit v on v.plan_id = c.plan_id and v.order_id = c.order_id
    where c.state = 'asked' and c.answer_by > anju_now() and exists (select from order_standing s
      where s.order_id = c.order_id and s.person_id = $1 and s.role || ' ' || s.relation = any($2))
    order by c.answer_by, c.id limit $3
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The questions of that transaction. */
    public PgConsents(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Void> ask(Consent consent, Actor by) {
        transaction.announce();
        return transaction.send(
            ASK,
            consent.plan(),
            consent.id(),
            consent.order(),
            consent.visit().start(),
            consent.visit().end(),
            by.person(),
            consent.answerBy()
        );
    }

    @Override
    public Future<Optional<Consent>> open(Id<Order> order) {
        return transaction.run(OPEN, order).map(rows -> Columns.first(rows, PgConsents::consent));
    }

    @Override
    public Future<Optional<Consent>> find(Id<Consent> id) {
        return transaction.run(FIND, id).map(rows -> Columns.first(rows, PgConsents::consent));
    }

    @Override
    public Future<List<Consent>> openOf(Id<Plan> plan) {
        return transaction.run(OF_PLAN, plan).map(rows -> Columns.list(rows, PgConsents::consent));
    }

    @Override
    public Future<Void> answer(Consent answered, Actor actor, String saidBy) {
        transaction.announce();
        return transaction.send(
            ANSWER,
            answered.plan(),
            answered.id(),
            answered.state().word(),
            actor == null ? null : actor.person(),
            actor == null ? null : actor.role().word(),
            cipher.encrypt(EncryptedColumn.CONSENT_SAID_BY, saidBy)
        );
    }

    @Override
    public Future<Boolean> agreed(Id<Plan> plan, Id<Order> order, Instant start) {
        return transaction.run(AGREED, plan, order, start).map(rows -> rows.iterator().next().getBoolean("agreed"));
    }

    @Override
    public Future<Void> tell(Id<Order> order, TimeWindow window) {
        return transaction.send(TELL, order, window.start(), window.end());
    }

    @Override
    public Future<List<Question>> list(Id<Person> viewer, Set<Standing> allowed, int most) {
        String[] standings = allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toArray(String[]::new);
        return transaction.run(LIST, viewer, standings, most).map(rows -> Columns.list(rows, PgConsents::question));
    }

    private static Question question(Row row) {
        List<Person> workers = new ArrayList<>();
        List<String> names = Columns.words(row, "worker_names");
        for (Id<Person> id : Columns.<Person>ids(row, "worker_ids")) {
            workers.add(new Person(id, names.get(workers.size())));
        }
        return new Question(
            consent(row),
            row.getLong("number"),
            row.getString("resident_name"),
            row.getString("service_code"),
            Columns.window(row, "window_start", "window_end"),
            workers
        );
    }

    private static Consent consent(Row row) {
        return new Consent(
            Columns.id(row, "id"),
            Columns.id(row, "plan_id"),
            Columns.id(row, "order_id"),
            Columns.window(row, "visit_start", "visit_end"),
            Columns.instant(row, "answer_by"),
            Consent.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))
        );
    }
}

package anju.pg.order;

import anju.flow.port.Actor;
import anju.flow.port.Orders;
import anju.order.Order;
import anju.order.Stage;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.StageJson;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.NoSuchElementException;

/** The orders of a transaction. */
public final class PgOrders implements Orders {

    private static final ObjectMapper MAPPER = StageJson.mapper();

    private static final String GET =
        "select " + OrderRows.COLUMNS + " from orders o where o.id = $1 for no key update";

    // row, event and outbox row are one statement: one way to the database, and no way to write one without the others
    private static final String ADD = """
    with added as (
      insert into orders (id, resident_id, service_code, centre_id, address_id, window_start, window_end, note_enc,
        wished, requested_by, requested_at, stage, facts, round, version, changed_at, gender)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::text::jsonb, 0, 1, $14, $19)
      returning number
    ), happened as (
      insert into order_event (order_id, version, at, kind, stage, actor_id, actor_role, facts)
      values ($1, 1, $14, $15, $12, $16, $17, $18::text::jsonb)
    ), announced as (
      insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
      values ($14, 'order', $1, $1, $2, $4, $12, 1)
    )
    select number from added
    """;

    private static final String SAVE = """
    with saved as (
      update orders set stage = $2, facts = $3::text::jsonb, round = $4, version = $5, changed_at = $6,
        visit_start = case when $2 = 'cancelled' then visit_start else $7 end
      where id = $1 and version = $5 - 1
      returning resident_id, centre_id
    ), happened as (
      insert into order_event (order_id, version, at, kind, stage, actor_id, actor_role, facts, reason_enc)
      select $1, $5, $6, $8, $2, $9, $10, $11::text::jsonb, $12 from saved
    ), announced as (
      insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
      select $6, 'order', $1, $1, resident_id, centre_id, $2, $5 from saved
    )
    select lost_race('race.order-changed') where not exists (select from saved)
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The orders of that transaction. */
    public PgOrders(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Order> get(Id<Order> id) {
        return transaction
            .run(GET, id)
            .map(rows -> Columns.first(rows, this::read).orElseThrow(() -> new NoSuchElementException("order " + id)));
    }

    private Order read(Row row) {
        return OrderRows.order(row, cipher.decrypt(EncryptedColumn.ORDER_NOTE, Columns.bytes(row, "note_enc")));
    }

    @Override
    public Future<Order> add(Id<Order> id, Order.Asked asked, Event event) {
        Stage stage = new Stage.Requested();
        return transaction
            .run(
                ADD,
                id,
                asked.resident(),
                asked.serviceCode(),
                asked.centre(),
                asked.address(),
                asked.window().start(),
                asked.window().end(),
                cipher.encrypt(EncryptedColumn.ORDER_NOTE, asked.note()),
                asked.wished(),
                asked.by(),
                asked.at(),
                stage.word(),
                StageJson.write(stage),
                transaction.now(),
                event.kind(),
                person(event.actor()),
                role(event.actor()),
                json(event.facts()),
                asked.gender() == null ? null : asked.gender().word()
            )
            .map(rows -> new Order(id, rows.iterator().next().getLong("number"), asked, stage, 0, 1))
            .onSuccess(order -> transaction.announce());
    }

    @Override
    public Future<Order> save(Order next, Event event) {
        transaction.announce();
        return transaction
            .send(
                SAVE,
                next.id(),
                next.stage().word(),
                StageJson.write(next.stage()),
                next.round(),
                next.version(),
                transaction.now(),
                OrderRows.visitStart(next.stage()),
                event.kind(),
                person(event.actor()),
                role(event.actor()),
                json(event.facts()),
                cipher.encrypt(EncryptedColumn.EVENT_REASON, event.reason())
            )
            .map(next);
    }

    private static Object person(Actor actor) {
        return actor == null ? null : actor.person();
    }

    private static String role(Actor actor) {
        return actor == null ? null : actor.role().word();
    }

    private static String json(Map<String, Object> facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("these facts cannot be kept", e);
        }
    }
}

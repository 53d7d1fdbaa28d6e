package anju.pg.watch;

import anju.flow.port.Actor;
import anju.flow.watch.Alerts;
import anju.order.Order;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;

/** The alerts of a transaction. */
public final class PgAlerts implements Alerts {

    private static final String ANNOUNCED = """
    , announced as (
      insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
      select $3, 'order', o.id, o.id, o.resident_id, o.centre_id, o.stage, o.version from orders o
      where o.id = $1 and exists (select from changed)
    )
    select count(*) as changed from changed
    """;

    private static final String ACKNOWLEDGE =
        """
        with changed as (
          update alert set acknowledged_by = $2, acknowledged_at = $3
          where order_id = $1 and closed_at is null and acknowledged_by is null returning id
        )
        """ + ANNOUNCED;

    // who ends what nobody looked after has looked after it too
    private static final String CLOSE =
        """
        with changed as (
          update alert set closed_by = $2, closed_at = $3, outcome_enc = $4,
            acknowledged_by = coalesce(acknowledged_by, $2), acknowledged_at = coalesce(acknowledged_at, $3)
          where order_id = $1 and closed_at is null returning id
        )
        """ + ANNOUNCED;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The alerts of that transaction. */
    public PgAlerts(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Integer> acknowledge(Id<Order> order, Actor by) {
        return changed(ACKNOWLEDGE, order, by.person(), transaction.now());
    }

    @Override
    public Future<Integer> close(Id<Order> order, Actor by, String outcome) {
        byte[] kept = cipher.encrypt(EncryptedColumn.ALERT_OUTCOME, outcome);
        return changed(CLOSE, order, by.person(), transaction.now(), kept);
    }

    private Future<Integer> changed(String sql, Object... values) {
        transaction.announce();
        return transaction.run(sql, values).map(rows -> rows.iterator().next().getInteger("changed"));
    }
}

package anju.pg.whereabouts;

import anju.flow.whereabouts.Changed;
import anju.flow.whereabouts.Whereabouts;
import anju.order.Order;
import anju.people.Resident;
import anju.people.whereabouts.Entry;
import anju.people.whereabouts.Stay;
import anju.people.whereabouts.Timeline;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where residents are, of a transaction. */
public final class PgWhereabouts implements Whereabouts {

    private static final String HOLD = "select from resident where person_id = $1 for no key update";

    private static final String SAID = """
    select id, place, begins, ends, source, said_by, said_as, said_at, corrects
    from whereabouts where resident_id = $1 order by said_at, id
    """;

    // the entry and its outbox row are one statement, as everywhere
    private static final String ADD = """
    with added as (
      insert into whereabouts (id, resident_id, place, begins, ends, source, note_enc, said_by, said_as, said_at, corrects)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    )
    insert into outbox (at, kind, subject, resident_id, centre_id, stage, version)
    select $10, 'whereabouts', $2, $2, c.centre_id, $3, 1
    from resident r join community_centre c using (community_code) where r.person_id = $2
    """;

    private static final String FORGET = "delete from stay where resident_id = $1";

    private static final String STAY = """
    insert into stay (resident_id, kind, begins, ends, first_day, last_day) values ($1, $2, $3, $4, $5, $6)
    """;

    private static final String CHANGED = """
    insert into whereabouts_change (whereabouts_id, order_id, position, what, was, now, visit_start, visit_end)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    """;

    private static final String TOUCHED = """
    select id from orders where resident_id = $1 and window_end > $2
      and stage in ('requested', 'matched', 'offered', 'dispatched', 'unmet', 'on-hold', 'visited', 'disputed',
        'verified', 'confirmed', 'settled')
    order by id
    """;

    private static final String DURING = """
    select resident_id, kind, begins, ends from stay
    where resident_id = any($1) and begins < $3 and (ends is null or ends > $2)
    order by resident_id, begins
    """;

    private static final String SILENCE =
        "update session set ended_at = anju_now() where person_id = $1 and ended_at is null";

    private final PgTransaction transaction;
    private final FieldCipher cipher;
    private final ZoneId zone;

    /** The whereabouts of that transaction; a day is a day in that zone. */
    public PgWhereabouts(PgTransaction transaction, FieldCipher cipher, ZoneId zone) {
        this.transaction = transaction;
        this.cipher = cipher;
        this.zone = zone;
    }

    @Override
    public Future<Timeline> hold(Id<Resident> resident) {
        return transaction
            .run(HOLD, resident)
            .compose(held -> transaction.run(SAID, resident))
            .map(rows -> Timeline.of(Columns.list(rows, row -> StayRows.entry(row, null))));
    }

    @Override
    public Future<Void> add(Id<Resident> resident, Entry entry, Timeline after) {
        transaction.announce();
        return transaction
            .send(
                ADD,
                entry.id(),
                resident,
                entry.where() == null ? null : entry.where().word(),
                entry.from(),
                entry.until(),
                entry.source().word(),
                cipher.encrypt(EncryptedColumn.WHEREABOUTS_NOTE, entry.note()),
                entry.by(),
                entry.role().word(),
                entry.at(),
                entry.corrects()
            )
            .compose(v -> transaction.send(FORGET, resident))
            .compose(v -> stays(resident, after.stays()));
    }

    private Future<Void> stays(Id<Resident> resident, List<Stay> stays) {
        for (Stay stay : stays) {
            transaction.send(
                STAY,
                resident,
                stay.where().word(),
                stay.from(),
                stay.until(),
                stay.firstDay(zone),
                stay.lastDay(zone)
            );
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> changed(Id<Entry> entry, List<Changed> changes) {
        for (int i = 0; i < changes.size(); i++) {
            Changed one = changes.get(i);
            transaction.send(
                CHANGED,
                entry,
                one.order(),
                i,
                one.what().word(),
                one.was(),
                one.now(),
                one.time().start(),
                one.time().end()
            );
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<List<Id<Order>>> touched(Id<Resident> resident, Instant since) {
        return transaction
            .run(TOUCHED, resident, since)
            .map(rows -> Columns.list(rows, row -> Columns.<Order>id(row, "id")));
    }

    @Override
    public Future<List<Stay>> during(Id<Resident> resident, TimeWindow window) {
        return during(List.of(resident), window).map(found -> found.getOrDefault(resident, List.of()));
    }

    @Override
    public Future<Map<Id<Resident>, List<Stay>>> during(Collection<Id<Resident>> residents, TimeWindow window) {
        return transaction.run(DURING, residents, window.start(), window.end()).map(rows -> {
            Map<Id<Resident>, List<Stay>> all = new HashMap<>();
            for (Row row : rows) {
                all.computeIfAbsent(Columns.id(row, "resident_id"), k -> new ArrayList<>()).add(StayRows.stay(row));
            }
            return all;
        });
    }

    @Override
    public Future<Void> silence(Id<Resident> resident) {
        return transaction.send(SILENCE, resident);
    }
}

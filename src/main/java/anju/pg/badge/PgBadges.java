package anju.pg.badge;

import anju.flow.badge.Badges;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.BadgeCode;
import anju.pg.secret.SearchHash;
import anju.value.Id;
import anju.visit.DoorLock;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Badges as a transaction reads them. */
public final class PgBadges implements Badges {

    private static final String FIND = """
    select p.id, p.name, o.name as organisation, o.phone
    from worker w join person p on p.id = w.person_id join organisation o on o.id = w.organisation_id
    where w.person_id = $1 and w.employed_from <= $2 and (w.employed_until is null or w.employed_until >= $2)
    """;

    private static final String HELD = """
    select kind, max(valid_until) as until from certificate
    where worker_id = $1 and valid_from <= $2 and valid_until >= $2 group by kind order by kind
    """;

    // whose visit is under way is expected by it; of several the next one counts
    private static final String BEARERS = """
    select distinct on (worker_id) worker_id, service_code, start from (
      select a.worker_id, o.service_code, a.visit_start as start
      from orders o join assignment a on a.order_id = o.id
      where o.resident_id = $1 and a.live and a.visit_start >= $2 and a.visit_start < $3
        and o.stage in ('dispatched', 'under-way')
      union all
      select w.person_id, null, null from worker w
      where w.organisation_id in (
        select c.centre_id from resident r join community_centre c using (community_code) where r.person_id = $1)
    ) one order by worker_id, start nulls last
    """;

    private static final String LOCK =
        "select wrong, locked_until from badge_try where resident_id = $1 and person_id = $2 for update";

    private static final String SAVE_LOCK = """
    insert into badge_try (resident_id, person_id, wrong, locked_until) values ($1, $2, $3, $4)
    on conflict (resident_id, person_id) do update set wrong = excluded.wrong, locked_until = excluded.locked_until
    """;

    private final PgTransaction transaction;
    private final SearchHash hashes;
    private final ZoneId zone;

    /** The badges of that transaction; a day is a day in that zone. */
    public PgBadges(PgTransaction transaction, SearchHash hashes, ZoneId zone) {
        this.transaction = transaction;
        this.hashes = hashes;
        this.zone = zone;
    }

    @Override
    public byte[] key(Id<Worker> worker, LocalDate day) {
        return hashes.badge(worker.toString(), day);
    }

    @Override
    public boolean holds(Id<Worker> worker, LocalDate day, String code, Instant now) {
        return BadgeCode.holds(key(worker, day), code, now);
    }

    @Override
    public Future<Optional<Badge>> find(Id<Worker> worker, LocalDate day) {
        var held = transaction.run(HELD, worker, day);
        return transaction
            .run(FIND, worker, day)
            .compose(rows ->
                held.map(certificates ->
                    Columns.first(rows, row ->
                        new Badge(
                            Columns.person(row, "id", "name"),
                            row.getString("organisation"),
                            row.getString("phone"),
                            Columns.list(certificates, one ->
                                new Held(one.getString("kind"), one.getLocalDate("until"))
                            )
                        )
                    )
                )
            );
    }

    @Override
    public Future<List<Bearer>> bearers(Id<Resident> resident, LocalDate day) {
        var from = day.atStartOfDay(zone).toInstant();
        return transaction
            .run(BEARERS, resident, from, day.plusDays(1).atStartOfDay(zone).toInstant())
            .map(rows ->
                Columns.list(rows, row ->
                    new Bearer(
                        Columns.id(row, "worker_id"),
                        row.getString("service_code"),
                        Columns.instant(row, "start")
                    )
                )
            );
    }

    @Override
    public Future<DoorLock> lock(Id<Resident> resident, Id<Person> by) {
        return transaction
            .run(LOCK, resident, by)
            .map(rows ->
                Columns.first(rows, row ->
                    new DoorLock(row.getInteger("wrong"), Columns.instant(row, "locked_until"))
                ).orElse(DoorLock.OPEN)
            );
    }

    @Override
    public Future<Void> lock(Id<Resident> resident, Id<Person> by, DoorLock lock) {
        return transaction.send(SAVE_LOCK, resident, by, lock.wrong(), lock.until());
    }
}

package anju.pg.view;

import anju.flow.access.Standing;
import anju.flow.view.OfferView;
import anju.flow.view.WorkViews;
import anju.order.Offer;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.order.OfferRows;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Masks;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Offers and days as they are shown. */
final class PgWorkViews implements WorkViews {

    private static final int MOST = 200;

    // $1 viewer, $2 state
    private static final String OFFERED = """
    select f.id, f.respond_by from offer_worker w join offer f on f.id = w.offer_id
    where w.worker_id = $1 and ($2::text is null or f.state = $2)
      and (f.state <> 'pending' or w.answer is null)
    """;
    private static final String OWN_PROVIDER = """
    select f.id, f.respond_by from live_grant g join worker w on w.organisation_id = g.organisation_id
      join offer_worker x on x.worker_id = w.person_id join offer f on f.id = x.offer_id
    where g.person_id = $1 and g.role = 'provider-manager' and ($2::text is null or f.state = $2)
    """;
    private static final String OWN_CENTRE = """
    select f.id, f.respond_by from offer f join orders o on o.id = f.order_id
      join live_grant g on g.organisation_id = o.centre_id
    where g.person_id = $1 and g.role in ('coordinator', 'centre-lead') and ($2::text is null or f.state = $2)
    """;
    private static final String CITY = """
    select f.id, f.respond_by from offer f
    where exists (select from live_grant where person_id = $1 and role in ('supervisor', 'auditor'))
      and ($2::text is null or f.state = $2)
    """;

    private static final String READ =
        "select " +
        OfferRows.COLUMNS +
        """
        , o.service_code, p.name as resident_name, c.name as community_name,
          (select array_agg(s.role || ' ' || s.relation) from offer_standing s
            where s.offer_id = f.id and s.person_id = $2) as standings
        from offer f join orders o on o.id = f.order_id join person p on p.id = o.resident_id
          join resident r on r.person_id = o.resident_id join community c on c.code = r.community_code,
        """ +
        OfferRows.INVITED +
        " where f.id = any($1) order by f.respond_by, f.id";

    private static final String DAY = """
    select a.order_id, o.stage, o.service_code, a.visit_start, a.visit_end, a.travel_seconds, o.resident_id,
      p.name as resident_name, p.phone_enc, c.name as community_name, d.line_enc, d.lat, d.lng
    from assignment a join orders o on o.id = a.order_id join person p on p.id = o.resident_id
      join resident r on r.person_id = o.resident_id join community c on c.code = r.community_code
      join address d on d.id = o.address_id
    where a.worker_id = $1 and a.live and a.visit_start >= $2 and a.visit_start < $3
    order by a.visit_start, a.order_id
    """;

    // $1 worker, $2 since, $3 and $4 the day
    private static final String CHANGES = """
    select e.order_id, o.service_code, e.at,
      case when e.facts -> 'fromWorkers' ? $1 then (e.facts ->> 'fromStart')::timestamptz end as was,
      case when e.facts -> 'toWorkers' ? $1 then (e.facts ->> 'toStart')::timestamptz end as now
    from order_event e join orders o on o.id = e.order_id
    where e.kind in ('published', 'moved', 'unassigned', 'on-hold', 'resumed', 'cancelled', 'plan-changed')
      and e.at >= $2
      and (e.facts -> 'fromWorkers' ? $1 or e.facts -> 'toWorkers' ? $1)
      and o.window_start >= $3 and o.window_start < $4
    order by e.at desc, e.id desc
    """;

    private final Sql sql;
    private final OrderViewRows hiding;
    private final ZoneId zone;

    PgWorkViews(Sql sql, FieldCipher cipher, ZoneId zone) {
        this.sql = sql;
        this.hiding = new OrderViewRows(cipher);
        this.zone = zone;
    }

    @Override
    public Future<List<OfferView>> offers(Id<Person> viewer, Set<Standing> allowed, Offer.State state) {
        Allowed may = new Allowed(allowed);
        List<String> branches = new ArrayList<>();
        if (may.has("offered")) branches.add(OFFERED);
        if (may.has("own-provider")) branches.add(OWN_PROVIDER);
        if (may.has("own-centre")) branches.add(OWN_CENTRE);
        if (may.has("city")) branches.add(CITY);
        Optional<String> reach = Allowed.union(branches, "order by respond_by desc limit " + MOST);
        return Allowed.rows(sql, reach, viewer, state == null ? null : state.word())
            .compose(found -> sql.run(READ, Allowed.ids(found), viewer))
            .map(found ->
                Columns.list(found, PgWorkViews::offer)
                    .stream()
                    .filter(offer -> may.any(offer.standings()))
                    .toList()
            );
    }

    @Override
    public Future<Optional<OfferView>> findOffer(Id<Offer> id, Id<Person> viewer) {
        return sql.run(READ, new UUID[] { id.value() }, viewer).map(found -> Columns.first(found, PgWorkViews::offer));
    }

    private static OfferView offer(Row row) {
        return new OfferView(
            OfferRows.offer(row),
            OrderViewRows.people(row, "workers", "names"),
            row.getString("service_code"),
            row.getString("resident_name"),
            row.getString("community_name"),
            Allowed.of(row)
        );
    }

    @Override
    public Future<List<Stop>> day(Id<Person> worker, LocalDate day) {
        return sql
            .run(DAY, worker, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant())
            .map(found -> Columns.list(found, this::stop));
    }

    private Stop stop(Row row) {
        return new Stop(
            Columns.id(row, "order_id"),
            row.getString("stage"),
            row.getString("service_code"),
            Columns.window(row, "visit_start", "visit_end"),
            Duration.ofSeconds(row.getInteger("travel_seconds")),
            Columns.id(row, "resident_id"),
            row.getString("resident_name"),
            row.getString("community_name"),
            hiding.hidden(EncryptedColumn.ADDRESS_LINE, row, "line_enc", Masks::addressLine),
            Columns.place(row),
            hiding.hidden(EncryptedColumn.PERSON_PHONE, row, "phone_enc", Masks::phone)
        );
    }

    @Override
    public Future<List<Changed>> changes(Id<Person> worker, LocalDate day, Instant since) {
        var from = day.atStartOfDay(zone).toInstant();
        return sql
            .run(CHANGES, worker.toString(), since, from, day.plusDays(1).atStartOfDay(zone).toInstant())
            .map(found -> Columns.list(found, PgWorkViews::changed));
    }

    private static Changed changed(Row row) {
        return new Changed(
            Columns.id(row, "order_id"),
            row.getString("service_code"),
            Columns.instant(row, "at"),
            Columns.instant(row, "was"),
            Columns.instant(row, "now")
        );
    }

    @Override
    public Future<LocalDate> today() {
        return sql
            .run("select (anju_now() at time zone $1)::date as today", zone.getId())
            .map(found -> found.iterator().next().getLocalDate("today"));
    }
}

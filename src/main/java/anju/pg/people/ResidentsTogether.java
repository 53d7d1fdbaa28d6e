package anju.pg.people;

import anju.flow.port.Residents.Asking;
import anju.matching.Need;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What {@link PgResidents} says of one order, for all orders of a day, in as many queries as there are questions. */
final class ResidentsTogether {

    private static final String ORDERS = """
    unnest($1::uuid[], $2::uuid[], $3::text[]) as u (order_id, resident_id, service_code)
    """;

    private static final String FIND = """
    select r.person_id, p.name, r.community_code, r.dialect, r.gender_preference,
      (select array_agg(worker_id) from worker_choice
        where resident_id = r.person_id and choice = 'preferred') as preferred,
      (select array_agg(worker_id) from worker_choice where resident_id = r.person_id and choice = 'barred') as barred
    from resident r join person p on p.id = r.person_id where r.person_id = any($1)
    """;

    private static final String ADDRESSES = """
    select id, resident_id, lat, lng, area, radius_metres, main, from_day, until_day from address where resident_id = any($1)
    """;

    private static final String CENTRES =
        "select " + PgResidents.CENTRE_COLUMNS + " from organisation o where o.id = any($1)";

    private static final String VISITS =
        "select u.order_id, a.visit_start, a.visit_end from " +
        ORDERS +
        """
        join orders o on o.resident_id = u.resident_id and o.id <> u.order_id join assignment a on a.order_id = o.id
        where a.live and a.visit_start < $5 and a.visit_end > $4
        order by a.visit_start
        """;

    private static final String BOOKED =
        "select u.order_id, sum(s.duration_minutes) as minutes from " +
        ORDERS +
        """
        join orders o on o.resident_id = u.resident_id and o.id <> u.order_id and o.service_code = u.service_code
        join service_item s on s.code = o.service_code
        where o.window_start >= $4 and o.window_start < $5
          and o.stage not in ('unmet', 'cancelled', 'aborted', 'missed', 'not-home', 'rejected')
        group by u.order_id
        """;

    private static final String USUAL =
        "select distinct on (u.order_id) u.order_id, a.worker_id from " +
        ORDERS +
        """
        join orders o on o.resident_id = u.resident_id and o.id <> u.order_id join assignment a on a.order_id = o.id
        where a.live and o.stage in ('visited', 'disputed', 'verified', 'confirmed', 'settled')
        group by u.order_id, a.worker_id order by u.order_id, count(*) desc, max(a.visit_start) desc, a.worker_id
        """;

    private final Sql sql;
    private final ZoneId zone;

    ResidentsTogether(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    /** By order; those whose resident, address or centre is gone are left out. */
    Future<Map<Id<Order>, Asking>> of(List<Order> orders, LocalDate day) {
        List<Id<Order>> ids = orders.stream().map(Order::id).toList();
        List<Id<Resident>> people = orders
            .stream()
            .map(order -> order.asked().resident())
            .toList();
        var desks = orders
            .stream()
            .map(order -> order.asked().centre())
            .distinct()
            .toList();
        List<String> codes = orders
            .stream()
            .map(order -> order.asked().serviceCode())
            .toList();
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        var residents = sql.run(FIND, people).map(rows -> by(rows, "person_id", PgResidents::resident));
        var addresses = sql.run(ADDRESSES, people).map(rows -> Columns.list(rows, PgResidents::address));
        var centres = sql.run(CENTRES, desks).map(rows -> by(rows, "id", PgResidents::organisation));
        var visits = sql.run(VISITS, ids, people, codes, from, to).map(ResidentsTogether::visits);
        var booked = sql
            .run(BOOKED, ids, people, codes, from, to)
            .map(rows -> by(rows, "order_id", row -> Duration.ofMinutes(row.getLong("minutes"))));
        var usual = sql
            .run(USUAL, ids, people, codes)
            .map(rows -> by(rows, "order_id", row -> Columns.<Worker>id(row, "worker_id")));
        return Future.all(residents, addresses, centres, visits, booked, usual).map(all -> {
            Map<Id<Order>, Asking> asking = new HashMap<>();
            for (Order order : orders) {
                Resident resident = residents.result().get(order.asked().resident().value());
                Organisation centre = centres.result().get(order.asked().centre().value());
                Resident.Address address = address(addresses.result(), order.asked());
                if (resident != null && centre != null && address != null) {
                    UUID id = order.id().value();
                    var known = new Need.Known(
                        visits.result().getOrDefault(id, List.of()),
                        booked.result().getOrDefault(id, Duration.ZERO),
                        false,
                        usual.result().get(id)
                    );
                    asking.put(order.id(), new Asking(resident, address, centre, known));
                }
            }
            return asking;
        });
    }

    /** The one that was asked for, or their main one. */
    private static Resident.Address address(List<Resident.Address> all, Order.Asked asked) {
        return all
            .stream()
            .filter(one -> one.residentId().equals(asked.resident()))
            .filter(one -> asked.address() == null ? one.main() : one.id().equals(asked.address()))
            .findFirst()
            .orElse(null);
    }

    private static Map<UUID, List<TimeWindow>> visits(RowSet<Row> rows) {
        Map<UUID, List<TimeWindow>> all = new HashMap<>();
        for (Row row : rows) {
            all.computeIfAbsent(row.getUUID("order_id"), k -> new ArrayList<>()).add(
                Columns.window(row, "visit_start", "visit_end")
            );
        }
        return all;
    }

    private static <T> Map<UUID, T> by(RowSet<Row> rows, String column, Function<Row, T> read) {
        Map<UUID, T> all = new HashMap<>();
        rows.forEach(row -> all.put(row.getUUID(column), read.apply(row)));
        return all;
    }
}

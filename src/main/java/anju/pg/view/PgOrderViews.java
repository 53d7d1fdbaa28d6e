package anju.pg.view;

import anju.flow.access.Standing;
import anju.flow.view.OrderView;
import anju.flow.view.OrderViews;
import anju.flow.view.Page;
import anju.order.Order;
import anju.people.Person;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders as they are shown. */
final class PgOrderViews implements OrderViews {

    private static final String HISTORY = """
    select e.version, e.at, e.kind, e.stage, e.actor_id, p.name as actor, e.actor_role, e.facts::text as facts,
      e.reason_enc
    from order_event e left join person p on p.id = e.actor_id where e.order_id = $1 order by e.version
    """;

    private static final String NAMES = """
    select w.person_id, p.name, o.name as organisation
    from worker w join person p on p.id = w.person_id join organisation o on o.id = w.organisation_id
    where w.person_id = any($1)
    """;

    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH.toString(), new UUID(0, 0).toString());
    private final Sql sql;
    private final OrderViewRows rows;

    PgOrderViews(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.rows = new OrderViewRows(cipher);
    }

    @Override
    public Future<Optional<OrderView>> find(Id<Order> id, Id<Person> viewer) {
        return find(OrderViewRows.READ_ONE, id, viewer);
    }

    @Override
    public Future<Optional<OrderView>> findAsked(Id<Order> id, Id<Person> viewer) {
        return find(OrderViewRows.READ_ASKED, id, viewer);
    }

    private Future<Optional<OrderView>> find(String query, Id<Order> id, Id<Person> viewer) {
        return sql.run(query, id, viewer).map(found -> Columns.first(found, rows::view));
    }

    @Override
    public Future<Page<OrderView>> page(Id<Person> viewer, Set<Standing> allowed, Filter filter) {
        Allowed may = new Allowed(allowed);
        Cursor after = filter.cursor() == null ? BEGINNING : Cursor.read(filter.cursor());
        return Allowed.rows(
            sql,
            OrderReach.query(may),
            viewer,
            filter.stages().isEmpty() ? null : filter.stages().toArray(String[]::new),
            filter.centre(),
            filter.resident(),
            filter.from(),
            filter.to(),
            after.moment(),
            after.uuid(),
            filter.limit() + 1
        ).compose(found -> page(viewer, may, found, filter.limit()));
    }

    private Future<Page<OrderView>> page(Id<Person> viewer, Allowed may, List<Row> found, int limit) {
        List<Row> here = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(here.getLast()).written() : null;
        if (here.isEmpty()) {
            return Future.succeededFuture(new Page<>(List.of(), null));
        }
        List<UUID> ids = Allowed.ids(here);
        return sql.run(OrderViewRows.READ_ALL, ids, viewer).map(read -> {
            Map<UUID, OrderView> views = new HashMap<>();
            for (Row row : read) {
                OrderView view = rows.view(row);
                if (may.any(view.standings())) {
                    views.put(view.order().id().value(), view);
                }
            }
            return new Page<>(ids.stream().map(views::get).filter(Objects::nonNull).toList(), next);
        });
    }

    private static Cursor cursor(Row row) {
        return new Cursor(Columns.instant(row, "window_start").toString(), row.getUUID("id").toString());
    }

    @Override
    public Future<List<Happened>> history(Id<Order> id) {
        return sql.run(HISTORY, id).map(found -> Columns.list(found, this::happened));
    }

    private Happened happened(Row row) {
        String role = row.getString("actor_role");
        return new Happened(
            row.getInteger("version"),
            Columns.instant(row, "at"),
            row.getString("kind"),
            row.getString("stage"),
            Columns.person(row, "actor_id", "actor"),
            role == null ? null : Role.of(role),
            new JsonObject(row.getString("facts")).getMap(),
            rows.hidden(EncryptedColumn.EVENT_REASON, row, "reason_enc", OrderViewRows::nothing)
        );
    }

    @Override
    public Future<Map<Id<Worker>, Employed>> names(Collection<Id<Worker>> workers) {
        return sql.run(NAMES, new ArrayList<>(workers)).map(found -> {
            Map<Id<Worker>, Employed> names = new HashMap<>();
            for (Row row : found) {
                names.put(
                    Columns.id(row, "person_id"),
                    new Employed(row.getString("name"), row.getString("organisation"))
                );
            }
            return names;
        });
    }
}

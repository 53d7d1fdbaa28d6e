package anju.pg.people;

import anju.catalogue.ServiceItem;
import anju.flow.port.Services;
import anju.pg.Columns;
import anju.pg.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue, read again when what is known of it is ten seconds old. */
public final class PgServices implements Services {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final String LIST = """
    select s.*, (
      select coalesce(json_agg(json_build_array(t.code, t.name_zh, t.name_en) order by t.position, t.code), '[]')
      from service_task t where t.service_code = s.code) as tasks
    from service_item s order by s.position, s.code
    """;

    private final Sql sql;
    private volatile Known known;

    private record Known(Map<String, ServiceItem> items, long readAt) {}

    /** The catalogue of that database. */
    public PgServices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Future<Optional<ServiceItem>> find(String code) {
        return items().map(items -> Optional.ofNullable(items.get(code)));
    }

    @Override
    public Future<List<ServiceItem>> list() {
        return items().map(items -> List.copyOf(items.values()));
    }

    private Future<Map<String, ServiceItem>> items() {
        Known last = known;
        if (last != null && System.nanoTime() - last.readAt() < FRESH.toNanos()) {
            return Future.succeededFuture(last.items());
        }
        return sql.run(LIST).map(rows -> {
            Map<String, ServiceItem> items = new LinkedHashMap<>();
            rows.forEach(row -> items.put(row.getString("code"), item(row)));
            known = new Known(items, System.nanoTime());
            return items;
        });
    }

    private static ServiceItem item(Row row) {
        Integer cap = row.getInteger("daily_cap_minutes");
        return new ServiceItem(
            row.getString("code"),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("category"),
            row.getString("unit"),
            Duration.ofMinutes(row.getInteger("duration_minutes")),
            row.getInteger("workers"),
            Columns.words(row, "qualifications").stream().map(PgServices::oneOf).toList(),
            cap == null ? null : Duration.ofMinutes(cap),
            row.getBoolean("urgent"),
            row.getBoolean("plan_needed"),
            row.getBoolean("at_home"),
            Columns.money(row, "price_fen"),
            tasks(row.getJsonArray("tasks"))
        );
    }

    private static Set<String> oneOf(String kinds) {
        return Set.copyOf(Arrays.asList(kinds.split("\\|")));
    }

    private static List<ServiceItem.Task> tasks(JsonArray from) {
        return from
            .stream()
            .map(JsonArray.class::cast)
            .map(task -> new ServiceItem.Task(task.getString(0), task.getString(1), task.getString(2)))
            .toList();
    }
}

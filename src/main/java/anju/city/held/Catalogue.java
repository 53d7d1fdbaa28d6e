package anju.city.held;

import anju.catalogue.ServiceItem;
import anju.value.Money;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/** The service items as the database has them. */
public final class Catalogue {

    private static final String ITEMS = """
    select code, name_zh, name_en, category, unit, duration_minutes, workers, qualifications, daily_cap_minutes,
      urgent, plan_needed, at_home, price_fen
    from service_item order by position""";
    private static final String TASKS =
        "select service_code, code, name_zh, name_en from service_task order by service_code, position";

    private final Map<String, ServiceItem> items;

    private Catalogue(Map<String, ServiceItem> items) {
        this.items = items;
    }

    /** Reads all items with their tasks. */
    public static Catalogue read(Connection connection) throws SQLException {
        Map<String, List<ServiceItem.Task>> tasks = new HashMap<>();
        Map<String, ServiceItem> items = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TASKS)) {
                while (rows.next()) {
                    tasks
                        .computeIfAbsent(rows.getString(1), code -> new ArrayList<>())
                        .add(new ServiceItem.Task(rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            try (ResultSet rows = statement.executeQuery(ITEMS)) {
                while (rows.next()) {
                    String code = rows.getString("code");
                    items.put(code, item(rows, tasks.getOrDefault(code, List.of())));
                }
            }
        }
        return new Catalogue(items);
    }

    /** The item of that code; throws NoSuchElementException if there is none. */
    public ServiceItem get(String code) {
        ServiceItem item = items.get(code);
        if (item == null) {
            throw new NoSuchElementException("no service " + code);
        }
        return item;
    }

    private static ServiceItem item(ResultSet row, List<ServiceItem.Task> tasks) throws SQLException {
        Integer cap = row.getObject("daily_cap_minutes", Integer.class);
        Integer price = row.getObject("price_fen", Integer.class);
        return new ServiceItem(
            row.getString("code"),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("category"),
            row.getString("unit"),
            Duration.ofMinutes(row.getInt("duration_minutes")),
            row.getInt("workers"),
            qualifications(row.getArray("qualifications")),
            cap == null ? null : Duration.ofMinutes(cap),
            row.getBoolean("urgent"),
            row.getBoolean("plan_needed"),
            row.getBoolean("at_home"),
            price == null ? null : new Money(price),
            tasks
        );
    }

    private static List<Set<String>> qualifications(Array all) throws SQLException {
        return Stream.of((String[]) all.getArray())
            .map(each -> Set.of(each.split("\\|")))
            .toList();
    }
}

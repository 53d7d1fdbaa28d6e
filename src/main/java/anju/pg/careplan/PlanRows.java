package anju.pg.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Deviation;
import anju.careplan.PlanItem;
import anju.careplan.PlanVersion;
import anju.careplan.PlanVersion.Done;
import anju.careplan.PlanVersion.State;
import anju.careplan.Recurrence;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads whole plans, many at once. */
final class PlanRows {

    private static final String VERSIONS = """
    select plan_id, number, state, from_day, until_day, proposed_by, proposed_role, proposed_at, note_enc,
      decided_by, decided_role, decided_at, reason_enc
    from care_plan_version where plan_id = any($1) order by plan_id, number
    """;

    private static final String ITEMS = """
    select plan_id, number, item_id, service_code, rrule, begins, starts, window_minutes, address_id, worker_id, note_enc
    from care_plan_item where plan_id = any($1) order by plan_id, number, position
    """;

    private static final String DEVIATIONS = """
    select id, plan_id, item_id, kind, from_day, until_day, starts, window_minutes, worker_id, made_by, made_role,
      made_at, reason_enc
    from care_plan_deviation where plan_id = any($1) and withdrawn_at is null order by plan_id, made_at, id
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    PlanRows(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** The plans of these rows of care_plan, in their order. */
    Future<List<CarePlan>> whole(Collection<Row> plans) {
        UUID[] ids = plans
            .stream()
            .map(row -> row.getUUID("id"))
            .toArray(UUID[]::new);
        var items = sql.run(ITEMS, (Object) ids);
        var versions = sql.run(VERSIONS, (Object) ids);
        var deviations = sql.run(DEVIATIONS, (Object) ids);
        return Future.all(items, versions, deviations).map(all -> {
            Map<String, List<PlanItem>> itemsOf = new HashMap<>();
            for (Row row : items.result()) {
                itemsOf.computeIfAbsent(version(row), k -> new ArrayList<>()).add(item(row));
            }
            Map<UUID, List<PlanVersion>> versionsOf = new HashMap<>();
            for (Row row : versions.result()) {
                versionsOf
                    .computeIfAbsent(row.getUUID("plan_id"), k -> new ArrayList<>())
                    .add(version(row, itemsOf.getOrDefault(version(row), List.of())));
            }
            Map<UUID, List<Deviation>> deviationsOf = deviations(deviations.result());
            return plans
                .stream()
                .map(row ->
                    new CarePlan(
                        Columns.id(row, "id"),
                        Columns.id(row, "resident_id"),
                        versionsOf.getOrDefault(row.getUUID("id"), List.of()),
                        deviationsOf.getOrDefault(row.getUUID("id"), List.of()),
                        done(row, "changed"),
                        row.getInteger("version")
                    )
                )
                .toList();
        });
    }

    private static String version(Row row) {
        return row.getUUID("plan_id") + " " + row.getInteger("number");
    }

    private PlanItem item(Row row) {
        return new PlanItem(
            Columns.id(row, "item_id"),
            row.getString("service_code"),
            Recurrence.parse(row.getString("rrule")),
            row.getLocalDate("begins"),
            row.getLocalTime("starts"),
            Duration.ofMinutes(row.getInteger("window_minutes")),
            Columns.id(row, "address_id"),
            Columns.id(row, "worker_id"),
            cipher.decrypt(EncryptedColumn.CARE_PLAN_ITEM_NOTE, Columns.bytes(row, "note_enc"))
        );
    }

    private PlanVersion version(Row row, List<PlanItem> items) {
        return new PlanVersion(
            row.getInteger("number"),
            State.of(row.getString("state")),
            row.getLocalDate("from_day"),
            row.getLocalDate("until_day"),
            items,
            done(row, "proposed"),
            cipher.decrypt(EncryptedColumn.CARE_PLAN_NOTE, Columns.bytes(row, "note_enc")),
            done(row, "decided"),
            cipher.decrypt(EncryptedColumn.CARE_PLAN_REASON, Columns.bytes(row, "reason_enc"))
        );
    }

    private Map<UUID, List<Deviation>> deviations(RowSet<Row> rows) {
        Map<UUID, List<Deviation>> all = new HashMap<>();
        for (Row row : rows) {
            all.computeIfAbsent(row.getUUID("plan_id"), k -> new ArrayList<>()).add(
                new Deviation(
                    Columns.id(row, "id"),
                    Columns.id(row, "item_id"),
                    row.getLocalDate("from_day"),
                    row.getLocalDate("until_day"),
                    what(row),
                    done(row, "made"),
                    cipher.decrypt(EncryptedColumn.CARE_PLAN_DEVIATION_REASON, Columns.bytes(row, "reason_enc"))
                )
            );
        }
        return all;
    }

    private static Deviation.What what(Row row) {
        return switch (row.getString("kind")) {
            case "skip" -> new Deviation.Skip();
            case "pause" -> new Deviation.Pause();
            case "time" -> new Deviation.OtherTime(
                row.getLocalTime("starts"),
                Duration.ofMinutes(row.getInteger("window_minutes"))
            );
            default -> new Deviation.OtherWorker(Columns.id(row, "worker_id"));
        };
    }

    private static Done done(Row row, String verb) {
        String role = row.getString(verb + "_role");
        Id<anju.people.Person> by = Columns.id(row, verb + "_by");
        return by == null ? null : new Done(by, Role.of(role), Columns.instant(row, verb + "_at"));
    }
}

package anju.pg.watch;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.HOME;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.port.Actor;
import anju.flow.watch.Patience;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.SmallCity;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing whose time has come is forgotten, and nothing is told twice or without a cause. */
class AlertsIT {

    private static final Patience PATIENCE = Patience.DEFAULT;

    private final Actor wang = new Actor(WANG_JIANGUO, Role.COORDINATOR);
    private SmallCity city;
    private PgWatch watch;
    private Instant zero;

    /** An order as its row tells of it; visit may be null. */
    private record Row(
        UUID id,
        String stage,
        String facts,
        Instant changed,
        Instant start,
        Instant end,
        Instant windowEnd
    ) {}

    private record Raised(String kind, UUID order, Instant due) {}

    @BeforeEach
    void begins() {
        city = new SmallCity();
        watch = new PgWatch(city.database, PATIENCE);
        zero = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void ends() {
        city.close();
    }

    @Test
    void whatIsRaisedOverADayIsWhatASlowReadingOfEveryOrderFinds() {
        var chance = new Random(7);
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            rows.add(keep(any(chance)));
        }
        Set<Raised> expected = new HashSet<>();
        for (int minute = 0; minute <= 24 * 60; minute += 7) {
            Instant at = zero.plus(Duration.ofMinutes(minute));
            setClock(at);
            get(watch.look());
            Set<Raised> due = new HashSet<>();
            for (Row row : rows) slowly(row, at.plusSeconds(1), due);
            expected.addAll(due);
            assertThat(open()).as("open after %d minutes", minute).isEqualTo(stillOpen(due, expected));
        }
        assertThat(all()).isEqualTo(expected).hasSizeGreaterThan(60);
        assertThat(get(watch.look())).isZero();
    }

    @Test
    void fourNodesThatLookAtOnceRaiseItOnce() {
        for (int n = 0; n < 20; n++) {
            keep(
                new Row(
                    UUID.randomUUID(),
                    "dispatched",
                    "{}",
                    zero,
                    zero.minusSeconds(7200),
                    zero.minusSeconds(60),
                    zero
                )
            );
        }
        var looks = IntStream.range(0, 4)
            .mapToObj(n -> watch.look())
            .toList();
        get(Future.all(looks));
        assertThat(looks.stream().mapToInt(Future::result).sum()).isEqualTo(20);
        assertThat(city.count("select count(*) from alert")).isEqualTo(20);
        assertThat(city.count("select count(*) from outbox where kind = 'order'")).isEqualTo(20);
    }

    @Test
    void whoLooksAfterItIsNamedAndACauseThatIsGoneEndsIt() {
        Row late = keep(
            new Row(UUID.randomUUID(), "dispatched", "{}", zero, zero.minusSeconds(1200), zero.plusSeconds(2400), zero)
        );
        get(watch.look());
        assertThat(acknowledged(late)).isEqualTo(1);
        assertThat(acknowledged(late)).isZero();
        city.run("update orders set stage = 'under-way' where id = $1", late.id());
        assertThat(get(watch.look())).isEqualTo(1);
        assertThat(
            city.count("select count(*) from alert where closed_at is not null and closed_by is null")
        ).isEqualTo(1);
        assertThat(closed(late)).isZero();
    }

    @Test
    void aClosedDoorIsEndedByAPersonAloneAndDoesNotComeBack() {
        Row door = keep(new Row(UUID.randomUUID(), "not-home", "{}", zero, zero.minusSeconds(1200), zero, zero));
        get(watch.look());
        setClock(zero.plus(Duration.ofDays(3)));
        assertThat(get(watch.look())).isZero();
        assertThat(open()).hasSize(1);
        assertThat(closed(door)).isEqualTo(1);
        setClock(zero);
        assertThat(get(watch.look())).isZero();
        assertThat(
            city.count("select count(*) from alert where closed_by is not null and acknowledged_by is not null")
        ).isEqualTo(1);
    }

    private Row any(Random chance) {
        String stage = List.of(
            "requested",
            "matched",
            "offered",
            "dispatched",
            "under-way",
            "visited",
            "unmet",
            "not-home",
            "aborted",
            "on-hold"
        ).get(chance.nextInt(10));
        String facts = switch (stage) {
            case "matched" -> "{\"waits\": \"" +
                List.of("NOTHING", "DESK", "APPROVAL", "PLAN").get(chance.nextInt(4)) +
                "\"}";
            case "aborted" -> "{\"reason\": \"" +
                List.of("unwell", "refused", "emergency", "other").get(chance.nextInt(4)) +
                "\"}";
            default -> "{}";
        };
        Instant start = zero.plus(Duration.ofMinutes(chance.nextInt(1300)));
        Instant windowEnd = zero.plus(Duration.ofMinutes(chance.nextInt(3 * 1440)));
        Instant end = start.plus(Duration.ofMinutes(30 + chance.nextInt(120)));
        return new Row(
            UUID.randomUUID(),
            stage,
            facts,
            zero.plus(Duration.ofMinutes(chance.nextInt(600))),
            start,
            end,
            windowEnd
        );
    }

    /** The rule, read order by order: CARE.md "Watching". */
    private static void slowly(Row row, Instant at, Set<Raised> due) {
        Instant waits = row.changed().plus(PATIENCE.waiting());
        Instant late = row.start().plus(PATIENCE.late());
        Instant over = row.end().plus(PATIENCE.overRun());
        switch (row.stage()) {
            case "requested", "matched" -> {
                if (!row.facts().contains("PLAN") && !waits.isAfter(at)) due.add(
                    new Raised("waiting", row.id(), waits)
                );
            }
            case "unmet" -> {
                Instant dayBefore = row.windowEnd().minusSeconds(7200).minus(Duration.ofDays(1));
                Instant told = dayBefore.isAfter(waits) ? dayBefore : waits;
                if (row.windowEnd().isAfter(at) && !told.isAfter(at)) {
                    due.add(new Raised("waiting", row.id(), told));
                }
            }
            case "dispatched" -> {
                if (!row.end().isAfter(at)) due.add(new Raised("missed", row.id(), row.end()));
                else if (!late.isAfter(at)) due.add(new Raised("late", row.id(), late));
            }
            case "under-way" -> {
                if (!over.isAfter(at)) due.add(new Raised("over-run", row.id(), over));
            }
            case "not-home" -> {
                if (!row.changed().isAfter(at)) due.add(new Raised("not-home", row.id(), row.changed()));
            }
            case "aborted" -> {
                boolean matters = row.facts().contains("unwell") || row.facts().contains("emergency");
                if (matters && !row.changed().isAfter(at)) due.add(new Raised("broken-off", row.id(), row.changed()));
            }
            default -> {
            }
        }
    }

    private static Set<Raised> stillOpen(Set<Raised> due, Set<Raised> ever) {
        Set<Raised> open = new HashSet<>(due);
        for (Raised one : ever) if (Set.of("not-home", "broken-off").contains(one.kind())) open.add(one);
        return open;
    }

    private Row keep(Row row) {
        city.run(
            "insert into orders (id, resident_id, service_code, centre_id, address_id, window_start, window_end, requested_by, " +
                "requested_at, stage, facts, visit_start, changed_at) values ($1, $2, 'BATH_HOME', $3, $4, $5, $6, $7, $8, $9, " +
                "$10::text::jsonb, $11, $12)",
            row.id(),
            CHEN_XIUYING,
            CENTRE.id(),
            HOME,
            row.windowEnd().minusSeconds(7200),
            row.windowEnd(),
            LI_MEI,
            row.changed(),
            "requested",
            row.facts(),
            row.start(),
            row.changed()
        );
        // the history of an order opens the register of unmet needs, so it comes before the stage
        city.run(
            "insert into order_event (order_id, version, at, kind, stage, facts) values ($1, 1, $2, 'test', $3, $4::text::jsonb)",
            row.id(),
            row.changed(),
            row.stage(),
            row.facts()
        );
        city.run("update orders set stage = $2 where id = $1", row.id(), row.stage());
        city.run(
            "insert into assignment (id, order_id, worker_id, during, visit_start, visit_end, travel_seconds) " +
                "values (gen_random_uuid(), $1, $2, 'empty', $3, $4, 0)",
            row.id(),
            ZHANG_YULAN,
            row.start(),
            row.end()
        );
        return row;
    }

    private void setClock(Instant at) {
        city.server.execute(
            "update clock_shift set shift = timestamptz '%s' + interval '1 second' - clock_timestamp()".formatted(at)
        );
    }

    private Set<Raised> open() {
        return read("where closed_at is null");
    }

    private Set<Raised> all() {
        return read("");
    }

    private Set<Raised> read(String where) {
        var rows = get(city.database.run("select kind, order_id, due_at from alert " + where));
        return new HashSet<>(
            Columns.list(rows, row ->
                new Raised(row.getString("kind"), row.getUUID("order_id"), Columns.instant(row, "due_at"))
            )
        );
    }

    private int acknowledged(Row row) {
        return get(city.store.inOne(unit -> unit.alerts().acknowledge(Id.of(row.id()), wang)));
    }

    private int closed(Row row) {
        return get(city.store.inOne(unit -> unit.alerts().close(Id.of(row.id()), wang, "已上门，平安")));
    }
}

package anju.command.benchmark;

import anju.command.benchmark.load.Client;
import anju.command.benchmark.load.Machine;
import anju.command.benchmark.load.OneNode;
import anju.command.benchmark.load.OrderRequests;
import anju.command.benchmark.load.TemporaryFolder;
import anju.command.console.Console;
import anju.pg.baseline.Baseline;
import anju.pg.baseline.Baseline.Work;
import anju.pg.baseline.BaselineTables;
import anju.pg.baseline.DriverAlone;
import anju.pg.baseline.Pgbench;
import anju.pg.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.Map;

/** Durable orders and reads a second through a node, and beside each what PostgreSQL does without it (V4, V5). */
final class HttpBenchmark implements Benchmark {

    private static final int CALLERS = 2_000;
    private static final Duration CEILING = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Map<String, String> choices() {
        return Map.ofEntries(
            Map.entry("residents", "2000"),
            Map.entry("workers", "120"),
            Map.entry("connections", "1,16,64"),
            Map.entry("seconds", "3"),
            Map.entry("rounds", "3"),
            Map.entry("warm", "8"),
            Map.entry("pgbench", "pgbench"),
            Map.entry("java", "")
        );
    }

    @Override
    public void run(Console console, Chosen chosen) throws Exception {
        var machine = Machine.told();
        try (var folder = new TemporaryFolder()) {
            // held here too, so that the database outlives the node and its address is known
            var database = folder.open(() -> EmbeddedPostgres.open(folder.path(), key -> {}));
            var client = folder.open(Client::new);
            var node = OneNode.start(client, folder, city(chosen), chosen.text("java"));
            var tables = folder.open(() -> BaselineTables.make(database.owner()));
            var baseline = Pgbench.find(chosen.text("pgbench"), database.owner(), tables).orElseGet(() ->
                new DriverAlone(database.owner(), tables)
            );
            console.out().println(machine + "\n");
            measure(console, chosen, new Against(client.vertx(), node, tables, baseline));
        }
    }

    private static Map<String, String> city(Chosen chosen) {
        return Map.of(
            "ANJU_CITY_RESIDENTS",
            chosen.text("residents"),
            "ANJU_CITY_WORKERS",
            chosen.text("workers"),
            "ANJU_LOG_LEVEL",
            "warn"
        );
    }

    private static void measure(Console console, Chosen chosen, Against against) throws Exception {
        var out = console.out();
        var time = Duration.ofSeconds(chosen.number("seconds"));
        var rounds = chosen.number("rounds");
        long atStart = against.node().residentMegabytes();
        var orders = OrderRequests.asking(against.tables().askers(CALLERS), against.tables());
        var desk = OrderRequests.reading(against.tables().coordinators(CALLERS), against.tables());
        var home = OrderRequests.reading(against.tables().residents(CALLERS), against.tables());
        against.warm(Duration.ofMillis(chosen.number("warm") * 500L), desk, orders);

        out.printf("| | connections | Anju /s | %s /s | ratio | of single rounds |", against.baseline().name());
        out.println(" p50 ms | p99 ms | cores: node + database + generator |\n|---|---|---|---|---|---|---|---|---|");
        var bare = against.alone(200, 16, CEILING, 0, OrderRequests.alive());
        out.println(bare.row("an answer that asks nobody (what the generator can)"));
        for (var connections : chosen.numbers("connections")) {
            var reads = against.compare(Work.BY_KEY, 200, connections, time, rounds, desk);
            out.println(reads.row("GET an order, by its coordinator"));
        }
        var family = against.alone(200, 16, time, 0, home);
        out.println(family.row("GET an order, by its resident, with the sentence why"));
        var most = 0.0;
        var matched = against.tables().matched();
        for (var connections : chosen.numbers("connections")) {
            var asked = against.compare(Work.THREE_ROWS, 201, connections, time, rounds, orders);
            out.println(asked.row("POST an order, durable"));
            most = Math.max(most, asked.perSecond());
        }
        var half = against.alone(201, 16, time, most / 2, orders);
        out.println(half.row("POST an order, at half of the most"));
        matched = against.tables().matched() - matched;
        out.printf("%nWhile orders came, %d were matched in the background.", matched);
        out.printf(" The node holds %d MB at its start, ", atStart);
        out.printf("%d MB after all this%s.%n", against.node().residentMegabytes(), with(chosen.text("java")));
        out.println(
            "Node, database and generator share the cores above; rounds of Anju and of the baseline take turns, a ratio " +
                "is the median of its rounds."
        );
    }

    private static String with(String java) {
        return java.isEmpty() ? "" : " (" + java + ")";
    }
}

package anju.command.benchmark;

import anju.command.benchmark.load.Client;
import anju.command.benchmark.load.Machine;
import anju.command.benchmark.load.OneNode;
import anju.command.benchmark.load.TemporaryFolder;
import anju.command.console.Console;
import anju.pg.Migration;
import anju.pg.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** How long a node takes until it serves, and what of that is the embedded database (V8). */
final class StartBenchmark implements Benchmark {

    private static final Map<String, String> EMPTY = Map.of("ANJU_CITY", "empty", "ANJU_LOG_LEVEL", "warn");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("rounds", "3", "java", "");
    }

    @Override
    public void run(Console console, Chosen chosen) throws Exception {
        var machine = Machine.told();
        var rounds = chosen.number("rounds");
        var out = console.out();
        out.println(machine + "\n\n| start | seconds | node's memory, MB |\n|---|---|---|");
        try (var folder = new TemporaryFolder()) {
            var client = folder.open(Client::new);
            var start = new Start(out, client, folder, chosen.text("java"));
            start.node("node, fresh folder: unpack, make the database, migrate, found an empty city");
            for (var i = 1; i <= rounds; i++) start.node("node, its database stopped before, " + i);
            folder.open(() -> EmbeddedPostgres.open(folder.path(), key -> {}));
            for (var i = 1; i <= rounds; i++) start.node("node, with a database that runs, " + i);
        }
        try (var folder = new TemporaryFolder()) {
            database(out, folder.path(), rounds);
        }
        out.println("\nThe node is empty: no demo city. Until /health/ready answers, looked at 20 times a second.");
    }

    private record Start(PrintStream out, Client client, TemporaryFolder folder, String java) {
        void node(String what) throws Exception {
            try (var node = OneNode.start(client, folder, EMPTY, java)) {
                out.printf("| %s | %.2f | %d |%n", what, node.seconds(), node.residentMegabytes());
            }
        }
    }

    private static void database(PrintStream out, Path data, int rounds) {
        row(out, "database alone, fresh folder", () -> open(data).close());
        for (var i = 1; i <= rounds; i++) {
            var began = System.nanoTime();
            var database = open(data);
            out.printf("| database alone, again, %d | %.2f | |%n", i, since(began));
            if (i == 1) row(out, "all migrations", () -> Migration.run(database.owner()));
            row(out, "database alone, stopped", database::close);
        }
    }

    private static EmbeddedPostgres open(Path data) {
        return EmbeddedPostgres.open(data, key -> {});
    }

    private static void row(PrintStream out, String what, Runnable step) {
        var began = System.nanoTime();
        step.run();
        out.printf("| %s | %.2f | |%n", what, since(began));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

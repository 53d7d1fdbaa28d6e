package anju.command.benchmark;

import anju.command.console.Console;
import anju.pg.Migration;
import anju.pg.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** How long the embedded database takes: unpacked and made, then started again, then joined while it runs. */
final class StartBenchmark implements Benchmark {

    private static final int WARM_STARTS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Console console, Chosen chosen) throws Exception {
        var data = Files.createTempDirectory("anju-start-");
        try {
            console.out().println("| start | seconds |\n|---|---|");
            row(console, "fresh folder: unpack, make, start", () -> open(data).close());
            for (var i = 1; i <= WARM_STARTS; i++) {
                var began = System.nanoTime();
                var database = open(data);
                console.out().printf("| warm, %d | %.3f |%n", i, since(began));
                if (i == 1) row(console, "all migrations", () -> Migration.run(database.owner()));
                row(console, "stop", database::close);
            }
        } finally {
            remove(data);
        }
    }

    private static EmbeddedPostgres open(Path data) {
        return EmbeddedPostgres.open(data, key -> {});
    }

    private static void row(Console console, String what, Runnable step) {
        var began = System.nanoTime();
        step.run();
        console.out().printf("| %s | %.3f |%n", what, since(began));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void remove(Path folder) throws java.io.IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}

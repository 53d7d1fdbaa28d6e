package anju.command.benchmark;

import anju.city.DemoCity;
import anju.city.load.Progress;
import anju.city.seed.CitySize;
import anju.command.benchmark.load.Machine;
import anju.command.benchmark.load.TemporaryFolder;
import anju.command.console.Console;
import anju.pg.Migration;
import anju.pg.embedded.EmbeddedPostgres;
import anju.pg.secret.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/** How long the demo city takes: made once in a fresh database, then topped up as at every later start. */
final class CityBenchmark implements Benchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final long EVERY_NANOS = 10_000_000_000L;

    @Override
    public String name() {
        return "city";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("residents", "20000", "workers", "600");
    }

    @Override
    public void run(Console console, Chosen chosen) throws Exception {
        var machine = Machine.told();
        var size = new CitySize(1, chosen.number("residents"), chosen.number("workers"));
        try (var folder = new TemporaryFolder()) {
            var database = folder.open(() -> EmbeddedPostgres.open(folder.path(), key -> {}));
            Migration.run(database.owner());
            var cluster = folder.path().resolve("postgres/cluster");
            var empty = megabytes(cluster);
            var city = new DemoCity(Keys.parse(Keys.fresh()), ZONE);
            var made = seconds(() -> city.load(database.owner(), size, calm(console)));
            var again = seconds(() -> city.topUp(database.owner()));
            var out = console.out();
            out.println(machine + "\n");
            out.printf("| demo city of %d residents, %d workers | |%n|---|---|%n", size.residents(), size.workers());
            out.printf("| made | %.1f s |%n", made);
            out.printf("| topped up, as at a later start | %.1f s |%n", again);
            out.printf("| on disk, beside %d MB of an empty database | %d MB |%n", empty, megabytes(cluster) - empty);
            out.printf("| heap of Java that it was made with | %d MB |%n", Runtime.getRuntime().totalMemory() >> 20);
        }
    }

    /** A city of a million takes its time: how far it is goes where complaints go, beside the table. */
    private static Progress calm(Console console) {
        long[] said = { System.nanoTime() };
        return (step, done, of) -> {
            if (System.nanoTime() - said[0] < EVERY_NANOS) return;
            said[0] = System.nanoTime();
            console.sayError(step, done, of);
        };
    }

    private static double seconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static long megabytes(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return (
                all
                    .filter(Files::isRegularFile)
                    .mapToLong(it -> it.toFile().length())
                    .sum() >> 20
            );
        }
    }
}

package anju.command.benchmark;

import anju.catalogue.ServiceItem;
import anju.city.drawn.InventedCity;
import anju.city.seed.CitySize;
import anju.command.benchmark.load.Client;
import anju.command.benchmark.load.FullDays;
import anju.command.benchmark.load.Machine;
import anju.command.benchmark.load.TemporaryFolder;
import anju.command.benchmark.load.Took;
import anju.command.console.Console;
import anju.matching.MatchOutcome;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.pg.DatabaseAddress;
import anju.pg.Migration;
import anju.pg.PgDatabase;
import anju.pg.baseline.NearestWorkers;
import anju.pg.embedded.EmbeddedPostgres;
import anju.pg.order.CertificateJson;
import anju.pg.people.PgServices;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** One order among 20,000 workers with full days, and the SQL that one would write instead (V1). */
final class MatchBenchmark implements Benchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final Matching matching = Matching.standard();

    @Override
    public String name() {
        return "match";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("workers", "20000", "residents", "100000", "orders", "1000", "sql", "100", "warm", "3000");
    }

    @Override
    public void run(Console console, Chosen chosen) throws Exception {
        var machine = Machine.told();
        var size = new CitySize(1, chosen.number("residents"), chosen.number("workers"));
        var full = new FullDays(InventedCity.draw(size, DAY.minusDays(1), ZONE), DAY);
        var workers = full.workers();
        try (var folder = new TemporaryFolder()) {
            var database = folder.open(() -> EmbeddedPostgres.open(folder.path(), key -> {}));
            Migration.run(database.owner());
            var items = items(database.app());
            var orders = chosen.number("orders");
            var warm = needs(full, items, orders, chosen.number("warm"));
            var needs = needs(full, items, 0, orders);
            try (var sql = NearestWorkers.load(database.owner(), workers)) {
                console.out().println(machine + "\n");
                print(console, chosen, workers, warm, needs, sql);
            }
        }
    }

    private void print(
        Console console,
        Chosen chosen,
        List<WorkerDay> workers,
        List<Need> warm,
        List<Need> needs,
        NearestWorkers sql
    ) {
        var out = console.out();
        var size = new TreeMap<String, Integer>();
        var began = System.nanoTime();
        var crew = Crew.of(DAY, ZONE, workers, Travel.greatCircle(TravelSettings.DEFAULT));
        var made = (System.nanoTime() - began) / 1e6;
        ToIntFunction<Need> match = need -> matched(need, crew, size);
        ToIntFunction<Need> ask = need -> sql.ask(need, matching.limits().reachMetres(need.address().area()));
        times(warm, match);
        size.clear();
        var ours = times(needs, match);
        var few = needs.subList(0, Math.min(needs.size(), chosen.number("sql")));
        times(warm.subList(0, Math.min(warm.size(), few.size() / 4 + 1)), ask);
        var theirs = times(few, ask);
        var visits =
            workers
                .stream()
                .mapToInt(it -> it.commitments().size())
                .sum() /
            3.0 /
            workers.size();
        out.printf(
            "| among %d workers, %.1f visits a day each | p50 ms | p99 ms | most ms |%n",
            workers.size(),
            visits
        );
        out.println("|---|---|---|---|");
        row(console, "match one order, certificate written (%d)".formatted(needs.size()), ours);
        row(console, "SQL: qualified, on shift, free, the ten nearest (%d)".formatted(few.size()), theirs);
        out.printf(
            "| the SQL takes so many times longer | %.1f | %.1f | %.1f |%n",
            theirs.millis(0.5) / ours.millis(0.5),
            theirs.millis(0.99) / ours.millis(0.99),
            theirs.millis(1) / ours.millis(1)
        );
        out.printf(
            "%nThe certificate has %d bytes on average and %d at most (16,384 may be stored); %d of %d found somebody.%n",
            size.getOrDefault("bytes", 0) / needs.size(),
            size.getOrDefault("most", 0),
            size.getOrDefault("matched", 0),
            needs.size()
        );
        out.printf("One thread. The index of these workers was made in %.0f ms.%n", made);
    }

    private int matched(Need need, Crew crew, Map<String, Integer> size) {
        var outcome = matching.match(need, crew, Map.of());
        var bytes = CertificateJson.write(outcome.certificate()).getBytes(StandardCharsets.UTF_8).length;
        size.merge("bytes", bytes, Integer::sum);
        size.merge("most", bytes, Math::max);
        if (outcome instanceof MatchOutcome.Matched) size.merge("matched", 1, Integer::sum);
        return bytes;
    }

    private static Took times(List<Need> needs, ToIntFunction<Need> work) {
        var nanos = new long[needs.size()];
        var began = System.nanoTime();
        for (var i = 0; i < nanos.length; i++) {
            var from = System.nanoTime();
            work.applyAsInt(needs.get(i));
            nanos[i] = System.nanoTime() - from;
        }
        return Took.of(nanos, nanos.length, (System.nanoTime() - began) / 1e9);
    }

    private static void row(Console console, String what, Took took) {
        console
            .out()
            .printf("| %s | %.2f | %.2f | %.2f |%n", what, took.millis(0.5), took.millis(0.99), took.millis(1));
    }

    private static List<Need> needs(FullDays full, List<ServiceItem> items, int first, int count) {
        return IntStream.range(first, first + count)
            .mapToObj(number -> full.need(number, items))
            .toList();
    }

    /** What is done at home by one who comes, without a plan. */
    private static List<ServiceItem> items(DatabaseAddress address) {
        try (var client = new Client()) {
            var database = new PgDatabase(client.vertx(), address, 1);
            var all = new PgServices(database).list().toCompletionStage().toCompletableFuture();
            return all
                .orTimeout(30, TimeUnit.SECONDS)
                .join()
                .stream()
                .filter(item -> item.atHome() && !item.planNeeded() && !item.urgent() && item.workers() == 1)
                .toList();
        }
    }
}

package anju.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark runs and prints a table that can be pasted; how quick anything is, no test says. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BenchmarkIT {

    @Test
    void ordersAndReadsStandBesideWhatTheDatabaseDoesAlone() throws Exception {
        var said = run("http", "residents=300", "workers=30", "connections=1,4", "seconds=1", "rounds=2", "warm=2");
        assertThat(line(said, "| | connections |")).containsPattern("pgbench|the JDBC driver alone");
        for (var what : List.of("GET an order, by its coordinator", "POST an order, durable")) {
            var rows = rows(said, what);
            assertThat(rows).as(what).hasSize(2);
            for (var row : rows) {
                double ours = number(row, 3);
                double theirs = number(row, 4);
                assertThat(ours).as(what).isPositive();
                assertThat(theirs).as(what).isPositive();
                assertThat(number(row, 7)).as("p50").isPositive().isLessThanOrEqualTo(number(row, 8));
                assertThat(row[6].strip().split(" ")).as("a ratio a round").hasSize(2);
            }
        }
        assertThat(rows(said, "GET an order, by its resident")).hasSize(1);
        assertThat(rows(said, "POST an order, at half")).hasSize(1);
        assertThat(said.toString()).containsPattern("holds [1-9]\\d* MB at its start, [1-9]\\d* MB after");
    }

    @Test
    void aMatchStandsBesideTheSqlThatOneWouldWrite() throws Exception {
        var said = run("match", "workers=200", "residents=1000", "orders=40", "sql=10", "warm=10");
        assertThat(number(rows(said, "match one order").getFirst(), 2)).isPositive();
        assertThat(number(rows(said, "SQL: ").getFirst(), 2)).isPositive();
        assertThat(line(said, "The certificate has")).containsPattern("has [1-9]\\d+ bytes").contains("of 40 found");
    }

    @Test
    void aStartIsTakenApart() throws Exception {
        var said = run("start", "rounds=1");
        for (var what : List.of("node, fresh folder", "node, its database stopped", "node, with a database")) {
            var row = rows(said, what).getFirst();
            assertThat(number(row, 2)).as(what).isPositive();
            assertThat(number(row, 3)).as(what).isGreaterThan(10);
        }
        assertThat(rows(said, "all migrations")).hasSize(1);
    }

    @Test
    void aCityIsMadeAndTakenAway() throws Exception {
        var said = run("city", "residents=300", "workers=30");
        assertThat(line(said, "| demo city of 300 residents, 30 workers")).isNotEmpty();
        assertThat(line(said, "| on disk")).containsPattern("\\| [1-9]\\d* MB \\|");
    }

    @Test
    void plansStandBesideTheBestKnown() throws Exception {
        var said = run("plan", "folder=src/test/resources/instances", "only=InstanzCPLEX", "seconds=1", "cores=1");
        assertThat(rows(said, "InstanzCPLEX_HCSRP_10_1")).hasSize(1);
        assertThat(said).contains("0 plans break a hard rule");
        assertThat(said.toString()).contains("Timefold: ours ahead");
    }

    @Test
    void allSetsStandInOneTable(@TempDir Path folder) throws Exception {
        var set = Files.createDirectories(folder.resolve("hhcrsp-mankowska2014").resolve("instances"));
        var instance = Path.of("src/test/resources/instances/InstanzCPLEX_HCSRP_10_1.json");
        Files.copy(instance, set.resolve(instance.getFileName()));
        Files.writeString(
            set.resolveSibling("best_known.csv"),
            "instance,patients,best_cost\nInstanzCPLEX_HCSRP_10_1,10,218.199\n"
        );
        var rows = rows(run("sets", "folder=" + folder, "minutes=1", "cores=1"), "Mankowska, 10 patients");
        assertThat(rows).hasSize(1);
        assertThat(number(rows.getFirst(), 5)).isZero();
        assertThat(rows.getFirst()[6].strip()).isEqualTo("met");
        assertThat(rows.getFirst()[7]).contains("Timefold: ahead");
    }

    @Test
    void aDayOfTheCityIsPlannedAndGrows() throws Exception {
        var said = run("day", "visits=200,800", "seconds=2", "cores=2");
        assertThat(rows(said, "200 ")).as("greedy, the same seconds a visit, the same seconds").hasSize(3);
        var rows = rows(said, "800 ");
        assertThat(rows).hasSize(2);
        assertThat(number(rows.get(1), 8))
            .as("cost")
            .isLessThan(number(rows.get(0), 8));
        assertThat(line(said, "From 200 visits to 800 visits")).contains("n^");
        assertThat(line(said, "All plans were checked")).contains("0 hard rules broken");
    }

    @Test
    void aChoiceThatThereIsNotIsTold() throws Exception {
        try (var anju = RunningAnju.start(Map.of("LC_ALL", "C"), "benchmark", "city", "people=3")) {
            assertThat(anju.exitCode()).isEqualTo(Anju.REFUSED);
            assertThat(anju.said()).containsExactly(
                "Benchmark city has no choice people. Maybe one of: residents, workers."
            );
        }
        try (var anju = RunningAnju.start(Map.of("LC_ALL", "C"), "benchmark", "city", "residents=few")) {
            assertThat(anju.exitCode()).isEqualTo(Anju.REFUSED);
            assertThat(anju.said().toString()).contains("residents is a whole number above 0");
        }
    }

    private static List<String> run(String name, String... choices) throws Exception {
        var arguments = Stream.concat(Stream.of("benchmark", name), Stream.of(choices)).toArray(String[]::new);
        try (var anju = RunningAnju.start(Map.of("LC_ALL", "C"), arguments)) {
            anju.process.waitFor();
            assertThat(anju.exitCode()).as(anju.said().toString()).isZero();
            return anju.said();
        }
    }

    private static List<String[]> rows(List<String> said, String what) {
        return said
            .stream()
            .filter(line -> line.startsWith("| " + what))
            .map(line -> line.split("\\|"))
            .toList();
    }

    private static String line(List<String> said, String what) {
        return said
            .stream()
            .filter(line -> line.startsWith(what))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no line " + what + " in " + said));
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column].strip());
    }
}

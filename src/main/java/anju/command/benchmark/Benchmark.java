package anju.command.benchmark;

import anju.command.console.Console;
import java.util.List;
import java.util.Map;

/** One measurement. */
public interface Benchmark {
    /** All there are, by their names on the command line. */
    List<Benchmark> ALL = List.of(
        new StartBenchmark(),
        new HttpBenchmark(), //
        new MatchBenchmark(),
        new CityBenchmark(), //
        new AcceptBenchmark(),
        new PlanBenchmark(),
        new SetsBenchmark(),
        new DayBenchmark()
    );

    /** Its name on the command line. */
    String name();

    /** What may be chosen on the command line as NAME=VALUE, with what it is otherwise. */
    default Map<String, String> choices() {
        return Map.of();
    }

    /** Measures, and prints a table and its baseline. */
    void run(Console console, Chosen chosen) throws Exception;
}

package anju.command.benchmark;

import anju.command.console.Console;
import java.util.List;

/** One measurement. */
public interface Benchmark {
    /** All there are, by their names on the command line. */
    List<Benchmark> ALL = List.of(new StartBenchmark());

    /** Its name on the command line. */
    String name();

    /** Measures, and prints a table and its baseline. */
    void run(Console console) throws Exception;
}

package anju.command;

import anju.command.benchmark.Benchmark;
import anju.command.benchmark.Chosen;
import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.command.start.Logs;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code benchmark NAME}: runs one measurement. */
@Command(name = "benchmark", mixinStandardHelpOptions = true)
final class RunBenchmark implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME", completionCandidates = Names.class)
    private String name;

    @Parameters(index = "1..*", paramLabel = "CHOICE=VALUE", descriptionKey = "choices")
    private Map<String, String> choices = Map.of();

    RunBenchmark(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Logs.calm("warn");
        var benchmark = Benchmark.ALL.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> StartProblem.of("benchmark.unknown", name, names()));
        benchmark.run(console, Chosen.of(benchmark, choices));
        return 0;
    }

    private static String names() {
        return Benchmark.ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
    }

    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Benchmark.ALL.stream().map(Benchmark::name).iterator();
        }
    }
}

package anju.command.benchmark;

import anju.command.benchmark.load.Machine;
import anju.command.benchmark.sets.PlanTally;
import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.command.plan.Clock;
import anju.command.plan.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Plans all instances of a folder, or those whose name has a word in it, beside the best known values and whatever other
 * solvers are on the class path (V2).
 */
final class PlanBenchmark implements Benchmark {

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Map<String, String> choices() {
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        return Map.of("folder", ".", "only", "", "clock", "wall", "seconds", "10", "cores", cores, "seed", "1");
    }

    @Override
    public void run(Console console, Chosen chosen) {
        var machine = Machine.told();
        var folder = Path.of(chosen.text("folder"));
        var out = console.out();
        out.printf(
            "%s; %s s (%s clock), %s cores an instance, seed %s%n%n",
            machine,
            chosen.text("seconds"),
            chosen.text("clock"),
            chosen.text("cores"),
            chosen.text("seed")
        );
        var tally = new PlanTally(ServiceLoader.load(Peer.class).stream().map(ServiceLoader.Provider::get).toList());
        out.println("| instance | cost | best known | gap % | and |" + tally.heads(" %s gap %% |"));
        out.println("|---|---|---|---|---|" + tally.heads("---|"));
        var effort = new PlanTally.Effort(
            Clock.of(chosen.text("clock")),
            chosen.number("seconds"),
            chosen.number("cores"),
            chosen.number("seed")
        );
        for (Path file : instances(folder, chosen.text("only"))) out.println(tally.row(file, effort));
        tally.print(out);
    }

    private static List<Path> instances(Path folder, String word) {
        Path inside = Files.isDirectory(folder.resolve("instances")) ? folder.resolve("instances") : folder;
        try (var files = Files.list(inside)) {
            return files
                .filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".txt"))
                .filter(file -> file.getFileName().toString().contains(word))
                .sorted()
                .toList();
        } catch (IOException unreadable) {
            throw StartProblem.of("plan.unreadable", inside, unreadable.getClass().getSimpleName());
        }
    }
}

package anju.command.benchmark;

import anju.command.benchmark.load.Machine;
import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.command.plan.BestKnown;
import anju.command.plan.Clock;
import anju.command.plan.Instance;
import anju.command.plan.InstanceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Plans all instances of a folder, or those whose name has a word in it, beside the best known values (V2). */
final class PlanBenchmark implements Benchmark {

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Map<String, String> choices() {
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        return Map.of("folder", ".", "only", "", "seconds", "10", "cores", cores, "seed", "1");
    }

    @Override
    public void run(Console console, Chosen chosen) {
        var machine = Machine.told();
        var folder = Path.of(chosen.text("folder"));
        var out = console.out();
        out.printf(
            "%s; %s s, %s cores an instance, seed %s%n%n",
            machine,
            chosen.text("seconds"),
            chosen.text("cores"),
            chosen.text("seed")
        );
        out.println("| instance | cost | best known | gap % | and |\n|---|---|---|---|---|");
        var tally = new Tally();
        for (Path file : instances(folder, chosen.text("only"))) out.println(tally.row(file, chosen));
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

    private static double percent(double cost, double known) {
        return 100 * (cost / known - 1);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** What a run adds up. */
    private static final class Tally {

        private final List<Double> gaps = new ArrayList<>();
        private final List<Double> gapsToMean = new ArrayList<>();
        private double vehicles;
        private double bestVehicles;
        private int unsound;

        void print(PrintStream out) {
            out.printf(Locale.ROOT, "%n%d instances, mean gap to the best known %+.3f %%%n", gaps.size(), mean(gaps));
            if (!gapsToMean.isEmpty()) out.printf(
                Locale.ROOT,
                "mean gap to the published mean %+.3f %%%n",
                mean(gapsToMean)
            );
            if (bestVehicles > 0) out.printf(Locale.ROOT, "%.0f vehicles, best known %.0f%n", vehicles, bestVehicles);
            out.printf("%d plans break a hard rule%n", unsound);
        }

        String row(Path file, Chosen chosen) {
            Instance instance = InstanceFile.read(file);
            var known = BestKnown.beside(file);
            var budget = Clock.seconds(chosen.number("seconds"));
            var result = instance.plan(budget, chosen.number("cores"), chosen.number("seed"), cost -> {});
            if (!result.breaches().isEmpty()) unsound++;
            List<String> notes = new ArrayList<>(result.breaches());
            OptionalDouble best = known.cost(instance.name());
            var mean = known.value(instance.name(), "sa_mean_objective");
            mean.ifPresent(it -> gapsToMean.add(percent(result.cost(), it)));
            mean.ifPresent(it -> notes.add("%+.2f %% to the published mean".formatted(percent(result.cost(), it))));
            known.value(instance.name(), "best_vehicles").ifPresent(it -> {
                double used = result.parts().get(0).amount();
                vehicles += used;
                bestVehicles += it;
                notes.add("%.0f vehicles of %.0f".formatted(used, it));
            });
            best.ifPresent(it -> gaps.add(percent(result.cost(), it)));
            return String.format(
                Locale.ROOT,
                "| %s | %.3f | %s | %s | %s |",
                instance.name(),
                result.cost(),
                best.isPresent() ? "%.3f".formatted(best.getAsDouble()) : "",
                best.isPresent() ? "%+.2f".formatted(percent(result.cost(), best.getAsDouble())) : "",
                String.join(", ", notes)
            );
        }
    }
}

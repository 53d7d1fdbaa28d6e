package anju.command.benchmark;

import anju.command.benchmark.load.Machine;
import anju.command.benchmark.sets.PlanTally;
import anju.command.benchmark.sets.PlanTally.Effort;
import anju.command.benchmark.sets.Sample;
import anju.command.console.Console;
import anju.command.plan.Clock;
import anju.command.plan.Peer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** All published sets in one table: a sample of each, as large as there is time for, beside what is aimed at (V2). */
final class SetsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "sets";
    }

    @Override
    public Map<String, String> choices() {
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        return Map.of("folder", ".", "minutes", "25", "clock", "wall", "cores", cores, "seed", "1");
    }

    @Override
    public void run(Console console, Chosen chosen) {
        List<Peer> peers = ServiceLoader.load(Peer.class).stream().map(ServiceLoader.Provider::get).toList();
        int cores = chosen.number("cores");
        int seed = chosen.number("seed");
        Clock clock = Clock.of(chosen.text("clock"));
        var sample = Sample.of(Path.of(chosen.text("folder")), 60L * chosen.number("minutes"), 1 + peers.size());
        var out = console.out();
        out.printf(
            "%s; %d cores an instance, %s clock, seed %d%n%n",
            Machine.told(),
            cores,
            chosen.text("clock"),
            seed
        );
        out.println("| set | each | instances | aim: at most | result | | and |");
        out.println("|---|---|---|---|---|---|---|");
        for (int i = 0; i < sample.aims().size(); i++) {
            var aim = sample.aims().get(i);
            int seconds = sample.seconds(aim);
            var tally = new PlanTally(peers);
            for (Path file : sample.files().get(i)) tally.row(file, new Effort(clock, seconds, cores, seed));
            out.println(aim.row(tally, seconds));
        }
    }
}

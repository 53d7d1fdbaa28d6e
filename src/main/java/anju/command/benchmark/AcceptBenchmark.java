package anju.command.benchmark;

import anju.command.benchmark.nodes.AcceptRace;
import anju.command.benchmark.nodes.NodeProcess;
import anju.command.benchmark.nodes.TwoNodes;
import anju.command.console.Console;
import anju.command.console.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 64 workers accept one offer at once on two nodes, a thousand times: one winner each time, the others told. */
final class AcceptBenchmark implements Benchmark {

    private static final Map<String, String> USUALLY = Map.of("rounds", "1000", "workers", "64");
    private static final int TELL_EVERY = 100;

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public Map<String, String> choices() {
        return USUALLY;
    }

    @Override
    public void run(Console console, Chosen chosen) throws Exception {
        int workers = chosen.number("workers");
        int most = chosen.number("rounds");
        var folder = Files.createTempDirectory("anju-accept-");
        try (var nodes = TwoNodes.start(NodeProcess.ofThisProgram(), folder, workers)) {
            var race = new AcceptRace(nodes);
            List<AcceptRace.Round> rounds = new ArrayList<>();
            for (int i = 1; i <= most; i++) {
                rounds.add(race.run());
                if (i % TELL_EVERY == 0) console.say("benchmark.rounds", i, most);
            }
            print(console, workers, rounds);
        } finally {
            remove(folder);
        }
    }

    private static void print(Console console, int workers, List<AcceptRace.Round> rounds) {
        Map<String, Integer> winners = new TreeMap<>();
        Map<String, Integer> answers = new TreeMap<>();
        rounds.forEach(round -> {
            winners.merge(round.winners() + " told it is theirs", 1, Integer::sum);
            round.answers().forEach(one -> answers.merge(said(one), 1, Integer::sum));
        });
        long[] took = rounds
            .stream()
            .flatMap(round -> round.answers().stream())
            .mapToLong(AcceptRace.Answered::nanos)
            .sorted()
            .toArray();
        double seconds = rounds.stream().mapToLong(AcceptRace.Round::nanos).sum() / 1e9;
        int again = rounds
            .stream()
            .flatMap(round -> round.answers().stream())
            .mapToInt(AcceptRace.Answered::again)
            .sum();
        long unfair = rounds
            .stream()
            .filter(round -> !round.isFair())
            .count();
        var out = console.out();
        out.printf("| %d workers accept one offer at once, two nodes | |%n|---|---|%n", workers);
        out.printf("| rounds | %d |%n", rounds.size());
        winners.forEach((what, count) -> out.printf("| rounds with %s | %d |%n", what, count));
        out.printf("| rounds that were not fair | %d |%n", unfair);
        answers.forEach((what, count) -> out.printf("| answers %s | %d |%n", what, count));
        out.printf("| asked again, for the node could not answer yet | %d |%n", again);
        out.printf("| answer, p50 | %.1f ms |%n", took[took.length / 2] / 1e6);
        out.printf("| answer, p99 | %.1f ms |%n", took[(int) (took.length * 0.99)] / 1e6);
        out.printf("| answers a second, while they race | %.0f |%n", took.length / seconds);
        if (unfair > 0) throw StartProblem.of("benchmark.unfair", unfair);
    }

    private static String said(AcceptRace.Answered answer) {
        return answer.status() == 200 ? "200" : answer.status() + " " + answer.detail();
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}

package anju.command.benchmark.sets;

import anju.command.plan.BestKnown;
import anju.command.plan.Clock;
import anju.command.plan.Instance;
import anju.command.plan.Instance.Result;
import anju.command.plan.InstanceFile;
import anju.command.plan.Peer;
import anju.planning.Budget;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The rows of a table of instances, and what they add up to. */
public final class PlanTally {

    private static final double SAME = 1e-6;

    private final List<Peer> peers;
    private final Map<Peer, Against> against = new HashMap<>();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> gapsToMean = new ArrayList<>();
    private final List<Double> gapsToAny = new ArrayList<>();
    private double vehicles;
    private double bestVehicles;
    private int unsound;

    /** One without rows, for ours and these other solvers. */
    public PlanTally(List<Peer> peers) {
        this.peers = peers;
        peers.forEach(peer -> against.put(peer, new Against()));
    }

    /** What each solver is given for an instance. */
    public record Effort(Clock clock, int seconds, int cores, int seed) {
        private Budget budget() {
            return clock.budget(seconds, cores);
        }
    }

    /** How often we were ahead of another solver, equal, behind, and how often it found no sound plan. */
    private static final class Against {

        private final List<Double> gaps = new ArrayList<>();
        private int ahead, equal, behind, unsound;
    }

    /** The heads of the other solvers' columns. */
    public String heads(String form) {
        return peers
            .stream()
            .map(peer -> form.formatted(peer.name()))
            .collect(Collectors.joining());
    }

    /** Prints the sums below the rows. */
    public void print(PrintStream out) {
        out.printf(Locale.ROOT, "%n%d instances, mean gap to the best known %+.3f %%%n", gaps.size(), mean(gaps));
        if (!gapsToMean.isEmpty()) out.printf(
            Locale.ROOT,
            "mean gap to the published mean %+.3f %%%n",
            mean(gapsToMean)
        );
        if (bestVehicles > 0) out.printf(Locale.ROOT, "%.0f vehicles, best known %.0f%n", vehicles, bestVehicles);
        out.printf("%d plans break a hard rule%n", unsound);
        for (Peer peer : peers) {
            Against it = against.get(peer);
            if (it.ahead + it.equal + it.behind + it.unsound == 0) continue;
            out.printf(
                Locale.ROOT,
                "%s: ours ahead %d, equal %d, behind %d, its plan unsound %d; its mean gap to the best known %+.3f %%%n",
                peer.name(),
                it.ahead,
                it.equal,
                it.behind,
                it.unsound,
                mean(it.gaps)
            );
        }
    }

    /** Plans one instance by ours and by each other solver, one after the other. */
    public String row(Path file, Effort effort) {
        Instance instance = InstanceFile.read(file);
        var known = BestKnown.beside(file);
        int cores = effort.cores();
        var result = instance.plan(effort.budget(), cores, effort.seed(), cost -> {});
        if (!result.breaches().isEmpty()) unsound++;
        List<String> notes = new ArrayList<>(result.breaches());
        OptionalDouble best = known.cost(instance.name());
        var mean = known.value(instance.name(), "sa_mean_objective");
        mean.ifPresent(it -> gapsToMean.add(percent(result.cost(), it)));
        mean.ifPresent(it -> notes.add("%+.2f %% to the published mean".formatted(percent(result.cost(), it))));
        var fewest = known.value(instance.name(), "best_vehicles");
        fewest.ifPresent(it -> {
            double used = result.parts().get(0).amount();
            vehicles += used;
            bestVehicles += it;
            notes.add("%.0f vehicles of %.0f".formatted(used, it));
        });
        best.ifPresent(it -> gaps.add(percent(result.cost(), it)));
        known.value(instance.name(), "best_any").ifPresent(it -> gapsToAny.add(percent(result.cost(), it)));
        var others = new StringBuilder();
        for (Peer peer : peers) {
            Optional<Result> theirs = instance.plan(peer, effort.budget(), cores, effort.seed());
            others.append(theirs.map(it -> other(peer, result, it, best, fewest.isPresent())).orElse(" |"));
        }
        return (
            String.format(
                Locale.ROOT,
                "| %s | %.3f | %s | %s | %s |",
                instance.name(),
                result.cost(),
                best.isPresent() ? "%.3f".formatted(best.getAsDouble()) : "",
                best.isPresent() ? "%+.2f".formatted(percent(result.cost(), best.getAsDouble())) : "",
                String.join(", ", notes)
            ) + others
        );
    }

    private String other(Peer peer, Result ours, Result theirs, OptionalDouble best, boolean vehiclesFirst) {
        Against it = against.get(peer);
        if (!theirs.breaches().isEmpty()) {
            it.unsound++;
            return " unsound |";
        }
        double lead = vehiclesFirst ? theirs.parts().get(0).amount() - ours.parts().get(0).amount() : 0;
        if (lead == 0) lead =
            Math.abs(theirs.cost() - ours.cost()) <= SAME * ours.cost() ? 0 : theirs.cost() - ours.cost();
        if (lead > 0) it.ahead++;
        else if (lead < 0) it.behind++;
        else it.equal++;
        best.ifPresent(known -> it.gaps.add(percent(theirs.cost(), known)));
        String gap = best.isPresent()
            ? "%+.2f".formatted(percent(theirs.cost(), best.getAsDouble()))
            : "%.3f".formatted(theirs.cost());
        return vehiclesFirst ? " %s, %.0f vehicles |".formatted(gap, theirs.parts().get(0).amount()) : " " + gap + " |";
    }

    /** How many instances it has. */
    int instances() {
        return gaps.size();
    }

    /** What an aim is about: percent, or vehicles. */
    double reached(Aim.About about) {
        return switch (about) {
            case BEST -> mean(gaps);
            case PUBLISHED_MEAN -> mean(gapsToMean);
            case VEHICLES -> vehicles - bestVehicles;
        };
    }

    /** The rest of what there is to say, in a few words. */
    String asides() {
        List<String> asides = new ArrayList<>();
        if (!gapsToAny.isEmpty()) asides.add("%+.2f %% to the best of anybody".formatted(mean(gapsToAny)));
        if (!gapsToMean.isEmpty()) asides.add("%+.2f %% to the best".formatted(mean(gaps)));
        if (bestVehicles > 0) asides.add("distance %+.2f %%".formatted(mean(gaps)));
        if (unsound > 0) asides.add(unsound + " plans break a hard rule");
        for (Peer peer : peers) {
            Against it = against.get(peer);
            int all = it.ahead + it.equal + it.behind + it.unsound;
            if (all == 0) continue;
            asides.add(
                "%s: ahead %d, equal %d, behind %d, unsound %d".formatted(
                    peer.name(),
                    it.ahead,
                    it.equal,
                    it.behind,
                    it.unsound
                )
            );
        }
        return String.join("; ", asides);
    }

    private static double percent(double cost, double known) {
        return 100 * (cost / known - 1);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}

package anju.peers;

import ai.timefold.solver.core.api.score.Score;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import anju.command.plan.Peer;
import anju.peers.unified.UnifiedSolution;
import anju.peers.unified.UnifiedStop;
import anju.peers.unified.UnifiedTour;
import anju.planning.day.Day;
import anju.planning.day.Plan;
import anju.planning.day.Weights;
import anju.planning.transport.Haul;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Timefold's community edition in its default configuration. It solves with one thread, so as many solvers with different seeds
 * as there are cores run side by side and the best of them counts.
 */
public final class TimefoldPeer implements Peer {

    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    public Optional<Plan> plan(Day day, int seconds, int cores, long seed) {
        if (!day.weights().equals(Weights.ofHhcrsp()) || day.pause().isPresent()) return Optional.of(
            unified(day, seconds, cores, seed)
        );
        var config = config(CareSolution.class, CareSolution.Rules.class, CareTour.class, CareStop.class);
        return Optional.of(best(config, () -> CareSolution.of(day), CareSolution::score, seconds, cores, seed).plan());
    }

    private static Plan unified(Day day, int seconds, int cores, long seed) {
        var config = config(UnifiedSolution.class, UnifiedSolution.Rules.class, UnifiedTour.class, UnifiedStop.class);
        return best(config, () -> UnifiedSolution.of(day), UnifiedSolution::score, seconds, cores, seed).plan();
    }

    @Override
    public Optional<List<List<Integer>>> plan(Haul haul, int seconds, int cores, long seed) {
        var rules = haul.fewestVehiclesFirst() ? HaulSolution.FewestVehicles.class : HaulSolution.Rules.class;
        var config = config(HaulSolution.class, rules, HaulTour.class, HaulStop.class);
        return Optional.of(
            best(config, () -> HaulSolution.of(haul), HaulSolution::score, seconds, cores, seed).routes()
        );
    }

    private static SolverConfig config(
        Class<?> solution,
        Class<? extends ConstraintProvider> rules,
        Class<?>... entities
    ) {
        return new SolverConfig()
            .withSolutionClass(solution)
            .withEntityClasses(entities)
            .withConstraintProviderClass(rules);
    }

    private static <S, C extends Score<C>> S best(
        SolverConfig config,
        Supplier<S> problem,
        Function<S, C> score,
        int seconds,
        int cores,
        long seed
    ) {
        List<Callable<S>> solvers = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            SolverFactory<S> factory = SolverFactory.create(
                new SolverConfig(config).withRandomSeed(seed + i).withTerminationSpentLimit(Duration.ofSeconds(seconds))
            );
            solvers.add(() -> factory.buildSolver().solve(problem.get()));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            List<S> solved = new ArrayList<>();
            for (var one : threads.invokeAll(solvers)) solved.add(one.get());
            return solved.stream().max(Comparator.comparing(score)).orElseThrow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }
}

package anju.peers;

import ai.timefold.solver.core.api.score.Score;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import anju.command.plan.Peer;
import anju.peers.unified.UnifiedSolution;
import anju.peers.unified.UnifiedStop;
import anju.peers.unified.UnifiedTour;
import anju.planning.Budget;
import anju.planning.day.Day;
import anju.planning.day.Plan;
import anju.planning.day.Weights;
import anju.planning.transport.Haul;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Timefold's community edition in its default configuration. It solves with one thread, so as many solvers with different seeds
 * as there are cores run side by side and the best of them counts.
 */
public final class TimefoldPeer implements Peer {

    private static final int LOOK = 20;

    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    public Optional<Plan> plan(Day day, Budget budget, int cores, long seed) {
        if (!day.weights().equals(Weights.ofHhcrsp()) || day.pause().isPresent()) return Optional.of(
            unified(day, budget, cores, seed)
        );
        var config = config(CareSolution.class, CareSolution.Rules.class, CareTour.class, CareStop.class);
        return Optional.of(best(config, () -> CareSolution.of(day), CareSolution::score, budget, cores, seed).plan());
    }

    private static Plan unified(Day day, Budget budget, int cores, long seed) {
        var config = config(UnifiedSolution.class, UnifiedSolution.Rules.class, UnifiedTour.class, UnifiedStop.class);
        return best(config, () -> UnifiedSolution.of(day), UnifiedSolution::score, budget, cores, seed).plan();
    }

    @Override
    public Optional<List<List<Integer>>> plan(Haul haul, Budget budget, int cores, long seed) {
        var rules = haul.fewestVehiclesFirst() ? HaulSolution.FewestVehicles.class : HaulSolution.Rules.class;
        var config = config(HaulSolution.class, rules, HaulTour.class, HaulStop.class);
        return Optional.of(
            best(config, () -> HaulSolution.of(haul), HaulSolution::score, budget, cores, seed).routes()
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
        Budget budget,
        int cores,
        long seed
    ) {
        List<Solver<S>> solvers = new ArrayList<>();
        List<Callable<S>> runs = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            SolverFactory<S> factory = SolverFactory.create(new SolverConfig(config).withRandomSeed(seed + i));
            Solver<S> solver = factory.buildSolver();
            solvers.add(solver);
            runs.add(() -> solver.solve(problem.get()));
        }
        try (
            ExecutorService threads = Executors.newFixedThreadPool(cores);
            ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()
        ) {
            watch.scheduleAtFixedRate(() -> endWhenSpent(solvers, budget), LOOK, LOOK, TimeUnit.MILLISECONDS);
            List<S> solved = new ArrayList<>();
            for (var one : threads.invokeAll(runs)) solved.add(one.get());
            watch.shutdownNow();
            return solved.stream().max(Comparator.comparing(score)).orElseThrow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    /** A solver that has not begun yet forgets that it was told to end, so all are told again until they do. */
    private static <S> void endWhenSpent(List<Solver<S>> solvers, Budget budget) {
        if (budget.spentAfter(0) >= 1) solvers.forEach(Solver::terminateEarly);
    }
}

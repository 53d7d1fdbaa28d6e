package anju.command.benchmark;

import anju.command.benchmark.day.InventedDay;
import anju.command.benchmark.load.Machine;
import anju.command.console.Console;
import anju.command.plan.Clock;
import anju.planning.check.PlanCheck;
import anju.planning.city.CityPlanner;
import anju.planning.day.Part;
import anju.planning.day.Plan;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** A day of the whole city, and how cost and time grow with its size (V3), beside the first plan without a search. */
final class DayBenchmark implements Benchmark {

    private static final int VISITS_A_WORKER = 10;
    private static final int WARM = 1000;

    @Override
    public String name() {
        return "day";
    }

    @Override
    public Map<String, String> choices() {
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        return Map.of("visits", "1000,10000,100000", "seconds", "60", "cores", cores, "seed", "1");
    }

    @Override
    public void run(Console console, Chosen chosen) {
        var out = console.out();
        out.printf("%s; %s cores, seed %s%n%n", Machine.told(), chosen.text("cores"), chosen.text("seed"));
        out.println(
            "| visits | workers | plan | placed | left out | travel min a visit | late min | cost a visit | after s |"
        );
        out.println("|---|---|---|---|---|---|---|---|---|");
        int most = chosen.numbers("visits").stream().mapToInt(Integer::intValue).max().orElseThrow();
        // the first seconds of a Java program are not its usual ones
        new Run(InventedDay.of(WARM, WARM / VISITS_A_WORKER, 0), 2, chosen);
        int broken = 0;
        Run before = null;
        StringBuilder growth = new StringBuilder();
        for (int visits : chosen.numbers("visits")) {
            var day = InventedDay.of(visits, Math.max(1, visits / VISITS_A_WORKER), chosen.number("seed"));
            double whole = chosen.number("seconds");
            double share = (whole * visits) / most;
            var run = new Run(day, share, chosen);
            broken += run.print(out, "greedy alone", run.first, run.firstAfter);
            broken += run.print(out, "%.2f s".formatted(share), run.last, run.lastAfter);
            if (share < whole) {
                var longer = new Run(day, whole, chosen);
                broken += longer.print(out, "%.0f s".formatted(whole), longer.last, longer.lastAfter);
            }
            if (before != null) growth.append(run.growthSince(before));
            before = run;
        }
        out.printf("%n%sAll plans were checked by the second evaluator: %d hard rules broken.%n", growth, broken);
    }

    /** One day planned. */
    private static final class Run {

        private final InventedDay city;
        private final double lastAfter;
        private final Plan last;
        private Plan first;
        private double firstAfter;
        private double lastCost;

        Run(InventedDay city, double seconds, Chosen chosen) {
            this.city = city;
            long began = System.nanoTime();
            last = CityPlanner.plan(
                city.day(),
                city.streets(),
                Clock.WALL.budget(seconds, chosen.number("cores")),
                chosen.number("cores"),
                chosen.number("seed"),
                plan -> {
                    if (first != null) return;
                    first = plan;
                    firstAfter = (System.nanoTime() - began) / 1e9;
                }
            );
            lastAfter = (System.nanoTime() - began) / 1e9;
        }

        int print(PrintStream out, String what, Plan plan, double after) {
            var verdict = PlanCheck.of(city.day(), plan);
            int visits = city.day().patients().size();
            double left = verdict.costs().amount(Part.LEFT_OUT);
            lastCost = verdict.costs().total();
            out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %.0f | %.0f | %.2f | %.1f | %.3f | %.2f |%n",
                visits,
                city.day().carers().size(),
                what,
                visits - left,
                left,
                verdict.costs().amount(Part.TRAVEL) / visits,
                verdict.costs().amount(Part.TOTAL_TARDINESS),
                lastCost / visits,
                after
            );
            return verdict.breaches().size();
        }

        String growthSince(Run smaller) {
            double size = Math.log((double) city.day().patients().size() / smaller.city.day().patients().size());
            return String.format(
                Locale.ROOT,
                "From %s to %s the time to the first plan grows as n^%.2f, the cost at the same seconds a visit as n^%.2f.%n",
                smaller.city.day().name(),
                city.day().name(),
                Math.log(firstAfter / smaller.firstAfter) / size,
                Math.log(lastCost / smaller.lastCost) / size
            );
        }
    }
}

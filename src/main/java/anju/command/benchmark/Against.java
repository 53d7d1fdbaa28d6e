package anju.command.benchmark;

import anju.command.benchmark.load.OneNode;
import anju.command.benchmark.load.Requests;
import anju.command.benchmark.load.Took;
import anju.pg.baseline.Baseline;
import anju.pg.baseline.BaselineTables;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A node against the baseline on its database: the two take turns, so that both meet the same minute. */
record Against(Vertx vertx, OneNode node, BaselineTables tables, Baseline baseline) {
    private static final int WARM_CONNECTIONS = 16;
    private static final long LONGEST_SETTLING_MILLIS = 20_000;

    /** One row of the table; rounds of the baseline may be none. */
    record Row(int connections, List<Took> rounds, List<Double> baseline, String cores) {
        double perSecond() {
            return median(rounds.stream().map(Took::perSecond).toList());
        }

        String row(String what) {
            var ratios = new ArrayList<Double>();
            for (var i = 0; i < baseline.size(); i++) ratios.add(rounds.get(i).perSecond() / baseline.get(i));
            var spread = String.join(" ", ratios.stream().map("%.2f"::formatted).toList());
            return "| %s | %d | %.0f | %s | %s | %s | %.2f | %.2f | %s |".formatted(
                what,
                connections,
                perSecond(),
                baseline.isEmpty() ? "" : "%.0f".formatted(median(baseline)),
                baseline.isEmpty() ? "" : "%.2f".formatted(median(ratios)),
                spread,
                median(
                    rounds
                        .stream()
                        .map(it -> it.millis(0.5))
                        .toList()
                ),
                median(
                    rounds
                        .stream()
                        .map(it -> it.millis(0.99))
                        .toList()
                ),
                cores
            );
        }

        private static double median(List<Double> of) {
            return of
                .stream()
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(of.size() / 2);
        }
    }

    /** Lets the node's Java learn what it will be asked. */
    void warm(Duration each, Supplier<Buffer> reads, Supplier<Buffer> orders) throws InterruptedException {
        send(200, WARM_CONNECTIONS, each, 0, reads);
        send(201, WARM_CONNECTIONS, each, 0, orders);
        settle();
    }

    /** The node alone, at a rate a second or (0) as fast as it answers. */
    Row alone(int status, int connections, Duration time, double rate, Supplier<Buffer> requests)
        throws InterruptedException {
        var cores = node.cores();
        var took = send(status, connections, time, rate, requests);
        var used = cores.told();
        settle();
        return new Row(connections, List.of(took), List.of(), used);
    }

    /** The node and the baseline in turns. */
    Row compare(Baseline.Work work, int status, int connections, Duration time, int rounds, Supplier<Buffer> requests)
        throws InterruptedException {
        var ours = new ArrayList<Took>();
        var theirs = new ArrayList<Double>();
        var used = "";
        for (var i = 0; i < rounds; i++) {
            theirs.add(baseline.perSecond(work, connections, time));
            var one = alone(status, connections, time, 0, requests);
            ours.addAll(one.rounds());
            used = one.cores();
        }
        return new Row(connections, ours, theirs, used);
    }

    private Took send(int status, int connections, Duration time, double rate, Supplier<Buffer> requests) {
        return Requests.send(new Requests.To(vertx, node.port(), status), connections, time, rate, requests);
    }

    /** What orders leave to do is not to work on into what is measured next. */
    private void settle() throws InterruptedException {
        var patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_SETTLING_MILLIS);
        do {
            tables.forgetWhatWaits();
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        } while (tables.unnumbered() > 0 && System.nanoTime() < patience);
    }
}

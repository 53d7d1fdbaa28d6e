package anju.command.benchmark.load;

import java.time.Duration;
import java.util.stream.LongStream;

/** How much of the machine's cores went to the node, to the database and to who asks: all of them share it. */
public final class Cores {

    private final long node;
    private final long database;
    private final long[] before;
    private final long began = System.nanoTime();

    private Cores(long node, long database) {
        this.node = node;
        this.database = database;
        this.before = used();
    }

    /** From now on; the numbers of the node's process and of the database's first one. */
    public static Cores from(long node, long database) {
        return new Cores(node, database);
    }

    /** Since then, in cores: node, database, who asks. */
    public String told() {
        double nanos = System.nanoTime() - began;
        var now = used();
        return "%.1f + %.1f + %.1f".formatted(
            (now[0] - before[0]) / nanos,
            (now[1] - before[1]) / nanos,
            (now[2] - before[2]) / nanos
        );
    }

    private long[] used() {
        return LongStream.of(of(node), of(database), of(ProcessHandle.current().pid())).toArray();
    }

    private static long of(long process) {
        return ProcessHandle.of(process)
            .map(
                it ->
                    nanos(it) +
                    it
                        .children()
                        .filter(child -> process != ProcessHandle.current().pid())
                        .mapToLong(Cores::nanos)
                        .sum()
            )
            .orElse(0L);
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}

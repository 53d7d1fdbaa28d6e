package anju.command.start;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Ends this process when the one that started it ends, where that is asked for: Maven, when its window closes. */
public final class ParentWatch {

    private static final String ASKED = "anju.stop-with-parent";
    private static final int AS_BY_SIGTERM = 143;
    private static final long MILLISECONDS = 300;

    private ParentWatch() {}

    /** Watches from now on. */
    public static void start() {
        if (!Boolean.getBoolean(ASKED)) return;
        var parent = parent();
        // not parent.onExit(): that ends in the common pool, whose one thread on two cores the exit would hold while
        // the database's end is awaited there; and it takes a dead parent that nobody has buried for alive
        var watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("parent").factory());
        watch.scheduleWithFixedDelay(
            () -> {
                if (!parent().equals(parent)) System.exit(AS_BY_SIGTERM);
            },
            MILLISECONDS,
            MILLISECONDS,
            TimeUnit.MILLISECONDS
        );
    }

    /** An orphan is given to another process. */
    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }
}

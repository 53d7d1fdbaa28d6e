package anju.command.start;

import anju.command.console.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, closed backwards at the exit of the process (Ctrl-C, SIGTERM) or when a later step fails. A step that
 * is half way is waited for, so that nothing it opens is forgotten.
 */
public final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch exit = new CountDownLatch(1);
    private final Console console;
    private volatile boolean exiting;

    private Closing(Console console) {
        this.console = console;
    }

    /** Closes when the process is asked to end. */
    public static Closing atExit(Console console) {
        var closing = new Closing(console);
        Runtime.getRuntime().addShutdownHook(new Thread(closing::exit, "stop"));
        return closing;
    }

    /** Runs a step and remembers what it opened. Does not return when the process is ending. */
    public <T extends AutoCloseable> T open(Supplier<T> step) {
        synchronized (open) {
            if (!exiting) {
                var opened = step.get();
                open.push(opened);
                return opened;
            }
        }
        awaitExit();
        throw new IllegalStateException("the process has ended");
    }

    /** Waits for the end of the process. */
    public void awaitExit() {
        try {
            exit.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes everything that is open, the last first. */
    @Override
    public void close() {
        synchronized (open) {
            while (!open.isEmpty()) {
                try {
                    open.pop().close();
                } catch (Exception e) {
                    LOG.error("not closed in order", e);
                }
            }
        }
    }

    private void exit() {
        exiting = true;
        synchronized (open) {
            if (open.isEmpty()) return;
            console.say("serve.stopping");
            close();
            console.say("serve.stopped");
        }
    }
}

package anju.command.start;

import anju.command.console.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, closed backwards at the exit of the process (Ctrl-C, SIGTERM) or when a later step fails. A step that
 * is half way is waited for, so that nothing it opens is forgotten.
 */
public final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private static final long LONGEST_STEP_SECONDS = 60;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ReentrantLock step = new ReentrantLock();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Console console;
    private volatile boolean exiting;

    Closing(Console console) {
        this.console = console;
    }

    /** Closes when the process is asked to end. */
    public static Closing atExit(Console console) {
        var closing = new Closing(console);
        Runtime.getRuntime().addShutdownHook(new Thread(closing::exit, "stop"));
        return closing;
    }

    /** Runs a step and remembers what it opened. Does not return when the process is ending. */
    public <T extends AutoCloseable> T open(Supplier<T> opening) {
        step.lock();
        try {
            if (!exiting) {
                var opened = opening.get();
                open.push(opened);
                return opened;
            }
        } finally {
            step.unlock();
        }
        return untilTheEnd();
    }

    /** Runs a step that may take long: it is not waited for, and what it says when all is closed around it is lost. */
    public void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!exiting) throw e;
        }
        if (exiting) untilTheEnd();
    }

    /** Waits for the end of the process. */
    public void awaitExit() {
        untilTheEnd();
    }

    /** Closes everything that is open, the last first. */
    @Override
    public void close() {
        step.lock();
        try {
            while (!open.isEmpty()) closeLast();
        } finally {
            step.unlock();
        }
    }

    void exit() {
        exiting = true;
        try {
            if (!step.tryLock(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            return;
        }
        if (open.isEmpty()) return;
        console.say("serve.stopping");
        close();
        console.say("serve.stopped");
    }

    private void closeLast() {
        try {
            open.pop().close();
        } catch (Exception e) {
            LOG.error("not closed in order: {}", e.toString());
        }
    }

    /** The hook runs in another thread; the first thread must not end the process before it is through. */
    private <T> T untilTheEnd() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the process is ending");
    }
}

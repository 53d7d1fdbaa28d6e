package anju.command.benchmark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for one measurement and what is open in it: all gone at its end, also when the measurement is broken off. */
public final class TemporaryFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);
    private final Path path = Files.createTempDirectory("anju-benchmark-");
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean ended;
    private final Thread brokenOff = new Thread(this::end, "benchmark's end");

    /** A fresh one. */
    public TemporaryFolder() throws IOException {
        Runtime.getRuntime().addShutdownHook(brokenOff);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Opens something to be closed before the folder is removed, the last first. Does not return when all is ending. */
    public <T extends AutoCloseable> T open(Callable<T> opening) throws Exception {
        synchronized (this) {
            if (!ended) {
                var opened = opening.call();
                open.push(opened);
                return opened;
            }
        }
        new CountDownLatch(1).await();
        throw new IllegalStateException("the process is ending");
    }

    @Override
    public void close() throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(brokenOff);
        } catch (IllegalStateException isBrokenOff) {
            // the process is ending, and what is thrown because of that is nobody's concern
            new CountDownLatch(1).await();
        }
        end();
    }

    private synchronized void end() {
        ended = true;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("not closed in order: {}", e.toString());
            }
        }
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException e) {
            LOG.warn("left behind: {}", path);
        }
    }
}

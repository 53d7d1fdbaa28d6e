package anju.http.access;

import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;

/**
 * Compares passwords off the event loop. Each takes 46 MiB and tens of milliseconds, so a few run at once, a few wait,
 * and who comes after is asked to come again: guessing must not cost others their memory.
 */
public final class PasswordCheck {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 16;
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final WorkerExecutor workers;
    private final BiPredicate<String, String> verify;
    private final AtomicInteger inside = new AtomicInteger();

    /** Compares by {@code verify} (password, stored hash or null): one of these a node. */
    public PasswordCheck(Vertx vertx, BiPredicate<String, String> verify) {
        this.workers = vertx.createSharedWorkerExecutor("anju-passwords", AT_ONCE, 1, TimeUnit.MINUTES);
        this.verify = verify;
    }

    /** Whether it is that password; with a null hash it takes as long and is false. Refuses with 429 when too many wait. */
    public Future<Boolean> matches(String password, String hash) {
        if (inside.incrementAndGet() > AT_ONCE + WAITING) {
            inside.decrementAndGet();
            return Future.failedFuture(new Refusal(ProblemDocument.of(Kind.TOO_MANY, COME_AGAIN)));
        }
        return workers
            .executeBlocking(() -> verify.test(password, hash), false)
            .onComplete(done -> inside.decrementAndGet());
    }
}

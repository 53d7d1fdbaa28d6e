package anju.command.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.command.console.Console;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private final List<String> closed = new CopyOnWriteArrayList<>();
    private final Closing closing = new Closing(Console.ofThisProcess());

    @Test
    void whatWasOpenedFirstIsClosedLast() {
        open("database");
        open("node");
        closing.exit();
        assertThat(closed).containsExactly("node", "database");
    }

    @Test
    void whatDoesNotCloseDoesNotKeepTheRestOpen() {
        open("database");
        closing.open(() -> () -> {
            throw new IllegalStateException("stuck");
        });
        closing.close();
        assertThat(closed).containsExactly("database");
    }

    @Test
    void aStepHalfWayIsWaitedForAndWhatItOpensIsClosed() throws Exception {
        var halfWay = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var opening = Thread.ofPlatform().start(() ->
            closing.open(() -> {
                halfWay.countDown();
                await(goOn);
                return () -> closed.add("opened late");
            })
        );
        await(halfWay);
        var exit = Thread.ofPlatform().start(closing::exit);
        exit.join(50);
        assertThat(exit.isAlive()).isTrue();
        goOn.countDown();
        exit.join();
        opening.join();
        assertThat(closed).containsExactly("opened late");
    }

    @Test
    void aFailureBeforeTheEndIsAFailure() {
        assertThatThrownBy(() ->
            closing.run(() -> {
                throw new IllegalStateException("a fault");
            })
        ).hasMessage("a fault");
    }

    @Test
    void nothingIsOpenedWhenTheEndHasBegun() throws Exception {
        closing.exit();
        var late = Thread.ofPlatform().start(() -> open("too late"));
        late.join(50);
        assertThat(late.isAlive()).as("waits for the end of the process").isTrue();
        assertThat(closed).isEmpty();
        late.interrupt();
    }

    private void open(String name) {
        closing.open(() -> () -> closed.add(name));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package anju.cluster;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.spi.cluster.ClusterManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Nudges between nodes: "something is due", "something was numbered". They only make quicker what a poll finds anyway,
 * so they carry nothing and may be lost (Vert.x issue 4394 leaves the bus broken after a cut).
 */
public final class Nudges {

    /** What nudges are about. */
    public enum About {
        /** A transaction wrote outbox or job rows. */
        CHANGED,
        /** Committed outbox rows have their numbers. */
        NUMBERED
    }

    private static final String HELLO = "anju.hello";
    private static final long HELLO_EVERY_MILLIS = 2_000;
    private static final long DEAF_AFTER_MILLIS = 6_000;

    private final Vertx vertx;
    private final String node;
    private final Map<About, Runnable> listeners = new ConcurrentHashMap<>();
    private final Map<String, MessageConsumer<?>> consumers = new ConcurrentHashMap<>();
    private final Map<String, Long> hellos = new ConcurrentHashMap<>();
    private final LongAdder heard = new LongAdder();

    /** The nudges of a node by a name that nobody else has, not even the same node after a restart. */
    public Nudges(Vertx vertx, String node) {
        this.vertx = vertx;
        this.node = node;
    }

    /** Listens on this node; the listener must be quick. */
    public void listen(About about, Runnable listener) {
        listeners.merge(about, listener, (a, b) -> () -> {
            a.run();
            b.run();
        });
    }

    /** Tells every node, this one included, at once and without waiting. */
    public void tell(About about) {
        run(about); // this node does not depend on the bus
        vertx.eventBus().publish(address(about), node);
    }

    /** Registers with the bus, and registers again whenever this node cannot hear itself. */
    public void start() {
        register();
        hellos.put(node, System.nanoTime());
        vertx.setPeriodic(HELLO_EVERY_MILLIS, t -> {
            vertx.eventBus().publish(HELLO, node);
            if (isSilent(hellos.get(node))) {
                register();
                hellos.put(node, System.nanoTime());
            }
        });
    }

    /** How many nudges of other nodes were heard so far: those that the bus brought, and no poll. */
    public long heard() {
        return heard.sum();
    }

    /** How many other nodes can be heard now. */
    public long others() {
        hellos.values().removeIf(Nudges::isSilent);
        return hellos
            .keySet()
            .stream()
            .filter(other -> !other.equals(node))
            .count();
    }

    /** How many nodes are in the cluster, this one included. */
    public long members() {
        ClusterManager members = ((VertxInternal) vertx).clusterManager();
        return members == null ? 1 : members.getNodes().size();
    }

    private static boolean isSilent(Long last) {
        return last == null || System.nanoTime() - last > DEAF_AFTER_MILLIS * 1_000_000;
    }

    private void register() {
        consumers.values().forEach(MessageConsumer::unregister);
        consumers.clear();
        for (About about : About.values()) {
            consumers.put(
                address(about),
                vertx.eventBus().<String>consumer(address(about), message -> {
                    if (!node.equals(message.body())) {
                        heard.increment();
                        run(about);
                    }
                })
            );
        }
        consumers.put(
            HELLO,
            vertx.eventBus().<String>consumer(HELLO, message -> hellos.put(message.body(), System.nanoTime()))
        );
    }

    private void run(About about) {
        Runnable listener = listeners.get(about);
        if (listener != null) {
            listener.run();
        }
    }

    private static String address(About about) {
        return "anju.nudge." + about.name().toLowerCase(java.util.Locale.ROOT);
    }
}

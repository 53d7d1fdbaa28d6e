package anju.cluster;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
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

    /** One address for all: whoever is heard at all is heard in everything. */
    private static final String ADDRESS = "anju.nudges";
    private static final String ABOUT = "about";
    private static final long HELLO_EVERY_MILLIS = 2_000;
    private static final long DEAF_AFTER_MILLIS = 6_000;

    private final Vertx vertx;
    private final String node;
    private final Map<About, Runnable> listeners = new ConcurrentHashMap<>();
    private final Map<String, Long> hellos = new ConcurrentHashMap<>();
    private final LongAdder heard = new LongAdder();
    private MessageConsumer<String> consumer;
    private long registered;

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
        vertx.eventBus().publish(ADDRESS, node, new DeliveryOptions().addHeader(ABOUT, about.name()));
    }

    /** Registers with the bus, and registers again whenever this node hears itself or another member no more. */
    public void start() {
        register();
        vertx.setPeriodic(HELLO_EVERY_MILLIS, t -> {
            vertx.eventBus().publish(ADDRESS, node);
            boolean deaf = isSilent(hellos.get(node)) || others() < members() - 1;
            if (deaf && isSilent(registered)) {
                register();
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

    /** Whether so long has passed since then that a node that lives would have been heard. */
    private static boolean isSilent(Long last) {
        return last == null || System.nanoTime() - last > DEAF_AFTER_MILLIS * 1_000_000;
    }

    private void register() {
        if (consumer != null) {
            consumer.unregister();
        }
        consumer = vertx.eventBus().consumer(ADDRESS, message -> hear(message.body(), message.headers().get(ABOUT)));
        registered = System.nanoTime();
    }

    private void hear(String from, String about) {
        hellos.put(from, System.nanoTime());
        if (about != null && !from.equals(node)) {
            heard.increment();
            run(About.valueOf(about));
        }
    }

    private void run(About about) {
        Runnable listener = listeners.get(about);
        if (listener != null) {
            listener.run();
        }
    }
}

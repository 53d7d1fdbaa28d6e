package anju.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MultiMapConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;

/**
 * Who is in the cluster. Hazelcast does membership and the event bus and nothing that must be right; its settings are
 * those that were tried under cuts and kills (a cut node is gone in 5 s, a healed one merged within seconds).
 */
public final class Membership {

    private Membership() {}

    /** Where a node listens for the others, and where it looks for them ("host" or "host:port"). */
    public record At(String host, int port, List<String> members) {
        /** Copies the list. */
        public At {
            members = List.copyOf(members);
        }

        /** Whether it listens on every address of the machine, and Hazelcast picks the one that others see. */
        boolean everywhere() {
            return host.equals("0.0.0.0");
        }
    }

    /** A Vert.x that is a member of the city's cluster. */
    public static Future<Vertx> join(At at, VertxOptions options) {
        EventBusOptions bus = at.everywhere()
            ? new EventBusOptions()
            : new EventBusOptions().setHost(at.host()).setClusterPublicHost(at.host());
        return Vertx.builder()
            .with(options.setEventBusOptions(bus))
            .withClusterManager(new HazelcastClusterManager(config(at)))
            .buildClustered();
    }

    private static Config config(At at) {
        Config config = new Config().setClusterName("anju");
        config
            .setProperty("hazelcast.phone.home.enabled", "false")
            .setProperty("hazelcast.shutdownhook.enabled", "false")
            .setProperty("hazelcast.logging.type", "slf4j")
            .setProperty("hazelcast.wait.seconds.before.join", "0")
            .setProperty("hazelcast.partition.count", "71")
            .setProperty("hazelcast.heartbeat.interval.seconds", "1")
            .setProperty("hazelcast.max.no.heartbeat.seconds", "5")
            .setProperty("hazelcast.merge.first.run.delay.seconds", "5")
            .setProperty("hazelcast.merge.next.run.delay.seconds", "5")
            .setProperty("hazelcast.socket.bind.any", "false");
        // What Vert.x's own default configuration asks of its maps: a subscription survives the loss of one node.
        config
            .getMultiMapConfig("__vertx.subs")
            .setBackupCount(1)
            .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET);
        config.getMapConfig("__vertx.haInfo").setBackupCount(1);
        config.getMapConfig("__vertx.nodeInfo").setBackupCount(1);
        JoinConfig join = config.getNetworkConfig().setPort(at.port()).setPortAutoIncrement(false).getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(at.members());
        if (!at.everywhere()) {
            config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface(at.host());
        }
        return config;
    }
}

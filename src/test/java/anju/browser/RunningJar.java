package anju.browser;

import anju.command.benchmark.nodes.NodeProcess;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Anju as a process of its own, from the jar, with a data folder and a port of its own. */
public final class RunningJar implements AutoCloseable {

    /** The jar as it is shipped. */
    public static final Path JAR = Path.of("target", "anju.jar");

    private static final Map<String, String> SMALL = Map.of("ANJU_CITY_RESIDENTS", "2000", "ANJU_CITY_WORKERS", "120");

    private final NodeProcess node;
    private final Path log;

    private RunningJar(NodeProcess node, Path log) {
        this.node = node;
        this.log = log;
    }

    /** Starts it with a small demo city and waits until it is ready; throws with what it said when it is not. */
    static RunningJar start(Path data) throws Exception {
        return start(data, SMALL);
    }

    /** The same with these settings over the usual ones. */
    public static RunningJar start(Path data, Map<String, String> settings) throws Exception {
        if (!Files.exists(JAR)) throw new IllegalStateException(JAR + " is not there: run `mvn package` first.");
        Path log = data.resolveSibling(data.getFileName() + ".log");
        var all = new HashMap<>(Map.of("ANJU_DATA", data.toString()));
        all.putAll(settings);
        NodeProcess node = NodeProcess.start(NodeProcess.ofJar(JAR), all, log);
        Vertx vertx = Vertx.vertx();
        try {
            return new RunningJar(node.awaitReady(WebClient.create(vertx)), log);
        } finally {
            vertx.close().await();
        }
    }

    /** Where a browser finds it. */
    public String url() {
        return "http://localhost:" + node.port();
    }

    /** Asks it to stop, as Ctrl-C does, and waits: the database has to be closed before its folder goes. */
    @Override
    public void close() throws Exception {
        node.close();
        Files.deleteIfExists(log);
    }
}

package anju.command.benchmark.load;

import anju.command.benchmark.nodes.NodeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A node of this very program as a process of its own, with the embedded database of its data folder. */
public record OneNode(NodeProcess node, Path data, double seconds) implements AutoCloseable {
    /**
     * Starts it on the folder's data with these settings over the usual ones and these options of Java, and waits until
     * it serves. Throws IllegalStateException with what it said when it ends instead.
     */
    public static OneNode start(Client client, TemporaryFolder folder, Map<String, String> settings, String java)
        throws Exception {
        var data = folder.path();
        var command = NodeProcess.ofThisProgram();
        if (!java.isBlank()) command.addAll(1, List.of(java.strip().split(" +")));
        var all = new HashMap<>(settings);
        all.put("ANJU_DATA", data.toString());
        var began = System.nanoTime();
        var node = folder.open(() -> NodeProcess.start(command, all, data.resolve("node.log")));
        node.awaitReady(client.web());
        return new OneNode(node, data, (System.nanoTime() - began) / 1e9);
    }

    /** Where it listens. */
    public int port() {
        return node.port();
    }

    /** Megabytes that it holds resident; -1 where the machine does not tell. */
    public long residentMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(node.process().pid()), "status");
        if (!Files.exists(status)) return -1;
        try (Stream<String> lines = Files.lines(status)) {
            return lines
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
        }
    }

    /** The cores that it, its database and this process use from now on. */
    public Cores cores() {
        try {
            var server = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst().strip();
            return Cores.from(node.process().pid(), Long.parseLong(server));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Stops it. */
    @Override
    public void close() throws InterruptedException {
        node.close();
    }
}

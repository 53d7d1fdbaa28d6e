package anju.command.benchmark.nodes;

import io.vertx.ext.web.client.WebClient;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One node as a process of its own, which answers on a port of this machine and writes into a file. */
public final class NodeProcess implements AutoCloseable {

    /** Where all nodes listen. */
    public static final String HOST = "127.0.0.1";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long LONGEST_STOP_SECONDS = 60;
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long LONGEST_ANSWER_MILLIS = 2_000;

    private final Process process;
    private final int port;
    private final Path log;

    private NodeProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts a node by that command with these settings and no others; what it says goes to the file's end. */
    public static NodeProcess start(List<String> command, Map<String, String> settings, Path log) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder
            .environment()
            .keySet()
            .removeIf(name -> name.startsWith("ANJU_"));
        builder.environment().put("ANJU_HOST", HOST);
        builder.environment().put("ANJU_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        return new NodeProcess(builder.start(), port, log);
    }

    /** The command that starts a node from a jar, on the Java that runs this. */
    public static List<String> ofJar(Path jar) {
        return List.of(java(), "-jar", jar.toString());
    }

    /** The command that starts a node from what runs now, be it the jar or a developer's classes. */
    public static List<String> ofThisProgram() {
        String path = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        boolean jar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
        command.addAll(jar ? List.of("-jar", path) : List.of("-cp", path, "anju.Main"));
        return command;
    }

    /** A port on which nobody listens now. */
    public static int freePort() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return any.getLocalPort();
        }
    }

    /** Waits until it serves; throws IllegalStateException with what it said when it ends or takes too long. */
    public NodeProcess awaitReady(WebClient client) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && !process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (isReady(client)) return this;
        }
        String said = said();
        close();
        throw new IllegalStateException("the node was not ready. It said:\n" + said);
    }

    private boolean isReady(WebClient client) {
        return client
            .get(port, HOST, "/health/ready")
            .timeout(LONGEST_ANSWER_MILLIS)
            .send()
            .map(answer -> answer.statusCode() == 200)
            .otherwise(false)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The process. */
    public Process process() {
        return process;
    }

    /** What it has said so far, and those before it who wrote into the same file. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    /** What {@code kill -9} does: it has no time for anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, as Ctrl-C does, and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) kill();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

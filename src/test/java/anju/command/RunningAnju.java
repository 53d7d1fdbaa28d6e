package anju.command;

import anju.Main;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real process of Anju's in a group of its own, as a terminal starts one, which writes into a file. */
final class RunningAnju implements AutoCloseable {

    private static final String READY = "http://localhost:";

    final Process process;
    private final Path output;

    private RunningAnju(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with these settings and no others. */
    static RunningAnju start(Map<String, String> settings, String... arguments) throws IOException {
        return start(settings, List.of(), arguments);
    }

    /** Starts it as the child of a program, which stands for Maven: Anju ends when that one does. */
    static RunningAnju startUnder(List<String> parent, Map<String, String> settings, String... arguments)
        throws IOException {
        var command = new ArrayList<>(parent);
        command.addAll(java("-Danju.stop-with-parent=true"));
        return start(settings, command, arguments);
    }

    private static RunningAnju start(Map<String, String> settings, List<String> given, String... arguments)
        throws IOException {
        var command = new ArrayList<>(given.isEmpty() ? java() : given);
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("anju-says-", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder
            .environment()
            .keySet()
            .removeIf(it -> it.startsWith("ANJU_"));
        builder.environment().putAll(settings);
        return new RunningAnju(builder.start(), output);
    }

    private static List<String> java(String... options) {
        var command = new ArrayList<>(
            List.of("setsid", Path.of(System.getProperty("java.home"), "bin/java").toString())
        );
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return command;
    }

    /** What it has said so far. */
    List<String> said() throws IOException {
        return Files.readAllLines(output);
    }

    /** Waits until it has said so many lines, or has ended. */
    void hasSaid(int lines) throws IOException, InterruptedException {
        while (said().size() < lines && !process.waitFor(10, TimeUnit.MILLISECONDS));
    }

    /** Waits until it says its address, and answers the port. */
    int port() throws IOException, InterruptedException {
        while (true) {
            for (var line : said()) {
                if (line.contains(READY)) return Integer.parseInt(line.replaceAll(".*" + READY + "(\\d+).*", "$1"));
            }
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) throw new IllegalStateException("it ended: " + said());
        }
    }

    /** What Ctrl-C does: the signal goes to the whole group, children and all. */
    void isInterrupted() throws IOException, InterruptedException {
        var kill = new ProcessBuilder("sh", "-c", "kill -INT -" + process.pid()).inheritIO().start().waitFor();
        if (kill != 0) throw new IllegalStateException("not interrupted");
    }

    /** Waits for its end and answers the exit code. */
    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("it does not end: " + said());
        return process.exitValue();
    }

    /** The status that a path answers. */
    static int status(int port, String path) {
        var vertx = Vertx.vertx();
        try {
            return WebClient.create(vertx).get(port, "127.0.0.1", path).send().await().statusCode();
        } finally {
            vertx.close().await();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(output);
    }
}

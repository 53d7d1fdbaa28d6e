package anju.browser;

import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Anju as a process of its own, from the jar, with a data folder and a port of its own. */
final class RunningJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "anju.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final String url;

    private RunningJar(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Starts it with a small demo city and waits until it is ready; throws with what it said when it is not. */
    static RunningJar start(Path data) throws Exception {
        if (!Files.exists(JAR)) throw new IllegalStateException(JAR + " is not there: run `mvn package` first.");
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString()
        )
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder
            .environment()
            .keySet()
            .removeIf(name -> name.startsWith("ANJU_"));
        builder.environment().put("ANJU_PORT", String.valueOf(port));
        builder.environment().put("ANJU_DATA", data.toString());
        builder.environment().put("ANJU_CITY_RESIDENTS", "2000");
        builder.environment().put("ANJU_CITY_WORKERS", "120");
        RunningJar anju = new RunningJar(builder.start(), log, "http://localhost:" + port);
        anju.awaitReady();
        return anju;
    }

    String url() {
        return url;
    }

    /** Asks it to stop, as Ctrl-C does, and waits: the database has to be closed before its folder goes. */
    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        Files.deleteIfExists(log);
    }

    private void awaitReady() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            WebClient client = WebClient.create(vertx);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end && !process.waitFor(250, TimeUnit.MILLISECONDS)) {
                if (isReady(client)) return;
            }
        } finally {
            vertx.close().await();
        }
        String said = Files.readString(log);
        close();
        throw new AssertionError("Anju was not ready. It said:\n" + said);
    }

    private boolean isReady(WebClient client) {
        return client
            .getAbs(url + "/health/ready")
            .timeout(2_000)
            .send()
            .map(response -> response.statusCode() == 200)
            .otherwise(false)
            .await();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}

package anju.pg.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that holds a data folder until its input ends, or until it is killed. */
final class AnotherNode implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;
    final int port;

    private AnotherNode(Process process) throws IOException {
        this.process = process;
        this.says = process.inputReader();
        this.port = Integer.parseInt(says.readLine());
    }

    static AnotherNode holding(Path data, Path programs) throws IOException {
        return new AnotherNode(start(data, programs));
    }

    static Process start(Path data, Path programs) throws IOException {
        return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            AnotherNode.class.getName(),
            data.toString(),
            programs.toString()
        )
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    }

    /** kill -9: no hook runs, nothing is closed. */
    void isKilled() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its input ends, at which it closes the folder in order. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws IOException {
        try (var database = EmbeddedPostgres.open(Path.of(arguments[0]), Path.of(arguments[1]), key -> {})) {
            System.out.println(database.owner().port());
            System.out.flush();
            while (System.in.read() >= 0);
        }
    }
}

package anju.pg.embedded;

import anju.pg.DatabaseProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a program of PostgreSQL is run: with an environment of its own, writing into the log of the folder. */
final class Program {

    private static final long MOST_SECONDS = 120;

    private Program() {}

    /** Runs it to its end; refuses any end but a good one. */
    static void run(DataFolder folder, List<String> command, String input) throws IOException {
        var process = started(folder, builder(folder, command).redirectInput(ProcessBuilder.Redirect.PIPE));
        try (var in = process.outputWriter()) {
            in.write(input);
        } catch (IOException e) {
            // it ended before it read: its exit code and its log say why
        }
        if (!hasEnded(process)) process.destroyForcibly();
        if (process.isAlive() || process.exitValue() != 0) throw failed(folder);
    }

    /** Starts it and lets it be. */
    static Process start(DataFolder folder, List<String> command) {
        return started(folder, builder(folder, command));
    }

    /** What the log says last, as the reason why a program failed. */
    static DatabaseProblem failed(DataFolder folder) throws IOException {
        return new DatabaseProblem("database.failed", lastWords(folder), folder.log());
    }

    private static Process started(DataFolder folder, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DatabaseProblem("database.failed", e.getMessage(), folder.log());
        }
    }

    private static ProcessBuilder builder(DataFolder folder, List<String> command) {
        var builder = new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        var environment = builder.environment();
        // a PGPORT or PGDATA of the terminal is not meant for this server
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static boolean hasEnded(Process process) {
        try {
            return process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String lastWords(DataFolder folder) throws IOException {
        var lines = Files.readAllLines(folder.log());
        var fatal = lines.stream().filter(line -> line.matches("(?s).*\\b(FATAL|PANIC|ERROR|error):.*"));
        return fatal
            .reduce((before, last) -> last)
            .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1))
            .replaceFirst("^.*?\\b(FATAL|PANIC|ERROR|error):\\s*", "");
    }
}

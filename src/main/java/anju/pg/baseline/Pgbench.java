package anju.pg.baseline;

import anju.pg.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The baseline by pgbench, which is PostgreSQL's own measure and is not among the embedded programs. */
public final class Pgbench implements Baseline {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final String THREE_ROWS = """
    \\set number random(1, %d)
    begin;
    %s \\gset
    %s;
    %s;
    commit;
    """;
    private static final String BY_KEY = """
    \\set number random(1, %d)
    %s;
    """;

    private final String program;
    private final DatabaseAddress address;
    private final String version;
    private final int askers;

    private Pgbench(String program, DatabaseAddress address, String version, int askers) {
        this.program = program;
        this.address = address;
        this.version = version;
        this.askers = askers;
    }

    /** That program, if there is one that runs; the tables are those of {@link BaselineTables}. */
    public static Optional<Baseline> find(String program, DatabaseAddress address, BaselineTables tables) {
        try {
            var version = run(new ProcessBuilder(program, "--version")).strip().replaceAll(" \\(.*?\\)", "");
            return Optional.of(new Pgbench(program, address, version.split("-")[0].strip(), tables.askers()));
        } catch (UncheckedIOException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return version;
    }

    @Override
    public double perSecond(Work work, int connections, Duration time) {
        try {
            var script = Files.createTempFile("anju-", ".pgbench");
            try {
                Files.writeString(script, script(work));
                return rate(run(process(script, connections, time)));
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String script(Work work) {
        return switch (work) {
            case THREE_ROWS -> THREE_ROWS.formatted(
                askers,
                named(Statements.ORDER).strip(),
                Statements.EVENT.strip(),
                Statements.OUTBOX.strip()
            );
            case BY_KEY -> BY_KEY.formatted(BaselineTables.ACCOUNTS, Statements.BY_KEY);
        };
    }

    /** What an insert answers has the names of the holes that it fills. */
    private static String named(String insert) {
        return insert.replace(
            "returning id, resident_id, centre_id, changed_at",
            "returning id as order, resident_id as resident, centre_id as centre, changed_at as at"
        );
    }

    private ProcessBuilder process(Path script, int connections, Duration time) {
        var arguments = List.of(
            program,
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + connections,
            "--jobs=" + Math.min(connections, 2),
            "--time=" + Math.max(1, time.toSeconds()),
            "--file=" + script,
            "--host=" + address.host(),
            "--port=" + address.port(),
            "--username=" + address.user(),
            address.database()
        );
        var builder = new ProcessBuilder(arguments);
        builder.environment().put("PGPASSWORD", address.password());
        return builder;
    }

    private static double rate(String told) {
        return Stream.of(RATE.matcher(told))
            .filter(java.util.regex.Matcher::find)
            .map(found -> Double.valueOf(found.group(1)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("pgbench tells no rate: " + told));
    }

    private static String run(ProcessBuilder builder) {
        try {
            var process = builder.redirectErrorStream(true).start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(builder.command().getFirst() + ": " + told);
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

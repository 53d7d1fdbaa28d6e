package anju.command.benchmark.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a figure was taken on, in one line. */
public final class Machine {

    private Machine() {}

    /** Date, processor, cores, Java, and how much else was going on. */
    public static String told() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        return "%s, %d cores of %s, Java %s, load before %.2f%s".formatted(
            LocalDate.now(),
            cores,
            processor(),
            Runtime.version().feature(),
            load,
            load > cores * 0.5 ? " (**others were at work**)" : ""
        );
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines
                .filter(it -> it.startsWith("model name"))
                .map(it -> it.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }
}

package anju.command.plan;

import anju.command.console.StartProblem;
import anju.planning.Budget;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Stream;

/** Clocks by which a search may be ended; the planning itself has none. */
public enum Clock {
    /** Seconds as they pass. */
    WALL {
        @Override
        double now(int cores) {
            return System.nanoTime() / 1e9;
        }
    },
    /**
     * Seconds of the processor that all threads of this program had together, for each core: how much work was done, however busy
     * the machine was with others. Compiling and collecting garbage count.
     */
    PROCESSOR {
        @Override
        double now(int cores) {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return system.getProcessCpuTime() / 1e9 / cores;
        }
    };

    abstract double now(int cores);

    /** So many seconds from now, for a search on so many cores. */
    public Budget budget(double seconds, int cores) {
        double began = now(cores);
        return steps -> (now(cores) - began) / seconds;
    }

    /** The clock of a name in small letters; throws StartProblem when there is none. */
    public static Clock of(String name) {
        return Stream.of(values())
            .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(() -> StartProblem.of("plan.option", "clock", name));
    }
}

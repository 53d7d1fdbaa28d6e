package anju.command.benchmark.sets;

import anju.command.plan.BestKnown;
import java.util.List;

/**
 * What is aimed at for the instances of a set, or for those of one size (V2).
 *
 * @param folder the set
 * @param column the column of its best known values that tells the size, and {@code value} what stands there; both empty for
 *     the whole set
 * @param seconds that each instance is planned for
 * @param about what is compared; it should be at most {@code most}
 */
public record Aim(String title, String folder, String column, String value, int seconds, About about, double most) {
    /** What an aim compares. */
    public enum About {
        /** The mean gap to the best published cost, in percent. */
        BEST("% to the best"),
        /** The mean gap to the published mean, in percent. */
        PUBLISHED_MEAN("% to the published mean"),
        /** How many vehicles are used beyond the best known number, in all instances together. */
        VEHICLES("vehicles more");

        private final String words;

        About(String words) {
            this.words = words;
        }
    }

    private static final String MANKOWSKA = "hhcrsp-mankowska2014";
    private static final String VRPTW = "vrptw-dimacs";

    /** All of them, quick ones first. */
    public static final List<Aim> ALL = List.of(
        mankowska(10, 10, 0),
        mankowska(25, 10, 0),
        mankowska(50, 10, 0),
        mankowska(75, 10, 0),
        mankowska(100, 10, 0),
        mankowska(200, 10, 0),
        mankowska(300, 10, 0),
        mankowska(200, 60, -1),
        mankowska(300, 60, -2),
        new Aim("Kummer", "hhcrsp-kummer2021", "", "", 60, About.BEST, 0),
        new Aim("Italian", "hhcrsp-italian2024", "", "", 60, About.BEST, 0),
        new Aim("UHHC", "uhhc2026", "", "", 60, About.PUBLISHED_MEAN, 0),
        new Aim("VRPTW, 100 customers", VRPTW, "class", "solomon100", 60, About.BEST, 1),
        new Aim("VRPTW, 200 customers", VRPTW, "class", "gh200", 60, About.BEST, 1),
        new Aim("VRPTW, 400 customers", VRPTW, "class", "gh400", 60, About.BEST, 3),
        new Aim("PDPTW", "pdptw-lilim", "", "", 60, About.VEHICLES, 0)
    );

    private static Aim mankowska(int patients, int seconds, double most) {
        String size = String.valueOf(patients);
        return new Aim("Mankowska, " + size + " patients", MANKOWSKA, "patients", size, seconds, About.BEST, most);
    }

    /** Whether it is about an instance of its set. */
    boolean concerns(BestKnown known, String instance) {
        return column.isEmpty() || known.text(instance, column).equals(value);
    }

    /** The row of a table, with what a tally came to when each instance was given so many seconds. */
    public String row(PlanTally tally, int given) {
        double reached = tally.reached(about);
        return "| %s | %s | %d | %+.1f %s | %+.2f | %s | %s |".formatted(
            title,
            given == seconds ? "%d s".formatted(given) : "%d s, not %d".formatted(given, seconds),
            tally.instances(),
            most,
            about.words,
            reached,
            reached <= most + 0.005 ? "met" : "missed",
            tally.asides()
        );
    }
}

package anju.command.plan;

import anju.command.console.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A table of published values (CSV with a head, a row an instance): what a plan is compared with. */
public final class BestKnown {

    private static final List<String> BEST = List.of("best_cost", "best_objective", "best_distance");
    private static final String FILE = "best_known.csv";

    private final List<String> head;
    private final Map<String, List<String>> rows = new HashMap<>();

    private BestKnown(List<String> lines) {
        head = List.of(lines.isEmpty() ? new String[] { "" } : lines.get(0).split(",", -1));
        for (String line : lines) {
            List<String> cells = List.of(line.split(",", -1));
            rows.put(cells.get(0), cells);
        }
    }

    /** An empty table. */
    public static BestKnown none() {
        return new BestKnown(List.of());
    }

    /** The table in a file; throws StartProblem when it cannot be read. */
    public static BestKnown read(Path file) {
        try {
            return new BestKnown(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw StartProblem.of("plan.unreadable", file, unreadable.getClass().getSimpleName());
        }
    }

    /** The table beside an instance or in the folder above it; an empty one when there is none. */
    public static BestKnown beside(Path instance) {
        Path folder = instance.toAbsolutePath().getParent();
        for (int up = 0; up < 2 && folder != null; up++, folder = folder.getParent()) {
            Path table = folder.resolve(FILE);
            if (Files.isRegularFile(table)) return read(table);
        }
        return none();
    }

    /** The best known cost. */
    public OptionalDouble cost(String instance) {
        for (String column : BEST) {
            var value = value(instance, column);
            if (value.isPresent()) return value;
        }
        return OptionalDouble.empty();
    }

    /** What the table says; empty where it says nothing. */
    public String text(String instance, String column) {
        int at = head.indexOf(column);
        var row = rows.get(instance);
        return at < 0 || row == null || at >= row.size() ? "" : row.get(at).strip();
    }

    /** A number of the table, if it is there. */
    public OptionalDouble value(String instance, String column) {
        String text = text(instance, column);
        if (text.isEmpty()) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}

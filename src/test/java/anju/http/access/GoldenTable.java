package anju.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verdicts that were thought out by hand, by operation and caller. */
public record GoldenTable(List<String> callers, Map<String, Map<String, String>> verdicts) {
    /** Reads permissions.csv. */
    public static GoldenTable read() {
        try (var file = GoldenTable.class.getResourceAsStream("/permissions.csv")) {
            var lines = new String(file.readAllBytes(), UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
            List<String> callers = cells(lines.getFirst());
            var verdicts = new LinkedHashMap<String, Map<String, String>>();
            for (String line : lines.subList(1, lines.size())) {
                var row = new LinkedHashMap<String, String>();
                List<String> cells = cells(line);
                for (int i = 0; i < callers.size(); i++) {
                    row.put(callers.get(i), cells.get(i));
                }
                verdicts.put(line.substring(0, line.indexOf(',')).strip(), row);
            }
            return new GoldenTable(callers, verdicts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(line.indexOf(',') + 1).split(","))
            .map(String::strip)
            .toList();
    }
}

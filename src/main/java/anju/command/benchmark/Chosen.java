package anju.command.benchmark;

import anju.command.console.StartProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was chosen for a measurement, and for the rest what it is otherwise. */
public record Chosen(Map<String, String> values) {
    /** The choices of a benchmark with what was given; throws a {@link StartProblem} for a name that it does not know. */
    public static Chosen of(Benchmark benchmark, Map<String, String> given) {
        var values = new HashMap<>(benchmark.choices());
        given.forEach((name, value) -> {
            if (values.replace(name, value) == null) {
                var known = String.join(", ", new TreeSet<>(benchmark.choices().keySet()));
                throw StartProblem.of("benchmark.unknownChoice", benchmark.name(), name, known.isEmpty() ? "-" : known);
            }
        });
        return new Chosen(values);
    }

    /** The words chosen. */
    public String text(String name) {
        return values.get(name);
    }

    /** A whole number above 0; throws a {@link StartProblem} for anything else. */
    public int number(String name) {
        return numbers(name).getFirst();
    }

    /** Whole numbers above 0, separated by commas; throws a {@link StartProblem} for anything else. */
    public List<Integer> numbers(String name) {
        try {
            var numbers = Stream.of(values.get(name).split(",")).map(Integer::valueOf).toList();
            if (numbers.stream().allMatch(it -> it > 0)) return numbers;
        } catch (NumberFormatException e) {
            // told below
        }
        throw StartProblem.of("benchmark.noNumber", name, values.get(name));
    }
}

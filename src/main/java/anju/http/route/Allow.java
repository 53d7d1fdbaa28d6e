package anju.http.route;

import anju.http.input.Contract;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods that a path has, for who tried another one. */
final class Allow {

    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Map<String, TreeSet<String>> methods = new TreeMap<>();

    Allow(Contract contract) {
        contract
            .routes()
            .operations()
            .forEach(operation -> {
                String path = operation.getAbsoluteOpenAPIPath();
                patterns.put(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")));
                methods.computeIfAbsent(path, p -> new TreeSet<>()).add(operation.getHttpMethod().name());
            });
    }

    /** The methods as in the header; empty for a path that is not of the API. */
    String methods(String path) {
        return patterns
            .entrySet()
            .stream()
            .filter(one -> one.getValue().matcher(path).matches())
            .flatMap(one -> methods.get(one.getKey()).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    }
}

package anju.http.access;

import anju.flow.access.Standing;
import anju.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what: operation, role, and how that person has to stand to what it is about. What is not in the table is
 * refused. The table is {@code permissions.txt}: {@code everyone} is everybody who is signed in; {@code any} asks for the
 * role alone.
 */
public final class Permissions {

    /** The table of the house. */
    static final String TABLE = read();

    private static final String EVERYONE = "everyone";

    private final Map<String, Set<Standing>> allowed = new LinkedHashMap<>();
    private final Set<String> forEveryone = new LinkedHashSet<>();

    /** The table of the house. */
    public Permissions() {
        this(TABLE);
    }

    /** A table in that form; throws IllegalArgumentException on a line that is none. */
    Permissions(String table) {
        table
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(this::read);
    }

    private static String read() {
        try (var file = Permissions.class.getResourceAsStream("/permissions.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("permissions.txt, which is part of Anju, cannot be read", e);
        }
    }

    private void read(String line) {
        String[] words = line.split("\\s+");
        if (words.length == 2 && words[1].equals(EVERYONE)) {
            forEveryone.add(words[0]);
        } else if (words.length > 2) {
            var standings = allowed.computeIfAbsent(words[0], operation -> new LinkedHashSet<>());
            for (int i = 2; i < words.length; i++) {
                standings.add(new Standing(Role.of(words[1]), words[i]));
            }
        } else {
            throw new IllegalArgumentException("not a line of the table: " + line);
        }
    }

    /** Whether the table says anything about an operation. */
    boolean knows(String operation) {
        return forEveryone.contains(operation) || allowed.containsKey(operation);
    }

    /** Whether everybody who is signed in may do it. */
    boolean isForEveryone(String operation) {
        return forEveryone.contains(operation);
    }

    /** The standings that allow an operation, in the order of the table; none for an unknown one. */
    public Set<Standing> allowing(String operation) {
        return allowed.getOrDefault(operation, Set.of());
    }
}

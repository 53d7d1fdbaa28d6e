package anju.command.settings;

import static java.util.stream.Collectors.toMap;

import anju.command.console.StartProblem;
import anju.value.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/** The value of every setting, from whoever sets it last: the default, the file, the environment, the command line. */
final class SettingValues {

    static final String CONFIG_VARIABLE = "ANJU_CONFIG";
    private static final Path USUAL_FILE = Path.of("config", "anju.properties");

    /** Not settings of the server: where the file is, and what the developers' tools ask. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
        CONFIG_VARIABLE,
        "ANJU_BROWSER",
        "ANJU_URL",
        "ANJU_WEBROOT"
    );

    private record Text(String value, String from) {}

    private final Map<Setting<?>, Text> texts = new HashMap<>();
    private final Map<Setting<?>, Object> values = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Reads all, {@code options} by the names of settings; throws everything that is unknown or wrong. */
    SettingValues(Map<String, String> environment, Map<String, String> options) {
        var byName = names(Setting::name);
        fileFor(environment).ifPresent(file ->
            lines(file).forEach((name, value) -> set(byName, name, value, name + " in " + file))
        );
        var byVariable = names(Setting::variable);
        environment.forEach((name, value) -> {
            if (name.startsWith("ANJU_") && !OTHER_VARIABLES.contains(name)) set(byVariable, name, value, name);
        });
        options.forEach((name, value) -> set(byName, name, value, "--" + name));
        AllSettings.ALL.forEach(this::read);
        if (!problems.isEmpty()) throw new StartProblem(problems);
    }

    /** The value of a setting that has a default. */
    <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow();
    }

    /** The value of a setting that may have none. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting));
    }

    private void set(Map<String, Setting<?>> known, String name, String value, String from) {
        var setting = known.get(name);
        if (setting == null) {
            problems.add(
                Spelling.nearest(name, known.keySet())
                    .map(meant -> Problem.of(name, "settings.unknownMaybe", from, meant))
                    .orElseGet(() -> Problem.of(name, "settings.unknown", from))
            );
        } else if (!value.isBlank()) {
            // blank is as not set: compose files pass on variables that nobody set
            texts.put(setting, new Text(value.strip(), from));
        }
    }

    private void read(Setting<?> setting) {
        var text = texts.getOrDefault(setting, new Text(setting.byDefault(), setting.name()));
        if (text.value.isEmpty()) return;
        try {
            values.put(setting, setting.allowed().reader().apply(text.value));
        } catch (IllegalArgumentException e) {
            var key = setting.secret() ? "settings.wrongSecret" : "settings.wrong";
            problems.add(Problem.of(setting.name(), key, text.from, setting.allowed().words(), text.value));
        }
    }

    private static Map<String, Setting<?>> names(Function<Setting<?>, String> name) {
        return AllSettings.ALL.stream().collect(toMap(name, it -> it));
    }

    private static Optional<Path> fileFor(Map<String, String> environment) {
        var asked = environment.getOrDefault(CONFIG_VARIABLE, "");
        if (!asked.isBlank()) return Optional.of(Path.of(asked));
        return Optional.of(USUAL_FILE).filter(Files::exists);
    }

    private static Map<String, String> lines(Path file) {
        var found = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            found.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw StartProblem.of("settings.fileUnreadable", file.toAbsolutePath().normalize());
        }
        var lines = new HashMap<String, String>();
        found.forEach((name, value) -> lines.put((String) name, (String) value));
        return lines;
    }
}

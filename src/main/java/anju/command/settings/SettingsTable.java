package anju.command.settings;

import anju.command.console.ConsoleWords;
import java.util.List;
import java.util.stream.Stream;

/** The table of all settings, as the README shows it. */
public final class SettingsTable {

    private SettingsTable() {}

    /** The rows in Markdown, header first. */
    public static List<String> rows(ConsoleWords words) {
        var header = words.of("settings.header");
        var line =
            "|" +
            "---|".repeat(
                (int) header
                    .chars()
                    .filter(it -> it == '|')
                    .count() - 1
            );
        return Stream.concat(Stream.of(header, line), AllSettings.ALL.stream().map(it -> row(it, words))).toList();
    }

    private static String row(Setting<?> setting, ConsoleWords words) {
        return "| `%s` | `%s` | %s | %s | %s |".formatted(
            setting.name(),
            setting.variable(),
            setting.byDefault(),
            words.of(setting.allowed().words().key(), setting.allowed().words().arguments().toArray()),
            words.of("setting." + setting.name())
        );
    }
}

package anju.command;

import anju.command.console.Console;
import anju.command.settings.SettingsTable;
import picocli.CommandLine.Command;

/** {@code settings}: the table of the README. */
@Command(name = "settings", mixinStandardHelpOptions = true)
final class PrintSettings implements Runnable {

    private final Console console;

    PrintSettings(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        SettingsTable.rows(console.words()).forEach(console.out()::println);
    }
}

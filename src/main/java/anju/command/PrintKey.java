package anju.command;

import anju.command.console.Console;
import anju.pg.secret.Keys;
import picocli.CommandLine.Command;

/** {@code key}: a fresh key for nodes that share a database. */
@Command(name = "key", mixinStandardHelpOptions = true)
final class PrintKey implements Runnable {

    private final Console console;

    PrintKey(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(Keys.fresh());
    }
}

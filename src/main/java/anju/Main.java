package anju;

import anju.command.Anju;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the command of the command line; without one it serves. */
    public static void main(String[] arguments) {
        System.exit(Anju.run(arguments));
    }
}

package anju.command.console;

import anju.pg.DatabaseProblem;
import anju.value.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The terminal. It is written in UTF-8 whatever the locale says, for names of people are. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final ConsoleWords words;

    Console(PrintStream out, PrintStream err, ConsoleWords words) {
        this.out = out;
        this.err = err;
        this.words = words;
    }

    /** The console of this process. */
    public static Console ofThisProcess() {
        return new Console(
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            ConsoleWords.in(Locale.getDefault(Locale.Category.DISPLAY))
        );
    }

    /** Its words. */
    public ConsoleWords words() {
        return words;
    }

    /** Where results go. */
    public PrintStream out() {
        return out;
    }

    /** Where complaints go. */
    public PrintStream err() {
        return err;
    }

    /** Says the sentence of a key. */
    public void say(String key, Object... gaps) {
        out.println(words.of(key, gaps));
    }

    /** Says a sentence where complaints go. */
    public void sayError(String key, Object... gaps) {
        err.println(line(key, gaps));
    }

    /** Says why Anju does not start, a line for each reason, never with a stack trace. */
    public void refuse(StartProblem problem) {
        for (var each : problem.problems()) err.println(line(each.key(), each.arguments().toArray()));
    }

    /** Says why the database keeps Anju from starting. */
    public void refuse(DatabaseProblem problem) {
        err.println(line(problem.key(), problem.details()));
    }

    /** The sentence of a problem whose gaps may be sentences by key themselves. */
    private String line(String key, Object... gaps) {
        var filled = gaps.clone();
        for (var i = 0; i < filled.length; i++) {
            if (filled[i] instanceof Problem inner) filled[i] = line(inner.key(), inner.arguments().toArray());
        }
        return words.of(key, filled);
    }

    private static PrintStream utf8(FileDescriptor where) {
        return new PrintStream(new FileOutputStream(where), true, StandardCharsets.UTF_8);
    }
}

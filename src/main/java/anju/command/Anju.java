package anju.command;

import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.pg.DatabaseProblem;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: every command, and how each of them ends. */
@Command(
    name = "anju",
    versionProvider = Anju.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]"
)
public final class Anju {

    /** Anju did not start, or did not understand the command; it has said why in one line. */
    static final int REFUSED = 2;

    /** Something that nobody thought of. */
    static final int FAILED = 1;

    private static final List<String> OF_ANJU_ITSELF = List.of("-h", "--help", "-V", "--version");

    private Anju() {}

    /** Runs a command to its end and answers the exit code. */
    public static int run(String... arguments) {
        return run(Console.ofThisProcess(), arguments);
    }

    static int run(Console console, String... arguments) {
        var line = new CommandLine(new Anju())
            .addSubcommand("serve", new Serve(console))
            .addSubcommand("settings", new PrintSettings(console))
            .addSubcommand("key", new PrintKey(console))
            .addSubcommand("import", new ImportRegister(console))
            .addSubcommand("plan", new PlanInstance(console))
            .addSubcommand("benchmark", new RunBenchmark(console))
            .setResourceBundle(new HelpWords(console.words()))
            .setOut(new PrintWriter(console.out(), true))
            .setErr(new PrintWriter(console.err(), true))
            .setParameterExceptionHandler((problem, given) -> refuse(console, problem))
            .setExecutionExceptionHandler((problem, command, given) -> refuse(console, problem));
        return line.execute(withCommand(arguments));
    }

    /** The name, with the version that stands in the jar; the classes of a developer have none. */
    static String nameAndVersion() {
        return Optional.ofNullable(Anju.class.getPackage().getImplementationVersion())
            .map("Anju "::concat)
            .orElse("Anju");
    }

    private static String[] withCommand(String[] arguments) {
        var serves = arguments.length == 0 || (arguments[0].startsWith("-") && !OF_ANJU_ITSELF.contains(arguments[0]));
        return serves ? Stream.concat(Stream.of("serve"), Arrays.stream(arguments)).toArray(String[]::new) : arguments;
    }

    private static int refuse(Console console, ParameterException problem) {
        console.err().println(problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, new PrintWriter(console.err(), true));
        console.sayError("command.help");
        return REFUSED;
    }

    private static int refuse(Console console, Exception problem) {
        switch (problem) {
            case StartProblem known -> console.refuse(known);
            case DatabaseProblem known -> console.refuse(known);
            default -> {
                LoggerFactory.getLogger(Anju.class).error("unexpected", problem);
                console.sayError("command.unexpected", problem.getMessage());
                return FAILED;
            }
        }
        return REFUSED;
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] { nameAndVersion() };
        }
    }
}

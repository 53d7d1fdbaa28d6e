package anju.command;

import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.command.plan.BestKnown;
import anju.command.plan.Clock;
import anju.command.plan.Instance;
import anju.command.plan.Instance.Result;
import anju.command.plan.Instance.Share;
import anju.command.plan.InstanceFile;
import anju.command.plan.PlanPicture;
import anju.command.plan.centre.DayFromDatabase;
import anju.command.settings.Settings;
import anju.command.start.Logs;
import anju.planning.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code plan FILE} or {@code plan --centre NAME --day DAY}: plans one published instance, or a centre's day from the
 * database, has the plan checked, and says what it costs. Nothing of it is written but the files that were named.
 */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanInstance implements Callable<Integer> {

    private static final int MOST_CORES = 256;

    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private Path file;

    @Option(names = "--centre", paramLabel = "NAME")
    private String centre;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD")
    private String day;

    @Option(names = "--data", paramLabel = "FOLDER")
    private String data;

    @Option(names = "--seconds", paramLabel = "N")
    private double seconds = 10;

    @Option(names = "--clock", paramLabel = "wall|processor")
    private String clock = "wall";

    @Option(names = "--steps", paramLabel = "N")
    private long steps;

    @Option(names = "--cores", paramLabel = "N")
    private int cores = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "PLAN.json")
    private Path out;

    @Option(names = "--picture", paramLabel = "PLAN.svg")
    private Path picture;

    @Option(names = "--best", paramLabel = "TABLE.csv")
    private Path best;

    PlanInstance(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Logs.calm("warn");
        if (!(seconds > 0)) throw StartProblem.of("plan.option", "--seconds", seconds);
        if (steps < 0) throw StartProblem.of("plan.option", "--steps", steps);
        if (cores < 1 || cores > MOST_CORES) throw StartProblem.of("plan.option", "--cores", cores);
        if ((file == null) == (centre == null)) throw StartProblem.of("plan.which");
        Instance instance = file == null ? centresDay() : InstanceFile.read(file);
        var known = best != null ? BestKnown.read(best) : file == null ? BestKnown.none() : BestKnown.beside(file);
        Budget budget = steps > 0 ? Budget.steps(steps) : Clock.of(clock).budget(seconds, cores);
        Result result = instance.plan(budget, cores, seed, this::draw);
        if (System.console() != null) console.err().print("\r\033[K");
        print(result, known, instance.name());
        if (out != null) write(out, result.file() + "\n");
        if (picture != null) write(picture, PlanPicture.of(result.lanes()));
        return result.breaches().isEmpty() ? 0 : Anju.FAILED;
    }

    private Instance centresDay() {
        var settings = Settings.read(System.getenv(), data == null ? Map.of() : Map.of("data", data));
        try {
            LocalDate when = day == null ? LocalDate.now(settings.flow().zone()).plusDays(1) : LocalDate.parse(day);
            return DayFromDatabase.read(settings, console, centre, when);
        } catch (DateTimeParseException wrong) {
            throw StartProblem.of("plan.option", "--day", day);
        }
    }

    private void draw(double cost) {
        if (System.console() != null) console.err().printf(Locale.ROOT, "\r\033[K… %.3f", cost);
    }

    private void print(Result result, BestKnown known, String name) {
        var line = console.out();
        line.printf(Locale.ROOT, "cost %.3f%n", result.cost());
        for (Share share : result.parts()) {
            line.printf(Locale.ROOT, "  %s %.3f (%.3f)%n", share.name(), share.amount(), share.cost());
        }
        known
            .cost(name)
            .ifPresent(it -> line.printf(Locale.ROOT, "gap %+.3f %% (%.3f)%n", 100 * (result.cost() / it - 1), it));
        for (String breach : result.breaches()) console.sayError("plan.breach", breach);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw StartProblem.of("plan.unwritable", file, unwritable.getClass().getSimpleName());
        }
    }
}

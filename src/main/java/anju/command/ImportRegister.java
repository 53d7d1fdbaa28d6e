package anju.command;

import anju.city.CityImport;
import anju.city.sheet.Register;
import anju.city.sheet.RowProblem;
import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.command.settings.Settings;
import anju.command.settings.Storage;
import anju.command.start.City;
import anju.command.start.Database;
import anju.command.start.Logs;
import anju.pg.secret.KeyFile;
import anju.pg.secret.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code import residents FILE}: fills a city of one's own from a spreadsheet; every wrong row is a line. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportRegister implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "REGISTER", converter = Name.class, completionCandidates = Names.class)
    private Register register;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--data", paramLabel = "FOLDER")
    private String data;

    ImportRegister(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> options = new HashMap<>(Map.of("city", "empty"));
        if (data != null) options.put("data", data);
        var settings = Settings.read(System.getenv(), options);
        Logs.calm("warn");
        try (var database = Database.open(settings.storage(), console)) {
            City.refuseOther(database.owner(), settings.city());
            var report = CityImport.run(database.owner(), keys(settings.storage()), register, file, dryRun);
            var locale = Locale.getDefault(Locale.Category.DISPLAY);
            report.problems().forEach(problem -> console.out().println(problem.words(locale)));
            if (!report.problems().isEmpty()) {
                var wrong = report.problems().stream().map(RowProblem::line).distinct().count();
                console.sayError("import.nothing", wrong, report.rows());
                return Anju.REFUSED;
            }
            console.say(dryRun ? "import.dry" : "import.done", report.rows());
            return 0;
        } catch (IOException unreadable) {
            throw StartProblem.of("import.unreadable", file, unreadable.getClass().getSimpleName());
        }
    }

    private static Keys keys(Storage storage) throws IOException {
        return storage.keys().isPresent() ? Keys.parse(storage.keys().get()) : KeyFile.readOrMake(storage.keyFile());
    }

    static final class Name implements ITypeConverter<Register> {

        @Override
        public Register convert(String said) {
            for (Register one : Register.values()) {
                if (word(one).equals(said)) return one;
            }
            throw new TypeConversionException("'" + said + "': " + String.join(", ", new Names()));
        }
    }

    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Register.values()).map(ImportRegister::word).iterator();
        }
    }

    private static String word(Register register) {
        return register.name().toLowerCase(Locale.ROOT);
    }
}

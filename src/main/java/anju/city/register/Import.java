package anju.city.register;

import anju.city.copy.Tables;
import anju.city.load.Secrets;
import anju.city.sheet.Column;
import anju.city.sheet.Register;
import anju.city.sheet.RowProblem;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports one file: reads all of it, tells all that is wrong, and writes it only when nothing is. */
public final class Import {

    private final Secrets secrets;

    /** An import whose personal data is protected so. */
    public Import(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Imports into the caller's transaction; a dry run only looks. Throws IOException when the file cannot be read. */
    public ImportReport run(Connection connection, Register register, Path file, boolean dryRun)
        throws SQLException, IOException {
        Sheet sheet = Sheet.read(file, register);
        List<RowProblem> problems = new ArrayList<>(sheet.problems());
        Known known = Known.read(connection);
        Entries entries = switch (register) {
            case ORGANISATIONS -> new OrganisationEntries(known);
            case WORKERS -> new WorkerEntries(known, secrets);
            case RESIDENTS -> new ResidentEntries(known, secrets);
        };
        if (problems.stream().noneMatch(problem -> problem.line() == 1)) {
            sheet.lines().forEach(line -> entries.read(new Values(line, register, problems), line));
            refuseKnown(connection, known, entries.persons(), problems);
        }
        boolean write = problems.isEmpty() && !dryRun;
        if (write) {
            try (Tables tables = new Tables(connection)) {
                entries.write(tables);
                tables.flush();
                tables.settle();
            }
        }
        problems.sort(Comparator.comparingInt(RowProblem::line));
        return new ImportReport(sheet.lines().size(), problems, write);
    }

    /** Nobody is there twice: their identity number tells, by its keyed hash. */
    private void refuseKnown(Connection connection, Known known, List<Person> persons, List<RowProblem> problems)
        throws SQLException {
        Map<String, Integer> lines = new HashMap<>();
        List<byte[]> hashes = new ArrayList<>();
        for (Person person : persons) {
            if (person.idNumber() != null) {
                byte[] hash = secrets.search().idNumber(person.idNumber());
                Integer before = lines.putIfAbsent(HexFormat.of().formatHex(hash), person.line());
                if (before != null) {
                    problems.add(new RowProblem(person.line(), Column.ID_NUMBER, "twice-in-file", List.of(before)));
                }
                hashes.add(hash);
            }
        }
        Set<String> there = known.persons(connection, hashes);
        lines.forEach((hash, line) -> {
            if (there.contains(hash)) {
                problems.add(new RowProblem(line, Column.ID_NUMBER, "there-already", List.of()));
            }
        });
    }
}

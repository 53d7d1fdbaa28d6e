package anju.city;

import anju.city.load.Secrets;
import anju.city.register.Import;
import anju.city.register.ImportReport;
import anju.city.sheet.Register;
import anju.city.sheet.RowProblem;
import anju.pg.DatabaseAddress;
import anju.pg.secret.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports a spreadsheet's file into a city for real use: all of it or nothing. */
public final class CityImport {

    private CityImport() {}

    /**
     * Reads the file and, unless it is a dry run or anything is wrong, writes it. Organisations come before workers and
     * residents, who refer to them. The demo city, whose password everybody knows, takes nobody's data.
     *
     * @throws IOException when the file cannot be read
     */
    public static ImportReport run(DatabaseAddress owner, Keys keys, Register register, Path file, boolean dryRun)
        throws IOException {
        try {
            return CityTransaction.run(owner, (connection, now) -> {
                var kind = CityTransaction.kind(connection);
                if (!kind.equals(Optional.of("empty"))) {
                    var problem = new RowProblem(1, null, kind.isEmpty() ? "no-city" : "demo-city", List.of());
                    return new ImportReport(0, List.of(problem), false);
                }
                try {
                    return new Import(Secrets.of(keys)).run(connection, register, file, dryRun);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}

package anju.city.register;

import anju.city.sheet.RowProblem;
import java.util.List;

/** What came of an import: rows read, all that is wrong, and whether it was written (never when anything is wrong). */
public record ImportReport(int rows, List<RowProblem> problems, boolean written) {
    /** Copies the list. */
    public ImportReport {
        problems = List.copyOf(problems);
    }
}

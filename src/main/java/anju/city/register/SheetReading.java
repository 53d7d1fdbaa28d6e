package anju.city.register;

import anju.city.sheet.Column;
import anju.city.sheet.Register;
import anju.city.sheet.RowProblem;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import anju.flow.register.Reading;
import anju.people.register.Communities;
import anju.people.register.NewResident;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads registers for a desk by the same rules as the command line, row by row: the right ones stand without the others. */
public final class SheetReading implements Reading {

    @Override
    public Judged residents(byte[] file, Communities known) {
        Sheet sheet = Sheet.of(file, Register.RESIDENTS);
        List<RowProblem> problems = new ArrayList<>(sheet.problems());
        List<Row> right = new ArrayList<>();
        if (problems.stream().noneMatch(problem -> problem.line() == 1)) {
            var rows = new ResidentRow(known, "community-of-others");
            Map<String, Integer> seen = new HashMap<>();
            for (Sheet.Line line : sheet.lines()) {
                List<RowProblem> wrong = new ArrayList<>();
                Values values = new Values(line, Register.RESIDENTS, wrong);
                NewResident who = rows.read(values, line, Person.read(values, line));
                Integer before = wrong.isEmpty() ? seen.putIfAbsent(who.identity(), line.number()) : null;
                if (before != null) {
                    Column said = who.idNumber() == null ? null : Column.ID_NUMBER;
                    wrong.add(new RowProblem(line.number(), said, "twice-in-file", List.of(before)));
                }
                if (wrong.isEmpty()) {
                    right.add(new Row(line.number(), who));
                }
                problems.addAll(wrong);
            }
        }
        return new Judged(sheet.lines().size(), right, problems.stream().map(SheetReading::wrong).toList());
    }

    @Override
    public List<String> columns() {
        return Stream.concat(Register.RESIDENTS.must().stream(), Register.RESIDENTS.may().stream())
            .map(Column::word)
            .toList();
    }

    private static Wrong wrong(RowProblem problem) {
        String column = problem.column() == null ? null : problem.column().word();
        return new Wrong(problem.line(), column, "import." + problem.key(), problem.arguments());
    }
}

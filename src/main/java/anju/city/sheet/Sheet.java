package anju.city.sheet;

import anju.connect.sheet.SheetRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A file as rows of named values. */
public final class Sheet {

    /** A row with the line on which it begins. */
    public record Line(int number, Map<Column, String> values) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private Sheet() {}

    /**
     * Reads a file; what is wrong with it as a whole or with its header stands on line 1. Throws IOException when it
     * cannot be read at all.
     */
    public static Sheet read(Path file, Register register) throws IOException {
        return of(Files.readAllBytes(file), register);
    }

    /** The same of a file's bytes, CSV or xlsx. */
    public static Sheet of(byte[] file, Register register) {
        Sheet sheet = new Sheet();
        SheetRows rows = SheetRows.of(file);
        List<Column> header = null;
        for (SheetRows.Line line : rows.lines()) {
            if (header == null) {
                header = sheet.header(line.values(), register);
            } else if (!blank(line.values())) {
                sheet.add(line.number(), header, line.values());
            }
        }
        if (rows.broken() != null) {
            sheet.problem(rows.brokenAt(), null, rows.broken(), SheetRows.MOST_ROWS);
        } else if (header == null) {
            sheet.problem(1, null, "empty-file");
        }
        return sheet;
    }

    /** The rows that have as many values as the header allows. */
    public List<Line> lines() {
        return lines;
    }

    /** What is wrong with the file itself. */
    public List<RowProblem> problems() {
        return problems;
    }

    private List<Column> header(String[] names, Register register) {
        List<Column> header = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String name : names) {
            Column column = column(name, register);
            header.add(column);
            if (column == null) {
                problem(1, null, "unknown-column", name.strip());
            } else if (!seen.add(column)) {
                problem(1, column, "column-twice");
            }
        }
        for (Column column : register.must()) {
            if (!seen.contains(column)) {
                problem(1, column, "column-missing");
            }
        }
        return header;
    }

    private void add(int number, List<Column> header, String[] values) {
        if (values.length > header.size()) {
            problem(number, null, "too-many-values", header.size(), values.length);
            return;
        }
        Map<Column, String> row = new EnumMap<>(Column.class);
        for (int i = 0; i < values.length; i++) {
            if (header.get(i) != null && !values[i].isBlank()) {
                row.put(header.get(i), values[i].strip());
            }
        }
        lines.add(new Line(number, row));
    }

    private void problem(int line, Column column, String key, Object... arguments) {
        problems.add(new RowProblem(line, column, key, List.of(arguments)));
    }

    private static Column column(String name, Register register) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        for (Column column : Column.values()) {
            boolean named =
                plain.equals(column.word()) ||
                plain.equals(ImportWords.ZH.column(column)) ||
                plain.equals(ImportWords.EN.column(column).toLowerCase(Locale.ROOT));
            if (named && register.has(column)) {
                return column;
            }
        }
        return null;
    }

    private static boolean blank(String[] values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

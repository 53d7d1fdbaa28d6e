package anju.city.sheet;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with a file: the line as a spreadsheet counts it (the header is 1), the column (null: the
 * whole line), and the key and arguments of its words. Arguments never repeat what is personal.
 */
public record RowProblem(int line, Column column, String key, List<Object> arguments) {
    /** In words, such as {@code line 12, ability level: …}. */
    public String words(Locale locale) {
        ImportWords words = ImportWords.in(locale);
        String what = words.say("import." + key, arguments.toArray());
        return column == null
            ? words.say("import.at-line", line, what)
            : words.say("import.at", line, words.column(column), what);
    }
}

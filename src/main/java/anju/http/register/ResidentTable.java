package anju.http.register;

import anju.flow.register.Exports.Line;
import anju.flow.view.Hidden;
import anju.http.json.Telling;
import anju.people.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Residents as rows under the columns that an import understands. */
final class ResidentTable {

    private static final List<String> COLUMNS = List.of(
        "name",
        "gender",
        "birth_date",
        "id_number",
        "phone",
        "community",
        "registered_community",
        "ability_level",
        "lives_alone",
        "dialect",
        "gender_preference",
        "address",
        "health_notes"
    );

    private ResidentTable() {}

    static List<List<String>> of(List<Line> lines, boolean clear, Telling tell) {
        List<List<String>> rows = new ArrayList<>(lines.size() + 1);
        rows.add(
            COLUMNS.stream()
                .map(column -> tell.say("import.column." + column))
                .toList()
        );
        Function<Hidden, String> shown = clear ? Hidden::clear : Hidden::masked;
        lines.forEach(line -> rows.add(row(line, clear, shown, tell)));
        return rows;
    }

    private static List<String> row(Line line, boolean clear, Function<Hidden, String> shown, Telling tell) {
        return Arrays.asList(
            line.name(),
            gender(line.gender(), tell),
            birth(line.birth(), clear),
            shown.apply(line.idNumber()),
            shown.apply(line.phone()),
            line.community(),
            line.registered(),
            String.valueOf(line.ability()),
            tell.say(line.livesAlone() ? "export.yes" : "export.no"),
            line.dialect() == null ? null : tell.say("dialect." + line.dialect()),
            line.helper() == null ? null : gender(line.helper(), tell),
            shown.apply(line.address()),
            shown.apply(line.health())
        );
    }

    private static String gender(Gender gender, Telling tell) {
        return tell.say("export.gender." + gender.word());
    }

    /** Day and month are part of an identity number; masked, the year says enough. */
    private static String birth(LocalDate birth, boolean clear) {
        return birth == null ? null : clear ? birth.toString() : String.valueOf(birth.getYear());
    }
}

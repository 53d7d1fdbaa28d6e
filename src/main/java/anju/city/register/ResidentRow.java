package anju.city.register;

import anju.city.sheet.Column;
import anju.city.sheet.ImportWords;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import anju.people.Gender;
import anju.people.register.Communities;
import anju.people.register.NewResident;
import anju.value.Area;
import anju.value.Place;
import java.util.List;
import java.util.Objects;

/** A row of the residents' register; {@code unserved} is the key of what is said of a community that nobody here serves. */
record ResidentRow(Communities known, String unserved) {
    private static final List<String> ABILITIES = List.of("能力完好", "轻度失能", "中度失能", "重度失能", "完全失能");

    /** Reads it; null where the row names no community, which is a problem like all others. */
    NewResident read(Values row, Sheet.Line line, Person person) {
        Communities.Community community = community(row, Column.COMMUNITY);
        if (community != null && !community.served()) {
            row.wrong(Column.COMMUNITY, unserved);
        }
        Communities.Community registered = community(row, Column.REGISTERED_COMMUNITY);
        String dialect = row.text(Column.DIALECT, 20);
        String code = dialect == null ? null : ImportWords.code("dialect.", dialect);
        if (dialect != null && code == null) {
            row.wrong(Column.DIALECT, "not-a-dialect");
        }
        int ability = ability(row, line);
        boolean alone = Objects.requireNonNullElse(row.truth(Column.LIVES_ALONE), false);
        Gender helper = row.gender(Column.GENDER_PREFERENCE);
        String health = row.text(Column.HEALTH_NOTES, 2_000);
        String address = row.text(Column.ADDRESS, 300);
        Place place = row.place();
        Area area = row.area(Column.AREA);
        if (community == null) {
            return null;
        }
        return new NewResident(
            person.name(),
            person.gender(),
            person.birth(),
            person.phone(),
            person.idNumber(),
            community.code(),
            registered == null ? null : registered.code(),
            ability,
            alone,
            code,
            helper,
            health,
            address,
            place == null ? community.place() : place,
            place == null,
            area == null ? community.area() : area
        );
    }

    private Communities.Community community(Values row, Column column) {
        String said = row.text(column, 60);
        if (said == null) {
            return null;
        }
        List<Communities.Community> found = known.named(said);
        if (found.size() != 1) {
            row.wrong(column, found.isEmpty() ? "no-such-community" : "several-communities", found.size());
            return null;
        }
        return found.getFirst();
    }

    private static int ability(Values row, Sheet.Line line) {
        String said = line.values().get(Column.ABILITY_LEVEL);
        int word = said == null ? -1 : ABILITIES.indexOf(said);
        return word >= 0 ? word : Objects.requireNonNullElse(row.whole(Column.ABILITY_LEVEL, 0, 4), 0);
    }
}

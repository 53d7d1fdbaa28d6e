package anju.city.register;

import static anju.pg.secret.EncryptedColumn.ADDRESS_LINE;
import static anju.pg.secret.EncryptedColumn.RESIDENT_HEALTH_NOTES;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.load.Secrets;
import anju.city.sheet.Column;
import anju.city.sheet.ImportWords;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import anju.people.Gender;
import anju.value.Area;
import anju.value.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Residents with their address and the purse that the family pays from. */
final class ResidentEntries implements Entries {

    private static final List<String> ABILITIES = List.of("能力完好", "轻度失能", "中度失能", "重度失能", "完全失能");

    private record Entry(
        Person person,
        Known.Community community,
        String registered,
        int ability,
        boolean alone,
        String dialect,
        Gender preference,
        String health,
        String line,
        Place place,
        Area area
    ) {}

    private final Known known;
    private final Secrets secrets;
    private final List<Entry> entries = new ArrayList<>();

    ResidentEntries(Known known, Secrets secrets) {
        this.known = known;
        this.secrets = secrets;
    }

    @Override
    public void read(Values row, Sheet.Line line) {
        Person person = Person.read(row, line);
        Known.Community community = community(row, Column.COMMUNITY);
        if (community != null && !community.served()) {
            row.wrong(Column.COMMUNITY, "community-without-centre");
        }
        Known.Community registered = community(row, Column.REGISTERED_COMMUNITY);
        String dialect = row.text(Column.DIALECT, 20);
        String code = dialect == null ? null : ImportWords.code("dialect.", dialect);
        if (dialect != null && code == null) {
            row.wrong(Column.DIALECT, "not-a-dialect");
        }
        entries.add(
            new Entry(
                person,
                community,
                registered == null ? null : registered.code(),
                ability(row, line),
                Objects.requireNonNullElse(row.truth(Column.LIVES_ALONE), false),
                code,
                row.gender(Column.GENDER_PREFERENCE),
                row.text(Column.HEALTH_NOTES, 2_000),
                row.text(Column.ADDRESS, 300),
                row.place(),
                row.area(Column.AREA)
            )
        );
    }

    @Override
    public List<Person> persons() {
        return entries.stream().map(Entry::person).toList();
    }

    @Override
    public void write(Tables tables) {
        for (Entry entry : entries) {
            UUID id = entry.person().id();
            entry.person().write(tables, secrets);
            tables
                .rows(Table.RESIDENT)
                .add(id)
                .add(entry.community().code())
                .add(entry.registered())
                .add(entry.ability())
                .add(entry.alone())
                .add(entry.dialect())
                .add(entry.preference() == null ? null : entry.preference().word())
                .add(secrets.cipher().encrypt(RESIDENT_HEALTH_NOTES, entry.health()))
                .end();
            // without a place of their own they are drawn at their community's, and that is said
            Place place = entry.place() == null ? entry.community().place() : entry.place();
            tables
                .rows(Table.ADDRESS)
                .add(UUID.randomUUID())
                .add(id)
                .add("home")
                .add(secrets.cipher().encrypt(ADDRESS_LINE, entry.line()))
                .add(place.lat())
                .add(place.lng())
                .add(entry.place() == null)
                .add((entry.area() == null ? entry.community().area() : entry.area()).word())
                .add(true)
                .end();
            tables.rows(Table.PURSE).add(UUID.randomUUID()).add(id).add("self-pay").add(null).end();
        }
    }

    private Known.Community community(Values row, Column column) {
        String said = row.text(column, 60);
        if (said == null) {
            return null;
        }
        List<Known.Community> found = known.communities(said);
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

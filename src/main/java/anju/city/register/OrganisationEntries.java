package anju.city.register;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.sheet.Column;
import anju.city.sheet.ImportWords;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import anju.people.register.Communities;
import anju.value.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Organisations with their roles; a home-care centre names the communities that it answers for. */
final class OrganisationEntries implements Entries {

    private record Entry(
        String name,
        Communities.Community community,
        Set<String> roles,
        Set<String> serves,
        String phone,
        Place place,
        Integer radiusKm,
        Integer beds,
        LocalDate from
    ) {}

    private final Known known;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> served = new HashMap<>();

    OrganisationEntries(Known known) {
        this.known = known;
    }

    @Override
    public void read(Values row, Sheet.Line line) {
        String name = row.text(Column.NAME, 120);
        if (name != null && known.organisation(name) != null) {
            row.wrong(Column.NAME, "there-already");
        }
        Integer before = name == null ? null : names.putIfAbsent(name, line.number());
        if (before != null) {
            row.wrong(Column.NAME, "twice-in-file", before);
        }
        List<Communities.Community> at = found(row, Column.COMMUNITY, row.text(Column.COMMUNITY, 60));
        Set<String> roles = new LinkedHashSet<>();
        for (String said : Parts.parts(row.text(Column.ROLES, 200))) {
            String role = ImportWords.code("import.role.", said);
            if (role == null) {
                row.wrong(Column.ROLES, "not-a-role");
            } else {
                roles.add(role);
            }
        }
        entries.add(
            new Entry(
                name,
                at.isEmpty() ? null : at.getFirst(),
                roles,
                serves(row, line),
                row.text(Column.PHONE, 30),
                row.place(),
                row.whole(Column.RADIUS_KM, 1, 200),
                row.whole(Column.BEDS, 0, 100_000),
                row.day(Column.IN_USE_FROM)
            )
        );
    }

    @Override
    public List<Person> persons() {
        return List.of();
    }

    @Override
    public void write(Tables tables) {
        for (Entry entry : entries) {
            UUID id = UUID.randomUUID();
            Place place = entry.place() == null ? entry.community().place() : entry.place();
            tables
                .rows(Table.ORGANISATION)
                .add(id)
                .add(entry.name())
                .add(entry.community().code())
                .add(place.lat())
                .add(place.lng())
                .add(entry.place() == null)
                .add(false)
                .add(entry.phone())
                .add(entry.radiusKm() == null ? null : entry.radiusKm() * 1_000)
                .add(entry.beds())
                .add(entry.from())
                .end();
            entry.roles().forEach(role -> tables.rows(Table.ORGANISATION_ROLE).add(id).add(role).end());
            entry.serves().forEach(code -> tables.rows(Table.COMMUNITY_CENTRE).add(code).add(id).end());
        }
    }

    /** Each community has one centre that answers for it. */
    private Set<String> serves(Values row, Sheet.Line line) {
        Set<String> codes = new LinkedHashSet<>();
        for (String said : Parts.parts(row.text(Column.SERVES, 20_000))) {
            for (Communities.Community community : found(row, Column.SERVES, said)) {
                Integer before = served.putIfAbsent(community.code(), line.number());
                if (community.served()) {
                    row.wrong(Column.SERVES, "has-a-centre", said);
                } else if (before != null && before != line.number()) {
                    row.wrong(Column.SERVES, "twice-in-file", before);
                } else {
                    codes.add(community.code());
                }
            }
        }
        return codes;
    }

    private List<Communities.Community> found(Values row, Column column, String said) {
        if (said == null) {
            return List.of();
        }
        List<Communities.Community> found = known.communities(said);
        if (found.size() != 1) {
            row.wrong(column, found.isEmpty() ? "no-such-community" : "several-communities", found.size());
            return List.of();
        }
        return found;
    }
}

package anju.city.register;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.load.RegisterRows;
import anju.city.load.Secrets;
import anju.city.sheet.Column;
import anju.city.sheet.ImportWords;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import anju.people.Worker;
import anju.value.Area;
import anju.value.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Workers with their certificates and the shifts of their week. */
final class WorkerEntries implements Entries {

    private record Entry(
        Person person,
        Known.Employer employer,
        Place start,
        Area area,
        Set<String> dialects,
        int minutesPerDay,
        int minutesPerWeek,
        LocalDate from,
        List<Worker.Certificate> certificates,
        List<Worker.Shift> shifts
    ) {}

    private final Known known;
    private final Secrets secrets;
    private final List<Entry> entries = new ArrayList<>();

    WorkerEntries(Known known, Secrets secrets) {
        this.known = known;
        this.secrets = secrets;
    }

    @Override
    public void read(Values row, Sheet.Line line) {
        Person person = Person.read(row, line);
        String name = row.text(Column.ORGANISATION, 120);
        Known.Employer employer = name == null ? null : known.organisation(name);
        if (name != null && employer == null) {
            row.wrong(Column.ORGANISATION, "no-such-organisation");
        }
        LocalDate from = row.day(Column.EMPLOYED_FROM);
        entries.add(
            new Entry(
                person,
                employer,
                row.place(),
                row.area(Column.AREA),
                dialects(row),
                Objects.requireNonNullElse(row.whole(Column.MINUTES_PER_DAY, 30, 720), 480),
                Objects.requireNonNullElse(row.whole(Column.MINUTES_PER_WEEK, 30, 4_320), 2_640),
                from,
                Parts.certificates(row),
                Parts.shifts(row, from)
            )
        );
    }

    @Override
    public List<Person> persons() {
        return entries.stream().map(Entry::person).toList();
    }

    @Override
    public void write(Tables tables) {
        RegisterRows register = new RegisterRows(tables, secrets);
        for (Entry entry : entries) {
            UUID id = entry.person().id();
            entry.person().write(tables, secrets);
            Place start = entry.start() == null ? entry.employer().place() : entry.start();
            tables
                .rows(Table.WORKER)
                .add(id)
                .add(entry.employer().id())
                .add(start.lat())
                .add(start.lng())
                .add((entry.area() == null ? entry.employer().area() : entry.area()).word())
                .list(entry.dialects())
                .add(entry.minutesPerDay())
                .add(entry.minutesPerWeek())
                .add(entry.from())
                .add(null)
                .end();
            entry.certificates().forEach(one -> register.certificate(UUID.randomUUID(), id, one));
            entry.shifts().forEach(one -> register.shift(UUID.randomUUID(), id, one));
        }
    }

    private static Set<String> dialects(Values row) {
        Set<String> codes = new LinkedHashSet<>();
        for (String said : Parts.parts(row.text(Column.DIALECT, 100))) {
            String code = ImportWords.code("dialect.", said);
            if (code == null) {
                row.wrong(Column.DIALECT, "not-a-dialect");
            } else {
                codes.add(code);
            }
        }
        return codes;
    }
}

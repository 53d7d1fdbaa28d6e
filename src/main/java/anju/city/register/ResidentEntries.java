package anju.city.register;

import static anju.pg.secret.EncryptedColumn.ADDRESS_LINE;
import static anju.pg.secret.EncryptedColumn.RESIDENT_HEALTH_NOTES;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.load.Secrets;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import anju.people.register.NewResident;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Residents with their address and the purse that the family pays from. */
final class ResidentEntries implements Entries {

    private record Entry(Person person, NewResident who) {}

    private final ResidentRow rows;
    private final Secrets secrets;
    private final List<Entry> entries = new ArrayList<>();

    ResidentEntries(Known known, Secrets secrets) {
        this.rows = new ResidentRow(known.communities(), "community-without-centre");
        this.secrets = secrets;
    }

    @Override
    public void read(Values row, Sheet.Line line) {
        Person person = Person.read(row, line);
        entries.add(new Entry(person, rows.read(row, line, person)));
    }

    @Override
    public List<Person> persons() {
        return entries.stream().map(Entry::person).toList();
    }

    @Override
    public void write(Tables tables) {
        for (Entry entry : entries) {
            UUID id = entry.person().id();
            NewResident who = entry.who();
            entry.person().write(tables, secrets);
            tables
                .rows(Table.RESIDENT)
                .add(id)
                .add(who.community())
                .add(who.registered())
                .add(who.ability())
                .add(who.livesAlone())
                .add(who.dialect())
                .add(who.helper() == null ? null : who.helper().word())
                .add(secrets.cipher().encrypt(RESIDENT_HEALTH_NOTES, who.health()))
                .end();
            tables
                .rows(Table.ADDRESS)
                .add(UUID.randomUUID())
                .add(id)
                .add("home")
                .add(secrets.cipher().encrypt(ADDRESS_LINE, who.address()))
                .add(who.place().lat())
                .add(who.place().lng())
                .add(who.drawn())
                .add(who.area().word())
                .add(true)
                .end();
            tables.rows(Table.PURSE).add(UUID.randomUUID()).add(id).add("self-pay").add(null).end();
        }
    }
}

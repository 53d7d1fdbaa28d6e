package anju.city.load;

import static anju.pg.secret.EncryptedColumn.ADDRESS_LINE;
import static anju.pg.secret.EncryptedColumn.RESIDENT_HEALTH_NOTES;
import static anju.pg.secret.EncryptedColumn.RESIDENT_PROOF;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.people.InventedRelative;
import anju.city.people.InventedResident;
import anju.city.seed.Ids;
import anju.city.staff.InventedWorker;
import anju.people.Gender;
import anju.people.Worker;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Residents, relatives and workers with all that is theirs. */
final class PeopleRows {

    /** More than there are kinds of proof. */
    private static final long PROOFS = 8;

    private final Tables tables;
    private final Secrets secrets;
    private final Ids ids;
    private final ZoneId zone;
    private final LocalDate today;
    private final RegisterRows register;

    PeopleRows(Tables tables, Secrets secrets, Ids ids, ZoneId zone, LocalDate today) {
        this.tables = tables;
        this.secrets = secrets;
        this.ids = ids;
        this.zone = zone;
        this.today = today;
        this.register = new RegisterRows(tables, secrets);
    }

    void person(UUID id, String name, Gender gender, LocalDate birth, String phone, String idNumber) {
        register.person(id, name, gender, birth, phone, idNumber, true);
    }

    void resident(InventedResident resident) {
        person(
            resident.id(),
            resident.name(),
            resident.gender(),
            resident.birth(),
            resident.phone(),
            resident.idNumber()
        );
        tables
            .rows(Table.RESIDENT)
            .add(resident.id())
            .add(resident.community().code())
            .add(resident.registered() == null ? null : resident.registered().code())
            .add(resident.ability())
            .add(resident.alone())
            .add(resident.dialect())
            .add(resident.preference() == null ? null : resident.preference().word())
            .add(secrets.cipher().encrypt(RESIDENT_HEALTH_NOTES, resident.health()))
            .end();
        tables
            .rows(Table.ADDRESS)
            .add(resident.address())
            .add(resident.id())
            .add("home")
            .add(secrets.cipher().encrypt(ADDRESS_LINE, resident.line()))
            .add(resident.place().lat())
            .add(resident.place().lng())
            .add(true)
            .add(resident.community().area().word())
            .add(true)
            .end();
        purse(resident, 0, "self-pay", null);
        if (resident.purse() != null) {
            purse(resident, 1, "government-purchase", resident.purse());
        }
        int proof = 0;
        for (var held : new TreeMap<>(resident.proofs()).entrySet()) {
            tables
                .rows(Table.RESIDENT_PROOF)
                .add(ids.of(Ids.Kind.PROOF, resident.number() * PROOFS + proof++))
                .add(resident.id())
                .add(held.getKey())
                .add(secrets.cipher().encrypt(RESIDENT_PROOF, held.getValue()))
                .add(today.atStartOfDay(zone).toInstant())
                .end();
        }
    }

    void relative(InventedRelative relative, InventedResident resident) {
        person(relative.id(), relative.name(), relative.gender(), relative.birth(), relative.phone(), null);
        tables
            .rows(Table.MANDATE)
            .add(relative.mandate())
            .add(relative.id())
            .add(resident.id())
            .add(relative.kinship())
            .list(relative.scope())
            .add(relative.since().atStartOfDay(zone).toInstant())
            .add(relative.until() == null ? null : relative.until().atStartOfDay(zone).toInstant())
            .add("委托书（演示）")
            .add(null)
            .end();
    }

    void worker(InventedWorker invented) {
        Worker worker = invented.worker();
        UUID id = worker.id().value();
        person(id, worker.name(), worker.gender(), invented.birth(), invented.phone(), invented.idNumber());
        tables
            .rows(Table.WORKER)
            .add(id)
            .add(worker.organisation())
            .add(worker.start().lat())
            .add(worker.start().lng())
            .add(worker.area().word())
            .list(new TreeSet<>(worker.dialects()))
            .add(worker.minutesPerDay())
            .add(worker.minutesPerWeek())
            .add(worker.employedFrom())
            .add(worker.employedUntil())
            .end();
        long next = invented.number() * 64L;
        for (Worker.Certificate certificate : worker.certificates()) {
            register.certificate(ids.of(Ids.Kind.CERTIFICATE, next++), id, certificate);
        }
        for (Worker.Shift shift : worker.shifts()) {
            register.shift(ids.of(Ids.Kind.SHIFT, next++), id, shift);
        }
        worker
            .leave()
            .forEach(leave ->
                tables
                    .rows(Table.LEAVE)
                    .add(ids.of(Ids.Kind.LEAVE, invented.number()))
                    .add(id)
                    .range(leave.start(), leave.end())
                    .add("annual")
                    .end()
            );
    }

    private void purse(InventedResident resident, int number, String kind, Long balance) {
        tables
            .rows(Table.PURSE)
            .add(ids.of(Ids.Kind.PURSE, resident.number() * 2L + number))
            .add(resident.id())
            .add(kind)
            .add(balance)
            .end();
    }
}

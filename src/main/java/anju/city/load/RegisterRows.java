package anju.city.load;

import static anju.pg.secret.EncryptedColumn.PERSON_ID_NUMBER;
import static anju.pg.secret.EncryptedColumn.PERSON_PHONE;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.people.Gender;
import anju.people.Worker;
import java.time.LocalDate;
import java.util.UUID;

/** The rows that are written alike whoever is registered, invented or real. */
public record RegisterRows(Tables tables, Secrets secrets) {
    /** A person; birth, phone and number may be null, the last two are encrypted. */
    public void person(
        UUID id,
        String name,
        Gender gender,
        LocalDate birth,
        String phone,
        String idNumber,
        boolean synthetic
    ) {
        tables
            .rows(Table.PERSON)
            .add(id)
            .add(name)
            .add(gender.word())
            .add(birth)
            .add(secrets.cipher().encrypt(PERSON_PHONE, phone))
            .add(phone == null ? null : secrets.search().phone(phone))
            .add(secrets.cipher().encrypt(PERSON_ID_NUMBER, idNumber))
            .add(idNumber == null ? null : secrets.search().idNumber(idNumber))
            .add(synthetic)
            .end();
    }

    /** A certificate of a worker. */
    public void certificate(UUID id, UUID worker, Worker.Certificate certificate) {
        tables
            .rows(Table.CERTIFICATE)
            .add(id)
            .add(worker)
            .add(certificate.kind())
            .add(certificate.validFrom())
            .add(certificate.validUntil())
            .end();
    }

    /** A shift of a worker, from now on without end. */
    public void shift(UUID id, UUID worker, Worker.Shift shift) {
        tables
            .rows(Table.SHIFT)
            .add(id)
            .add(worker)
            .add(shift.weekday().getValue())
            .add(shift.starts())
            .add(shift.ends())
            .add(shift.breakFrom())
            .add(shift.breakUntil())
            .add(shift.validFrom())
            .end();
    }
}

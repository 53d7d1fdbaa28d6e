package anju.pg.dossier;

import anju.flow.dossier.Addresses;
import anju.people.Resident;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.people.PgResidents;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;

/** Where residents are served, of a transaction. */
public final class PgAddresses implements Addresses {

    private static final String HOLD = "select from resident where person_id = $1 for no key update";
    private static final String ALL = """
    select id, resident_id, lat, lng, area, radius_metres, main, from_day, until_day from address
    where resident_id = $1 order by main desc, label, id
    """;

    private static final String NOT_USUAL = "update address set main = false where resident_id = $1 and main";

    // without a place of its own it is drawn at the resident's community, and that is said
    private static final String ADD = """
    insert into address (id, resident_id, label, line_enc, lat, lng, place_synthetic, area, radius_metres, from_day,
      until_day, main)
    select $2, $1, $3, $4, coalesce($5, c.lat), coalesce($6, c.lng), $5 is null,
      coalesce($7, case c.kind when 'urban' then 'urban' else 'rural' end), $8, $9, $10, $11
    from resident r join community c on c.code = r.community_code where r.person_id = $1
    """;

    private static final String CHANGE = """
    update address set label = coalesce($3, label), radius_metres = coalesce($4, radius_metres), from_day = $5,
      until_day = $6, main = main or $7
    where resident_id = $1 and id = $2
    """;

    private static final String CHANGED = """
    with kept as (update resident set version = version + 1 where person_id = $1 returning version)
    insert into outbox (at, kind, subject, resident_id, centre_id, version)
    select $2, 'card', $1, $1, c.centre_id, kept.version
    from kept, resident r join community_centre c using (community_code) where r.person_id = $1
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The addresses of that transaction. */
    public PgAddresses(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Resident.Address>> hold(Id<Resident> resident) {
        transaction.send(HOLD, resident);
        return transaction.run(ALL, resident).map(rows -> Columns.list(rows, PgResidents::address));
    }

    @Override
    public Future<Void> add(Id<Resident> resident, New address) {
        if (address.main()) {
            transaction.send(NOT_USUAL, resident);
        }
        transaction.send(
            ADD,
            resident,
            address.id(),
            address.label(),
            cipher.encrypt(EncryptedColumn.ADDRESS_LINE, address.line()),
            address.place() == null ? null : address.place().lat(),
            address.place() == null ? null : address.place().lng(),
            address.area() == null ? null : address.area().word(),
            address.radiusMetres(),
            address.from(),
            address.until(),
            address.main()
        );
        return changed(resident);
    }

    @Override
    public Future<Void> change(Id<Resident> resident, Change change) {
        if (change.main()) {
            transaction.send(NOT_USUAL, resident);
        }
        transaction.send(
            CHANGE,
            resident,
            change.id(),
            change.label(),
            change.radiusMetres(),
            change.from(),
            change.until(),
            change.main()
        );
        return changed(resident);
    }

    private Future<Void> changed(Id<Resident> resident) {
        transaction.announce();
        return transaction.send(CHANGED, resident, transaction.now());
    }
}

package anju.pg.centre;

import anju.dispatch.Way;
import anju.flow.centre.CentreSettings;
import anju.flow.centre.Settings;
import anju.matching.Weights;
import anju.matching.Weights.Term;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What centres have set, as a transaction reads and adds to it. */
public final class PgCentreSettings implements CentreSettings {

    private static final String COLUMNS = "s.version, s.from_day, s.weights::text as weights, s.dispatch, s.cut_off";

    private static final String ON =
        "select " +
        COLUMNS +
        """
         from centre_setting s where s.centre_id = $1 and s.from_day <= $2
        order by s.from_day desc, s.version desc limit 1
        """;

    // the version tells whoever listens that the centre is to be read again
    private static final String ADD =
        """
        with added as (
          insert into centre_setting (centre_id, from_day, weights, made_by, made_at, reason_enc, dispatch, cut_off)
          values ($1, $2, $3::text::jsonb, $4, anju_now(), $5, $6, $7) returning *
        ), told as (
          insert into outbox (at, kind, subject, centre_id, version)
          select made_at, 'centre', centre_id, centre_id, version from added
        )
        select\s""" +
        COLUMNS +
        " from added s";

    private static final String LIST =
        "select " +
        COLUMNS +
        """
        , s.made_by, p.name, s.made_at, s.reason_enc from centre_setting s join person p on p.id = s.made_by
        where s.centre_id = $1 order by s.version desc
        """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The settings of that transaction. */
    public PgCentreSettings(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Settings> on(Id<Organisation> centre, LocalDate day) {
        return transaction
            .run(ON, centre, day)
            .map(rows -> Columns.first(rows, PgCentreSettings::settings).orElse(Settings.DEFAULT));
    }

    @Override
    public Future<Settings> add(Id<Organisation> centre, Settings settings, Id<Person> by, String reason) {
        JsonObject weights = new JsonObject();
        for (Term term : Term.values()) {
            weights.put(term.word(), term.of(settings.weights()));
        }
        byte[] why = cipher.encrypt(EncryptedColumn.SETTING_REASON, reason);
        transaction.announce();
        return transaction
            .run(ADD, centre, settings.from(), weights.encode(), by, why, settings.way().word(), settings.cutOff())
            .map(rows -> settings(rows.iterator().next()));
    }

    @Override
    public Future<List<Version>> list(Id<Organisation> centre) {
        return transaction
            .run(LIST, centre)
            .map(rows ->
                Columns.list(rows, row ->
                    new Version(
                        settings(row),
                        Columns.person(row, "made_by", "name"),
                        Columns.instant(row, "made_at"),
                        cipher.decrypt(EncryptedColumn.SETTING_REASON, Columns.bytes(row, "reason_enc"))
                    )
                )
            );
    }

    private static Settings settings(Row row) {
        JsonObject written = new JsonObject(row.getString("weights"));
        Map<Term, Integer> counts = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            counts.put(term, written.getInteger(term.word(), term.of(Weights.DEFAULT)));
        }
        return new Settings(
            row.getLocalDate("from_day"),
            Weights.by("w" + row.getLong("version"), counts),
            Way.of(row.getString("dispatch")),
            row.getLocalTime("cut_off")
        );
    }
}

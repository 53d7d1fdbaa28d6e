package anju.pg.view;

import anju.flow.view.Contact;
import anju.flow.view.Hidden;
import anju.flow.view.ResidentView;
import anju.people.Gender;
import anju.pg.Columns;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.Masks;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Everything that is shown of residents, in one query: $1 the residents, $2 the viewer, $3 the city's time zone. */
record ResidentRows(OrderViewRows hiding) {
    static final String READ = """
    select r.person_id, p.name, p.birth_date, p.gender, ability_on(r.person_id, (anju_now() at time zone $3)::date) as ability_level,
      r.lives_alone, c.name as community_name,
      p.phone_enc, p.id_number_enc, r.health_notes_enc, p.synthetic, r.version,
      o.id as centre_id, o.name as centre_name, o.phone as centre_phone,
      (select json_agg(json_build_array(id, label, encode(line_enc, 'base64'), main,
          radius_metres, from_day, until_day) order by main desc, label, id)
        from address where resident_id = r.person_id) as addresses,
      (select json_agg(json_build_array(x.name, m.kinship, m.until) order by x.name, m.id)
        from live_mandate m join person x on x.id = m.relative_id where m.resident_id = r.person_id) as relatives,
      (select array_agg(s.role || ' ' || s.relation) from resident_standing s
        where s.resident_id = r.person_id and s.person_id = $2) as standings
    from resident r join person p on p.id = r.person_id join community c on c.code = r.community_code
      left join community_centre cc on cc.community_code = r.community_code
      left join organisation o on o.id = cc.centre_id
    where r.person_id = any($1)
    """;

    ResidentView view(Row row) {
        UUID centre = row.getUUID("centre_id");
        return new ResidentView(
            Columns.id(row, "person_id"),
            row.getString("name"),
            row.getLocalDate("birth_date"),
            Gender.of(row.getString("gender")),
            row.getInteger("ability_level"),
            row.getBoolean("lives_alone"),
            row.getString("community_name"),
            hiding.hidden(EncryptedColumn.PERSON_PHONE, row, "phone_enc", Masks::phone),
            hiding.hidden(EncryptedColumn.PERSON_ID_NUMBER, row, "id_number_enc", Masks::idNumber),
            hiding.hidden(EncryptedColumn.RESIDENT_HEALTH_NOTES, row, "health_notes_enc", OrderViewRows::nothing),
            row.getBoolean("synthetic"),
            centre == null
                ? null
                : new Contact(Id.of(centre), row.getString("centre_name"), row.getString("centre_phone")),
            list(row.getJsonArray("addresses"), this::line),
            list(row.getJsonArray("relatives"), ResidentRows::relative),
            row.getInteger("version"),
            Allowed.of(row)
        );
    }

    private ResidentView.Line line(JsonArray from) {
        byte[] stored = Base64.getMimeDecoder().decode(from.getString(2));
        return new ResidentView.Line(
            Id.of(UUID.fromString(from.getString(0))),
            from.getString(1),
            new Hidden(() -> hiding.cipher().decrypt(EncryptedColumn.ADDRESS_LINE, stored), Masks::addressLine),
            from.getBoolean(3),
            from.getInteger(4),
            day(from.getString(5)),
            day(from.getString(6))
        );
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static ResidentView.Relative relative(JsonArray from) {
        String until = from.getString(2);
        return new ResidentView.Relative(
            from.getString(0),
            from.getString(1),
            until == null ? null : OffsetDateTime.parse(until).toInstant()
        );
    }

    private static <T> List<T> list(JsonArray from, Function<JsonArray, T> read) {
        return from == null ? List.of() : from.stream().map(JsonArray.class::cast).map(read).toList();
    }
}

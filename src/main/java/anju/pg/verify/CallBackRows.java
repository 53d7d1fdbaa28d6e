package anju.pg.verify;

import anju.flow.verify.callback.CallBackView;
import anju.flow.verify.callback.CallBacks.Result;
import anju.flow.view.Hidden;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.verification.ghost.Signal;
import anju.verification.ghost.Suspicion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

/** A call-back as a query answers it. */
final class CallBackRows {

    /** $1 the viewer, $2 their standings; what narrows it follows. */
    static final String READ = """
    select b.order_id, b.day, b.by_lot, b.score, b.findings::text as findings, b.outcome, b.again_at, o.number,
      o.resident_id, o.service_code, p.name as resident_name, w.planned_start, w.planned_end, w.people,
      (select json_agg(json_build_object('at', t.at, 'by', t.by, 'name', n.name, 'result', t.result,
          'words', encode(t.words_enc, 'base64')) order by t.id)
        from call_back_try t join person n on n.id = t.by where t.order_id = b.order_id) as tries
    from call_back b join orders o on o.id = b.order_id join person p on p.id = o.resident_id
      left join lateral (
        select min(a.visit_start) as planned_start, max(a.visit_end) as planned_end,
          json_agg(json_build_array(a.worker_id, n.name) order by a.worker_id) as people
        from assignment a join person n on n.id = a.worker_id where a.order_id = o.id and a.live) w on true
    where exists (select from order_standing s
        where s.order_id = o.id and s.person_id = $1 and s.role || ' ' || s.relation = any($2))
    """;

    private CallBackRows() {}

    static CallBackView view(Row row, FieldCipher cipher) {
        String outcome = row.getString("outcome");
        return new CallBackView(
            Columns.id(row, "order_id"),
            row.getLong("number"),
            Columns.id(row, "resident_id"),
            row.getString("resident_name"),
            row.getString("service_code"),
            Columns.window(row, "planned_start", "planned_end"),
            objects(row.getJsonArray("people"), JsonArray.class)
                .stream()
                .map(one -> new Person(Id.parse(one.getString(0)), one.getString(1)))
                .toList(),
            row.getLocalDate("day"),
            row.getBoolean("by_lot"),
            row.getInteger("score"),
            objects(new JsonArray(row.getString("findings")), JsonObject.class)
                .stream()
                .map(CallBackRows::suspicion)
                .toList(),
            outcome == null ? null : Result.of(outcome),
            Columns.instant(row, "again_at"),
            objects(row.getJsonArray("tries"), JsonObject.class)
                .stream()
                .map(one -> tried(one, cipher))
                .toList()
        );
    }

    private static <T> List<T> objects(JsonArray from, Class<T> type) {
        return from == null ? List.of() : from.stream().map(type::cast).toList();
    }

    private static Suspicion suspicion(JsonObject from) {
        return new Suspicion(
            Signal.of(from.getString("signal")),
            from.getInteger("points"),
            from.getJsonArray("arguments").stream().toList()
        );
    }

    private static CallBackView.Try tried(JsonObject from, FieldCipher cipher) {
        String words = from.getString("words");
        byte[] stored = words == null ? null : Base64.getMimeDecoder().decode(words);
        return new CallBackView.Try(
            OffsetDateTime.parse(from.getString("at")).toInstant(),
            new Person(Id.parse(from.getString("by")), from.getString("name")),
            Result.of(from.getString("result")),
            new Hidden(() -> cipher.decrypt(EncryptedColumn.CALL_BACK_WORDS, stored), text -> "****")
        );
    }
}

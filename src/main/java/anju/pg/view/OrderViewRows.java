package anju.pg.view;

import anju.flow.view.Contact;
import anju.flow.view.Hidden;
import anju.flow.view.OfferView;
import anju.flow.view.OrderView;
import anju.order.Order;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.order.OfferRows;
import anju.pg.order.OrderRows;
import anju.pg.order.PgPurses;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Masks;
import anju.pg.verify.CorrectionRows;
import anju.value.Id;
import anju.value.Money;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Everything that is shown of orders, in one query: $1 the order or the orders, $2 the viewer. */
record OrderViewRows(FieldCipher cipher) {
    // separate statements: PostgreSQL plans one with an array anew each time, which takes ten times what the query does
    static final String READ_ONE = read("true") + "$1";
    static final String READ_ALL = read("true") + "any($1)";

    /** For an order that was only asked for: without what has its beginning later, which is half of the query. */
    static final String READ_ASKED = read("false") + "$1";

    private static String read(String later) {
        return (
            "select " +
            OrderRows.COLUMNS +
            """
            , p.name as resident_name, c.name as community_name, a.line_enc, a.lat, a.lng, a.place_synthetic,
              a.radius_metres, ce.name as centre_name, ce.phone as centre_phone, rb.name as requested_by_name,
              w.who, w.who_names, w.planned_start, w.planned_end, ev.reason_enc, fb.rating, fb.words_enc, st.total_fen,
              st.price_note,
              (select json_agg(json_build_array(pu.kind, sp.amount_fen) order by pu.kind)
                from settlement_part sp join purse pu on pu.id = sp.purse_id where sp.order_id = o.id and ${later}) as parts,
              (select json_agg(json_build_array(t.task_code, t.outcome, encode(t.reason_enc, 'base64'))
                  order by t.worker_id, i.position)
                from task_outcome t left join service_task i on i.service_code = o.service_code and i.code = t.task_code
                where t.order_id = o.id and ${later}) as tasks,
              (select json_agg(${shown} order by c.proposed_at, c.id) from ${corrections} where c.order_id = o.id and ${later})
                as corrections,
              (select array_agg(s.role || ' ' || s.relation) from order_standing s
                where s.order_id = o.id and s.person_id = $2) as standings,
              pf.*
            from orders o
              join person p on p.id = o.resident_id
              join resident r on r.person_id = o.resident_id
              join community c on c.code = r.community_code
              join address a on a.id = o.address_id
              join organisation ce on ce.id = o.centre_id
              join person rb on rb.id = o.requested_by
              left join order_event ev on ev.order_id = o.id and ev.version = o.version
                and o.stage in ('cancelled', 'rejected') and ${later}
              left join feedback fb on fb.order_id = o.id and fb.superseded_by is null and ${later}
              left join settlement st on st.order_id = o.id and ${later}
              left join lateral (
                select array_agg(x.worker_id order by x.visit_start, x.worker_id) as who,
                       array_agg(wp.name order by x.visit_start, x.worker_id) as who_names,
                       min(x.visit_start) as planned_start, max(x.visit_end) as planned_end
                from assignment x join person wp on wp.id = x.worker_id where x.order_id = o.id and x.live and ${later}) w on true
              left join lateral (
            """ +
            "select " +
            OfferRows.COLUMNS +
            " from offer f, " +
            OfferRows.INVITED +
            " where f.order_id = o.id and f.state = 'pending' and ${later}) pf on true where o.id = "
        )
            .replace("${shown}", CorrectionRows.SHOWN)
            .replace("${corrections}", CorrectionRows.FROM)
            .replace("${later}", later);
    }

    /** The view of a row. */
    OrderView view(Row row) {
        Order order = OrderRows.order(row, null);
        return new OrderView(
            order,
            row.getString("resident_name"),
            row.getString("community_name"),
            new OrderView.Where(
                hidden(EncryptedColumn.ADDRESS_LINE, row, "line_enc", Masks::addressLine),
                Columns.place(row),
                row.getBoolean("place_synthetic"),
                row.getInteger("radius_metres")
            ),
            hidden(EncryptedColumn.ORDER_NOTE, row, "note_enc", OrderViewRows::nothing),
            hidden(EncryptedColumn.EVENT_REASON, row, "reason_enc", OrderViewRows::nothing),
            new Contact(order.asked().centre(), row.getString("centre_name"), row.getString("centre_phone")),
            new Person(order.asked().by(), row.getString("requested_by_name")),
            people(row, "who", "who_names"),
            Columns.window(row, "planned_start", "planned_end"),
            offer(row, order),
            tasks(row),
            feedback(row),
            settlement(row),
            CorrectionRows.all(row.getJsonArray("corrections"), cipher),
            Allowed.of(row)
        );
    }

    Hidden hidden(EncryptedColumn column, Row row, String name, UnaryOperator<String> mask) {
        byte[] stored = Columns.bytes(row, name);
        return new Hidden(() -> cipher.decrypt(column, stored), mask);
    }

    /** Words that are wholly hidden. */
    static String nothing(String words) {
        return "****";
    }

    static List<Person> people(Row row, String ids, String names) {
        UUID[] all = row.getArrayOfUUIDs(ids);
        List<Person> people = new ArrayList<>();
        for (int i = 0; all != null && i < all.length; i++) {
            people.add(new Person(Id.of(all[i]), row.getArrayOfStrings(names)[i]));
        }
        return people;
    }

    private static OfferView offer(Row row, Order order) {
        return row.getUUID("offer_id") == null
            ? null
            : new OfferView(
                  OfferRows.offer(row),
                  people(row, "workers", "names"),
                  order.asked().serviceCode(),
                  row.getString("resident_name"),
                  row.getString("community_name"),
                  Set.of()
              );
    }

    private List<OrderView.Done> tasks(Row row) {
        JsonArray tasks = row.getJsonArray("tasks");
        return tasks == null ? List.of() : tasks.stream().map(JsonArray.class::cast).map(this::task).toList();
    }

    private OrderView.Done task(JsonArray from) {
        String reason = from.getString(2);
        byte[] stored = reason == null ? null : Base64.getMimeDecoder().decode(reason);
        return new OrderView.Done(
            from.getString(0),
            from.getString(1),
            new Hidden(() -> cipher.decrypt(EncryptedColumn.TASK_OUTCOME_REASON, stored), OrderViewRows::nothing)
        );
    }

    private OrderView.Feedback feedback(Row row) {
        Integer rating = row.getInteger("rating");
        return rating == null
            ? null
            : new OrderView.Feedback(
                  rating,
                  hidden(EncryptedColumn.FEEDBACK_WORDS, row, "words_enc", OrderViewRows::nothing)
              );
    }

    private static OrderView.Settlement settlement(Row row) {
        Money total = Columns.money(row, "total_fen");
        JsonArray parts = row.getJsonArray("parts");
        return total == null
            ? null
            : new OrderView.Settlement(
                  total,
                  row.getString("price_note"),
                  parts == null
                      ? List.of()
                      : parts.stream().map(JsonArray.class::cast).map(OrderViewRows::part).toList()
              );
    }

    private static OrderView.Part part(JsonArray from) {
        return new OrderView.Part(PgPurses.kind(from.getString(0)), new Money(from.getLong(1)));
    }
}

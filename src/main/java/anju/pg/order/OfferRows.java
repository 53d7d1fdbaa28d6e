package anju.pg.order;

import anju.order.Offer;
import anju.pg.Columns;
import anju.value.TimeWindow;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An offer's row, with those it invites as arrays, and the story's offer. */
public final class OfferRows {

    /**
     * The columns that {@link #offer} reads, of the offer f and {@link #INVITED}. Named so that they may stand beside an
     * order's.
     */
    public static final String COLUMNS = """
    f.id as offer_id, f.order_id as offer_order, f.round as offer_round, f.seats, f.state, f.made_at, f.respond_by,
    f.made_by, f.reason, f.version as offer_version,
    i.workers, i.names, i.starts, i.ends, i.travels, i.answers
    """;

    /** Those whom the offer f invites, in a fixed order; d is the item's duration in minutes where no end was kept. */
    public static final String INVITED = """
    lateral (
      select array_agg(w.worker_id order by w.visit_start, w.worker_id) as workers,
             array_agg(p.name order by w.visit_start, w.worker_id) as names,
             array_agg(w.visit_start order by w.visit_start, w.worker_id) as starts,
             array_agg(coalesce(w.visit_end, w.visit_start + make_interval(mins => d.duration_minutes))
                       order by w.visit_start, w.worker_id) as ends,
             array_agg(w.travel_seconds order by w.visit_start, w.worker_id) as travels,
             array_agg(w.answer order by w.visit_start, w.worker_id) as answers
      from offer_worker w join person p on p.id = w.worker_id
        join orders x on x.id = f.order_id join service_item d on d.code = x.service_code
      where w.offer_id = f.id
    ) i
    """;

    private OfferRows() {}

    /** The offer of a row. */
    public static Offer offer(Row row) {
        return new Offer(
            Columns.id(row, "offer_id"),
            Columns.id(row, "offer_order"),
            row.getInteger("offer_round"),
            row.getInteger("seats"),
            Offer.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            Columns.instant(row, "made_at"),
            Columns.instant(row, "respond_by"),
            invited(row),
            Columns.id(row, "made_by"),
            row.getString("reason"),
            row.getInteger("offer_version")
        );
    }

    private static List<Offer.Invited> invited(Row row) {
        UUID[] workers = row.getArrayOfUUIDs("workers");
        List<Offer.Invited> invited = new ArrayList<>();
        for (int i = 0; workers != null && i < workers.length; i++) {
            Instant start = row.getArrayOfOffsetDateTimes("starts")[i].toInstant();
            Instant end = row.getArrayOfOffsetDateTimes("ends")[i].toInstant();
            String answer = row.getArrayOfStrings("answers")[i];
            invited.add(
                new Offer.Invited(
                    anju.value.Id.of(workers[i]),
                    new TimeWindow(start, end),
                    Duration.ofSeconds(row.getArrayOfIntegers("travels")[i]),
                    answer == null ? null : Offer.Answer.valueOf(answer.toUpperCase(Locale.ROOT))
                )
            );
        }
        return invited;
    }
}

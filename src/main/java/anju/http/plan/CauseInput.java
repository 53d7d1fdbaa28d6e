package anju.http.plan;

import anju.flow.plan.Cause;
import anju.http.input.Fields;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;

/** Why a day is to be repaired, as a caller said it. */
record CauseInput(
    String kind,
    Id<Worker> worker,
    Id<Order> order,
    Id<Resident> resident,
    Instant from,
    Instant until,
    Integer minutes
) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;

    /** Reads the cause, and notes what its kind needs and does not have. */
    static CauseInput of(Fields fields) {
        var read = new CauseInput(
            fields.raw("cause.kind"),
            fields.id("cause.workerId"),
            fields.id("cause.orderId"),
            fields.id("cause.residentId"),
            fields.moment("cause.from"),
            fields.moment("cause.until"),
            fields.whole("cause.minutes", SHORTEST, LONGEST)
        );
        switch (read.kind == null ? "" : read.kind) {
            case "worker-ill" -> needed(fields, "workerId", "from", "until");
            case "worker-lost" -> needed(fields, "workerId");
            case "over-run" -> needed(fields, "orderId", "minutes");
            case "urgent" -> needed(fields, "orderId");
            case "resident-away", "resident-back" -> needed(fields, "residentId");
            default -> fields.wrong("cause.kind", "field.wrong");
        }
        if (read.from != null && read.until != null && !read.until.isAfter(read.from)) {
            fields.wrong("cause.until", "field.window");
        }
        return read;
    }

    private static void needed(Fields fields, String... names) {
        for (String name : names) {
            if (!fields.has("cause." + name)) {
                fields.wrong("cause." + name, "field.missing");
            }
        }
    }

    /** The cause as it is now: who is lost is so from now on until the end of the day. */
    Cause at(Instant now, ZoneId zone) {
        return switch (kind) {
            case "worker-ill" -> new Cause.WorkerIll(worker, new TimeWindow(from, until));
            case "worker-lost" -> new Cause.WorkerLost(worker, new TimeWindow(now, midnight(now, zone)));
            case "over-run" -> new Cause.OverRun(order, minutes);
            case "resident-away" -> new Cause.ResidentAway(resident);
            case "resident-back" -> new Cause.ResidentBack(resident);
            default -> new Cause.Urgent(order);
        };
    }

    private static Instant midnight(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}

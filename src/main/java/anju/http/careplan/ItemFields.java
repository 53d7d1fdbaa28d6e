package anju.http.careplan;

import anju.careplan.Deviation;
import anju.careplan.Drafting;
import anju.careplan.Drafting.Draft;
import anju.careplan.PlanItem;
import anju.careplan.Recurrence;
import anju.http.input.Fields;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;

/** Drafts and exceptions as they are written in JSON. What is wrong is noted; nothing is built from wrong fields. */
final class ItemFields {

    private static final int NOTE = 2000;
    private static final int CODE = 40;
    private static final int RULE = 200;
    private static final int DAY_MINUTES = 1440;

    private ItemFields() {}

    /** A whole draft, to be built when nothing is wrong. */
    static Supplier<Draft> draft(Fields fields) {
        LocalDate from = fields.neededDay("from");
        LocalDate until = fields.day("until");
        String note = fields.text("note", NOTE);
        List<Supplier<PlanItem>> items = fields.items("items", Drafting.MOST_ITEMS, one -> item(one, from));
        return () -> new Draft(from, until, items.stream().map(Supplier::get).toList(), note);
    }

    private static Supplier<PlanItem> item(Fields fields, LocalDate from) {
        var id = fields.<PlanItem>id("id");
        String code = fields.neededText("serviceCode", CODE);
        Recurrence rule = rule(fields, "rrule");
        LocalDate begins = fields.day("begins");
        LocalTime starts = time(fields, "starts");
        Integer minutes = fields.whole("minutes", 1, DAY_MINUTES);
        if (minutes == null && !fields.has("minutes")) {
            fields.wrong("minutes", "field.missing");
        }
        var address = fields.<anju.people.Resident.Address>id("addressId");
        var worker = fields.<anju.people.Worker>id("workerId");
        String note = fields.text("note", NOTE);
        return () ->
            new PlanItem(
                id,
                code,
                rule,
                begins == null ? from : begins,
                starts,
                Duration.ofMinutes(minutes),
                address,
                worker,
                note
            );
    }

    /** An exception, without its id and its maker. */
    static Supplier<Deviation> deviation(Fields fields) {
        String kind = fields.neededText("kind", CODE);
        boolean oneDay = "skip".equals(kind) || "time".equals(kind);
        LocalDate from = fields.neededDay("from");
        LocalDate last = fields.day("until");
        LocalDate until = last == null && oneDay ? from : last;
        if (until == null && !oneDay) {
            fields.wrong("until", "field.missing");
        } else if (from != null && until != null && until.isBefore(from)) {
            fields.wrong("until", "care.until");
        }
        var item = fields.<PlanItem>id("itemId");
        if (oneDay && !fields.has("itemId")) {
            fields.wrong("itemId", "field.missing");
        }
        Supplier<Deviation.What> what = what(fields, kind == null ? "" : kind);
        String reason = fields.text("reason", NOTE);
        return () -> new Deviation(null, item, from, until, what.get(), null, reason);
    }

    private static Supplier<Deviation.What> what(Fields fields, String kind) {
        return switch (kind) {
            case "skip" -> Deviation.Skip::new;
            case "pause" -> Deviation.Pause::new;
            case "time" -> {
                LocalTime starts = time(fields, "starts");
                Integer minutes = fields.whole("minutes", 1, DAY_MINUTES);
                if (minutes == null && !fields.has("minutes")) {
                    fields.wrong("minutes", "field.missing");
                }
                yield () -> new Deviation.OtherTime(starts, Duration.ofMinutes(minutes));
            }
            case "worker" -> {
                var worker = fields.<anju.people.Worker>id("workerId");
                if (!fields.has("workerId")) {
                    fields.wrong("workerId", "field.missing");
                }
                yield () -> new Deviation.OtherWorker(worker);
            }
            default -> {
                fields.wrong("kind", "care.kind");
                yield Deviation.Skip::new;
            }
        };
    }

    /** A rule that has to be there. */
    static Recurrence rule(Fields fields, String path) {
        String written = fields.neededText(path, RULE);
        Recurrence rule = Recurrence.of(written).orElse(null);
        if (rule == null) {
            fields.wrong(path, "care.rrule");
        }
        return rule;
    }

    /** A time of day that has to be there, HH:MM. */
    static LocalTime time(Fields fields, String path) {
        String written = fields.neededText(path, CODE);
        try {
            return written == null || !written.matches("\\d{2}:\\d{2}")
                ? wrongTime(fields, path)
                : LocalTime.parse(written);
        } catch (DateTimeParseException noTime) {
            return wrongTime(fields, path);
        }
    }

    private static LocalTime wrongTime(Fields fields, String path) {
        fields.wrong(path, "care.time");
        return null;
    }
}

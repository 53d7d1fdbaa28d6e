package anju.http.whereabouts;

import anju.flow.access.Standing;
import anju.flow.whereabouts.Changed;
import anju.flow.whereabouts.WhereaboutsViews.Absent;
import anju.flow.whereabouts.WhereaboutsViews.Line;
import anju.flow.whereabouts.WhereaboutsViews.Told;
import anju.http.json.Telling;
import anju.people.Person;
import anju.people.whereabouts.Stay;
import anju.people.whereabouts.Where;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** A timeline as it is told: what was said, what it comes to, how many days that is, and what it changed. */
final class WhereaboutsJson {

    private static final Set<String> READS_NOTES = Set.of("self", "mandate-orders", "own-centre", "own-town");

    private static final Set<String> FAMILY = Set.of("self", "mandate-orders");

    private WhereaboutsJson() {}

    /** Whether somebody who stands so is the person or their family. */
    static boolean isFamily(Set<Standing> standings) {
        return standings.stream().anyMatch(one -> FAMILY.contains(one.relation()));
    }

    static JsonObject of(Told told, Telling tell) {
        Where now = told
            .stays()
            .stream()
            .filter(
                stay -> !stay.from().isAfter(told.now()) && (stay.until() == null || stay.until().isAfter(told.now()))
            )
            .map(Stay::where)
            .findFirst()
            .orElse(Where.HOME);
        return new JsonObject()
            .put("residentId", told.resident().toString())
            .put("residentName", told.residentName())
            .put("now", tell.coded(now.word(), "where."))
            .put("entries", Telling.all(told.lines(), line -> entry(line, told, tell)))
            .put("stays", Telling.all(told.stays(), stay -> stay(stay, tell)))
            .put("days", days(told, tell));
    }

    private static JsonObject entry(Line line, Told told, Telling tell) {
        var entry = line.entry();
        String where = entry.where() == null ? "struck" : entry.where().word();
        boolean reads = told
            .standings()
            .stream()
            .anyMatch(one -> READS_NOTES.contains(one.relation()));
        return new JsonObject()
            .put("id", entry.id().toString())
            .put("where", where)
            .put("whereWords", tell.say("where." + where))
            .put("from", tell.moment(entry.from()))
            .put("until", tell.moment(entry.until()))
            .put("source", entry.source().word())
            .put("sourceWords", tell.say("source." + entry.source().word()))
            .put("note", reads ? line.note().clear() : line.note().masked())
            .put("by", Telling.person(new Person(entry.by(), line.byName())))
            .put("role", entry.role().word())
            .put("at", tell.moment(entry.at()))
            .put("corrects", entry.corrects() == null ? null : entry.corrects().toString())
            .put("correctedBy", line.correctedBy() == null ? null : line.correctedBy().toString())
            .put("changes", changes(line.changes(), tell));
    }

    static JsonArray changes(Collection<Changed> changes, Telling tell) {
        return Telling.all(changes, one ->
            new JsonObject()
                .put("orderId", one.order().toString())
                .put("number", String.valueOf(one.number()))
                .put("serviceCode", one.serviceCode())
                .put("serviceName", tell.service(one.serviceCode()))
                .put("time", tell.window(one.time()))
                .put("was", one.was())
                .put("now", one.now())
                .put("what", one.what().word())
                .put("words", tell.say("change." + one.what().word()))
        );
    }

    private static JsonObject stay(Stay stay, Telling tell) {
        return new JsonObject()
            .put("where", stay.where().word())
            .put("whereWords", tell.say("where." + stay.where().word()))
            .put("from", tell.moment(stay.from()))
            .put("until", tell.moment(stay.until()));
    }

    /** The days of this year and the last, as far as they have come; a count is open while no end is known. */
    private static JsonArray days(Told told, Telling tell) {
        LocalDate today = told.now().atZone(tell.zone()).toLocalDate();
        var days = new JsonArray();
        for (int year = today.getYear(); year > today.getYear() - 2; year--) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = year == today.getYear() ? today : LocalDate.of(year, 12, 31);
            for (Where where : Stream.of(Where.values()).filter(Where::pauses).toList()) {
                int counted = told
                    .stays()
                    .stream()
                    .filter(stay -> stay.where() == where)
                    .mapToInt(stay -> stay.days(first, last, tell.zone()))
                    .sum();
                if (counted > 0) {
                    days.add(counted(told, where, year, counted, tell));
                }
            }
        }
        return days;
    }

    private static JsonObject counted(Told told, Where where, int year, int days, Telling tell) {
        boolean open = told
            .stays()
            .stream()
            .anyMatch(stay -> stay.where() == where && stay.until() == null && !stay.from().isAfter(told.now()));
        return new JsonObject()
            .put("where", where.word())
            .put("year", year)
            .put("days", days)
            .put("open", open)
            .put("words", tell.say("days." + where.word(), String.valueOf(year), days));
    }

    static JsonObject absent(Absent one, Telling tell) {
        return stay(one.stay(), tell)
            .put("residentId", one.resident().toString())
            .put("residentName", one.name())
            .put("communityName", one.communityName())
            .put("saidAt", tell.moment(one.saidAt()));
    }
}

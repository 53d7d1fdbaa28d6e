package anju.http.staff;

import anju.flow.staff.Staff.Changed;
import anju.flow.staff.Staff.Kept;
import anju.flow.staff.Staff.Leave;
import anju.flow.staff.Staff.Line;
import anju.flow.staff.Staff.Paper;
import anju.flow.staff.StaffFlow;
import anju.flow.staff.UnkeptFlow.Broken;
import anju.http.access.Guard;
import anju.http.json.Telling;
import anju.people.Worker;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A worker as they are told to who keeps them. */
final class StaffJson {

    private static final int SOON_DAYS = 30;
    private static final List<String> DEEDS = List.of(
        "addCertificate",
        "withdrawCertificate",
        "addLeave",
        "withdrawLeave",
        "setShifts"
    );

    private StaffJson() {}

    static JsonObject line(Line one, LocalDate today, Telling tell) {
        return new JsonObject()
            .put("id", one.id().toString())
            .put("name", one.name())
            .put("organisation", organisation(one.organisation().toString(), one.organisationName()))
            .put("employedFrom", one.employedFrom().toString())
            .put("employedUntil", day(one.employedUntil()))
            .put("onLeave", one.onLeave())
            .put("certificates", Telling.all(last(one.papers()), paper -> paper(paper, one.papers(), today, tell)));
    }

    static JsonObject worker(Kept kept, List<Broken> broken, Guard guard, Instant now, Telling tell) {
        Worker worker = kept.worker();
        LocalDate today = now.atZone(tell.zone()).toLocalDate();
        return new JsonObject()
            .put("id", worker.id().toString())
            .put("version", kept.version())
            .put("name", worker.name())
            .put("gender", worker.gender().word())
            .put("phone", kept.phone())
            .put("organisation", organisation(worker.organisation().toString(), kept.organisationName()))
            .put("start", Telling.place(worker.start()))
            .put("area", worker.area().word())
            .put("dialects", Telling.all(worker.dialects().stream().sorted().toList(), one -> one))
            .put(
                "dialectWords",
                Telling.all(worker.dialects().stream().sorted().toList(), d -> tell.say("dialect." + d))
            )
            .put("minutesPerDay", worker.minutesPerDay())
            .put("minutesPerWeek", worker.minutesPerWeek())
            .put("employedFrom", worker.employedFrom().toString())
            .put("employedUntil", day(worker.employedUntil()))
            .put("certificates", Telling.all(kept.papers(), paper -> paper(paper, kept.papers(), today, tell)))
            .put("shifts", Telling.all(worker.shifts(), StaffJson::shift))
            .put("leave", Telling.all(kept.leave(), one -> leave(one, now, tell)))
            .put("unkept", Telling.all(broken, one -> unkept(one, tell)))
            .put("history", Telling.all(kept.history(), one -> changed(one, tell)))
            .put(
                "can",
                Telling.all(
                    DEEDS.stream()
                        .filter(deed -> guard.may(deed, kept.standings()))
                        .toList(),
                    one -> one
                )
            )
            .put("kinds", kinds(tell));
    }

    private static JsonArray kinds(Telling tell) {
        List<String> kinds = StaffFlow.kinds(List.copyOf(tell.catalogue().values())).stream().sorted().toList();
        return Telling.all(kinds, kind -> tell.coded(kind, "qualification."));
    }

    static JsonObject organisation(String id, String name) {
        return new JsonObject().put("id", id).put("name", name);
    }

    /** The paper of each kind that lasts longest: what was renewed is not told as ending. */
    private static Collection<Paper> last(List<Paper> papers) {
        Map<String, Paper> byKind = new HashMap<>();
        papers.forEach(one -> byKind.merge(one.kind(), one, (a, b) -> a.until().isBefore(b.until()) ? b : a));
        return byKind.values().stream().sorted(Comparator.comparing(Paper::until).thenComparing(Paper::kind)).toList();
    }

    private static JsonObject paper(Paper paper, List<Paper> all, LocalDate today, Telling tell) {
        long days = ChronoUnit.DAYS.between(today, paper.until());
        boolean renewed = all
            .stream()
            .anyMatch(other -> other.kind().equals(paper.kind()) && other.until().isAfter(paper.until()));
        return new JsonObject()
            .put("id", paper.id().toString())
            .put("kind", paper.kind())
            .put("words", tell.say("qualification." + paper.kind()))
            .put("number", paper.number())
            .put("issuer", paper.issuer())
            .put("from", paper.from().toString())
            .put("until", paper.until().toString())
            .put("days", days)
            .put("state", state(paper, today, days, renewed));
    }

    private static String state(Paper paper, LocalDate today, long days, boolean renewed) {
        if (days < 0) {
            return renewed ? "replaced" : "expired";
        }
        if (paper.from().isAfter(today)) {
            return "to-come";
        }
        return days <= SOON_DAYS && !renewed ? "expiring" : "valid";
    }

    private static JsonObject shift(Worker.Shift shift) {
        return new JsonObject()
            .put("weekday", shift.weekday().getValue())
            .put("starts", time(shift.starts()))
            .put("ends", time(shift.ends()))
            .put("breakFrom", time(shift.breakFrom()))
            .put("breakUntil", time(shift.breakUntil()))
            .put("from", shift.validFrom().toString())
            .put("until", day(shift.validUntil()));
    }

    private static JsonObject leave(Leave one, Instant now, Telling tell) {
        return new JsonObject()
            .put("id", one.id().toString())
            .put("from", one.during().start().atZone(tell.zone()).toLocalDate().toString())
            .put("until", one.during().end().minusSeconds(1).atZone(tell.zone()).toLocalDate().toString())
            .put("window", tell.window(one.during()))
            .put("kind", tell.coded(one.kind(), "leave-kind."))
            .put("over", !one.during().end().isAfter(now));
    }

    private static JsonObject unkept(Broken one, Telling tell) {
        return new JsonObject()
            .put("orderId", one.promised().order().toString())
            .put("serviceName", tell.service(one.promised().serviceCode()))
            .put("communityName", one.promised().community())
            .put("visit", tell.window(one.promised().visit()))
            .put("why", Telling.all(one.rules(), rule -> tell.say("unkept." + rule)));
    }

    private static JsonObject changed(Changed one, Telling tell) {
        var change = one.change();
        String detail = switch (change.part()) {
            case "certificate", "certificate-withdrawn" -> tell.say("qualification." + change.detail());
            case "leave", "leave-withdrawn" -> tell.say("leave-kind." + change.detail());
            default -> "";
        };
        return new JsonObject()
            .put("at", tell.moment(one.at()))
            .put("by", Telling.person(one.by()))
            .put("role", one.role())
            .put("words", tell.say("staff.part." + change.part(), detail))
            .put("from", day(change.from()))
            .put("until", day(change.until()))
            .put("reason", change.reason());
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String time(LocalTime time) {
        return time == null ? null : time.toString();
    }
}

package anju.http.complaint;

import anju.flow.verify.complaint.ComplaintView;
import anju.flow.view.Hidden;
import anju.http.json.OrderJson;
import anju.http.json.Telling;
import anju.people.Role;
import anju.verification.complaint.Clock;
import anju.verification.complaint.Complaint;
import anju.verification.complaint.Rung;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A complaint as one viewer sees it, with its clock at that moment. */
final class ComplaintJson {

    private ComplaintJson() {}

    static JsonObject of(ComplaintView view, OrderJson.Viewer viewer, Telling tell) {
        Complaint complaint = view.complaint();
        Instant now = viewer.now();
        boolean near = near(view);
        boolean desk = viewer.guard().may("stepComplaint", view.standings());
        return new JsonObject()
            .put("id", complaint.id().toString())
            .put("number", String.valueOf(view.number()))
            .put("version", view.version())
            .put("residentId", view.resident().toString())
            .put("residentName", view.residentName())
            .put("about", tell.coded(complaint.about().word(), "complaint.about."))
            .put("orderId", view.order() == null ? null : view.order().toString())
            .put("serviceName", view.serviceCode() == null ? null : tell.service(view.serviceCode()))
            .put("visitStart", tell.moment(view.visitStart()))
            .put("worker", Telling.person(view.worker()))
            .put("kind", tell.coded(view.kind(), "complaint.kind."))
            .put("callMe", view.callMe())
            .put("words", said(view.words(), near))
            .put("raisedBy", Telling.person(view.raisedBy()))
            .put("raisedAt", tell.moment(view.raisedAt()))
            .put("firstDue", tell.moment(complaint.clock().firstDue()))
            .put("finalDue", tell.moment(complaint.clock().finalDue()))
            .put("colour", tell.coded(complaint.colour(now).word(), "complaint.colour."))
            .put("clock", clock(complaint, now, tell))
            .put("rung", tell.coded(complaint.rung(now).word(), "complaint.with."))
            .put("handler", Telling.person(view.handler()))
            .put("firstAt", tell.moment(complaint.firstAt()))
            .put("answeredAt", tell.moment(complaint.answeredAt()))
            .put("closedAt", tell.moment(complaint.closedAt()))
            .put("reopened", complaint.reopened())
            .put("outcome", view.outcome() == null ? null : tell.coded(view.outcome(), "complaint.outcome."))
            .put("centreName", view.centre().name())
            .put("centrePhone", view.centre().phone())
            .put("steps", steps(view, near, desk, tell))
            .put("can", desk ? can(view, viewer) : new JsonArray())
            .put("mayJudge", complaint.refusesWord() == null && viewer.guard().may("judgeComplaint", view.standings()));
    }

    /** Who looks at the whole city reads how long it took, not what was said, unless it has climbed to them. */
    private static boolean near(ComplaintView view) {
        return view
            .standings()
            .stream()
            .anyMatch(
                one ->
                    !one.relation().equals("city") ||
                    (one.role() == Role.SUPERVISOR && view.complaint().rung() == Rung.CITY)
            );
    }

    /** Of several roles of one person the highest decides. */
    private static JsonArray can(ComplaintView view, OrderJson.Viewer viewer) {
        Optional<Role> role = view
            .standings()
            .stream()
            .map(one -> one.role())
            .filter(one -> one == Role.COORDINATOR || one == Role.CENTRE_LEAD || one == Role.SUPERVISOR)
            .max(Comparator.comparing(Rung::of));
        var can = new JsonArray();
        Arrays.stream(Complaint.Step.values())
            .filter(step -> view.complaint().refuses(step, viewer.person(), role.orElseThrow()) == null)
            .forEach(step -> can.add(step.word()));
        return can;
    }

    private static String clock(Complaint complaint, Instant now, Telling tell) {
        if (complaint.answeredAt() != null) {
            return tell.say("complaint.clock.answered");
        }
        String which = complaint.firstAt() == null ? "first" : "final";
        Instant due = complaint.clock().due(complaint.firstAt() != null);
        long minutes = Duration.between(now, due).toMinutes();
        boolean over = !now.isBefore(due);
        long hours = Math.abs(minutes) / 60;
        return tell.say(
            "complaint.clock." + which + (over ? ".over" : ".left"),
            hours,
            over ? Math.abs(minutes) % 60 : minutes % 60
        );
    }

    /** The family reads what was answered and how it ended; the notes of the desk are the desk's. */
    private static JsonArray steps(ComplaintView view, boolean near, boolean desk, Telling tell) {
        var shown = view
            .steps()
            .stream()
            .filter(one -> desk || one.kind() != Complaint.Step.NOTED)
            .toList();
        return Telling.all(shown, one ->
            new JsonObject()
                .put("at", tell.moment(one.at()))
                .put("by", Telling.person(one.by()))
                .put("step", tell.coded(one.kind().word(), "complaint.step."))
                .put("words", said(one.words(), near))
                .put("outcome", one.outcome() == null ? null : tell.coded(one.outcome(), "complaint.outcome."))
        );
    }

    private static String said(Hidden words, boolean near) {
        return near ? words.clear() : words.masked();
    }

    /** How many of them wait by colour, were answered in time and late, came back, and are of each kind. */
    static JsonObject counts(List<ComplaintView> all, Instant now, Telling tell) {
        var kinds = new JsonArray();
        all.stream()
            .collect(Collectors.groupingBy(ComplaintView::kind, TreeMap::new, Collectors.counting()))
            .forEach((kind, count) -> kinds.add(tell.coded(kind, "complaint.kind.").put("count", count)));
        return new JsonObject()
            .put("green", waiting(all, now, Clock.Colour.GREEN))
            .put("yellow", waiting(all, now, Clock.Colour.YELLOW))
            .put("red", waiting(all, now, Clock.Colour.RED))
            .put("inTime", answered(all, false))
            .put("late", answered(all, true))
            .put(
                "reopened",
                all
                    .stream()
                    .filter(one -> one.complaint().reopened())
                    .count()
            )
            .put("kinds", kinds);
    }

    private static long waiting(List<ComplaintView> all, Instant now, Clock.Colour colour) {
        return all
            .stream()
            .map(ComplaintView::complaint)
            .filter(one -> one.answeredAt() == null && one.colour(now) == colour)
            .count();
    }

    private static long answered(List<ComplaintView> all, boolean late) {
        return all
            .stream()
            .map(ComplaintView::complaint)
            .filter(one -> one.answeredAt() != null && (one.colour(one.answeredAt()) == Clock.Colour.RED) == late)
            .count();
    }
}

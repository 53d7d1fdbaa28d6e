package anju.http.json;

import anju.flow.view.OrderView;
import anju.flow.view.WorkViews.Changed;
import anju.flow.view.WorkViews.Stop;
import anju.order.Difference;
import anju.order.Mark;
import anju.order.Stage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A worker's day, in which where and whom to call are told around each visit and not before; what was marked at the
 * door, and how asked, agreed and done differ.
 */
public final class VisitJson {

    private VisitJson() {}

    /** The visits of a day in their order, as of now, and what plans changed in it. */
    public static JsonObject day(LocalDate day, List<Stop> stops, List<Changed> changes, Instant now, Telling tell) {
        return new JsonObject()
            .put("date", day.toString())
            .put("changes", Telling.all(changes, one -> changed(one, tell)))
            .put("items", Telling.all(stops, stop -> stop(stop, now, tell)));
    }

    private static JsonObject changed(Changed one, Telling tell) {
        String change = one.from() == null ? "added" : one.to() == null ? "removed" : "moved";
        return new JsonObject()
            .put("orderId", one.order().toString())
            .put("change", change)
            .put("at", tell.moment(one.at()))
            .put(
                "words",
                tell.say(
                    "day." + change,
                    tell.service(one.serviceCode()),
                    one.from() == null ? one.to() : one.from(),
                    one.to()
                )
            );
    }

    private static JsonObject stop(Stop stop, Instant now, Telling tell) {
        Sight sight = Sight.isAround(stop.visit(), now) ? Sight.ALL : Sight.STAFF;
        return new JsonObject()
            .put("orderId", stop.order().toString())
            .put("start", tell.moment(stop.visit().start()))
            .put("end", tell.moment(stop.visit().end()))
            .put("travelMinutes", Math.ceilDiv(stop.travel().toSeconds(), 60))
            .put("stage", stop.stage())
            .put("serviceCode", stop.serviceCode())
            .put("serviceName", tell.service(stop.serviceCode()))
            .put("residentName", stop.residentName())
            .put("communityName", stop.communityName())
            .put("addressLine", sight.line(stop.addressLine()))
            .put("place", Telling.place(sight.place(stop.place())))
            .put("phone", sight.line(stop.phone()));
    }

    /** The marks of a stage, in their order. */
    static JsonArray marks(Stage stage, Telling tell) {
        return Telling.all(marksOf(stage), mark -> mark(mark, tell));
    }

    /** What became of each task; a reason may tell of illness. */
    static JsonArray tasks(OrderView view, Sight sight, Telling tell) {
        String service = view.order().asked().serviceCode();
        return Telling.all(view.tasks(), done ->
            new JsonObject()
                .put("code", done.code())
                .put("name", tell.task(service, done.code()))
                .put("outcome", done.outcome())
                .put("reason", sight.note(done.reason()))
        );
    }

    /** What differed, where a stage knows it. */
    static JsonArray differences(Stage stage, Telling tell) {
        return Telling.all(differencesOf(stage), one -> tell.coded(one.code(), "difference.", one.amount()));
    }

    private static JsonObject mark(Mark mark, Telling tell) {
        return new JsonObject()
            .put("workerId", mark.worker().toString())
            .put("which", mark.which() == Mark.Which.IN ? "in" : "out")
            .put("at", tell.moment(mark.at()))
            .put("receivedAt", tell.moment(mark.receivedAt()))
            .put("distanceMetres", mark.distanceMetres())
            .put("accuracyMetres", mark.accuracyMetres())
            .put("ageSeconds", mark.ageSeconds())
            .put("proof", mark.proof().word())
            .put("flags", Telling.all(mark.flags(), flag -> tell.coded(flag, "flag.")));
    }

    private static List<Mark> marksOf(Stage stage) {
        return switch (stage) {
            case Stage.UnderWay s -> s.marks();
            case Stage.Aborted s -> s.marks();
            case Stage.NotHome s -> s.marks();
            case Stage.OnHold s -> marksOf(s.before());
            case Stage other -> visited(other) == null ? List.of() : visited(other).marks();
        };
    }

    private static List<Difference> differencesOf(Stage stage) {
        return switch (stage) {
            case Stage.Disputed s -> s.differences();
            case Stage.Verified s -> s.differences();
            case Stage.Rejected s -> s.differences();
            default -> List.of();
        };
    }

    /** The visit that a stage tells of; null where there was none. */
    static Stage.Visited visited(Stage stage) {
        return switch (stage) {
            case Stage.Visited s -> s;
            case Stage.Disputed s -> s.visited();
            case Stage.Verified s -> s.visited();
            case Stage.Confirmed s -> s.visited();
            case Stage.Settled s -> s.visited();
            case Stage.Rejected s -> s.visited();
            default -> null;
        };
    }
}

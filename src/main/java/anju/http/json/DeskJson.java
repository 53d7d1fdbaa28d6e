package anju.http.json;

import static java.util.stream.Collectors.joining;

import anju.flow.view.DeskViews.CentreDot;
import anju.flow.view.DeskViews.MapView;
import anju.flow.view.DeskViews.VisitDot;
import anju.flow.view.OrderViews.Employed;
import anju.flow.view.OrderViews.Happened;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a desk watches: the map of a day, and what happened to an order. */
public final class DeskJson {

    private static final Set<String> ENDED = Set.of("cancelled", "rejected");

    private DeskJson() {}

    /** The centres and the visits of a day. */
    public static JsonObject map(MapView map, LocalDate day, Telling tell) {
        return new JsonObject()
            .put("date", day.toString())
            .put("centres", Telling.all(map.centres(), DeskJson::centre))
            .put("visits", Telling.all(map.visits(), visit -> visit(visit, tell)));
    }

    /** Everybody who was asked in these events. */
    public static List<Id<Worker>> asked(List<Happened> events) {
        return events.stream().flatMap(DeskJson::asked).distinct().toList();
    }

    private static Stream<Id<Worker>> asked(Happened event) {
        return event.facts().get("workers") instanceof List<?> workers
            ? workers.stream().map(one -> Id.of(UUID.fromString(one.toString())))
            : Stream.empty();
    }

    /**
     * One event, with the names of {@link #asked}. The family is not told who was asked or declined, and reads the
     * reason only of what ended their order.
     */
    public static JsonObject happened(Happened event, Map<Id<Worker>, Employed> names, Sight sight, Telling tell) {
        boolean family = sight == Sight.ALL;
        boolean anonymous = family && event.kind().equals("declined");
        boolean silent = family && !ENDED.contains(event.kind());
        String asked = asked(event).map(names::get).filter(Objects::nonNull).map(Employed::name).collect(joining("、"));
        String key = "event." + event.kind();
        return new JsonObject()
            .put("version", event.version())
            .put("at", tell.moment(event.at()))
            .put("kind", event.kind())
            .put("stage", event.stage())
            .put("words", family || asked.isEmpty() ? tell.say(key) : tell.say(key + ".to", asked))
            .put("actor", anonymous ? null : Telling.person(event.actor()))
            .put("actorRole", event.role() == null ? null : event.role().word())
            .put("reason", silent ? null : sight.note(event.reason()));
    }

    private static JsonObject centre(CentreDot dot) {
        return Telling.contact(dot.contact())
            .put("roles", new JsonArray(dot.roles().stream().sorted().toList()))
            .put("place", Telling.place(dot.place()))
            .put("synthetic", dot.synthetic())
            .put("inUse", dot.inUse())
            .put("visits", dot.visits());
    }

    private static JsonObject visit(VisitDot dot, Telling tell) {
        return new JsonObject()
            .put("orderId", dot.order().toString())
            .put("stage", dot.stage())
            .put("serviceName", tell.service(dot.serviceCode()))
            .put("residentName", dot.residentName())
            .put("start", tell.moment(dot.start()))
            .put("place", Telling.place(dot.place()))
            .put("synthetic", dot.synthetic());
    }
}

package anju.http.unmet;

import anju.flow.access.Standing;
import anju.flow.unmet.RegisterViews.Count;
import anju.flow.unmet.RegisterViews.Happened;
import anju.flow.unmet.RegisterViews.Line;
import anju.flow.unmet.RegisterViews.Told;
import anju.http.access.Guard;
import anju.http.json.Telling;
import anju.unmet.Lack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Unmet needs as they are told: why, since when, how often tried, and what would meet them. */
final class UnmetJson {

    private UnmetJson() {}

    static JsonObject line(Line line, Guard guard, Telling tell) {
        var need = line.need();
        return new JsonObject()
            .put("id", need.id().toString())
            .put("orderId", need.order() == null ? null : need.order().toString())
            .put("number", line.number() == null ? null : String.valueOf(line.number()))
            .put("carePlanId", need.plan() == null ? null : need.plan().toString())
            .put("residentId", line.resident().id().toString())
            .put("residentName", line.resident().name())
            .put("communityCode", line.communityCode())
            .put("communityName", line.community())
            .put("townName", line.town())
            .put("centreId", line.centre().toString())
            .put("centreName", line.centreName())
            .put("serviceCode", line.service())
            .put("serviceName", tell.service(line.service()))
            .put("window", tell.window(line.window()))
            .put("timePassed", line.timePassed())
            .put("reason", tell.coded(need.reason(), "unmet."))
            .put("lack", lack(line.lack(), tell))
            .put("since", tell.moment(line.since()))
            .put("tried", line.tried())
            .put("triedAt", tell.moment(line.triedAt()))
            .put("state", line.ended() == null ? "open" : line.ended())
            .put("asking", line.ended() == null && line.asking())
            .put("endedAt", tell.moment(line.endedAt()))
            .put("endedBy", Telling.person(line.endedBy()))
            .put("version", line.version())
            .put("can", can(line, guard));
    }

    /** What would meet it: the words of the rule that keeps most away, and of what would change that. */
    static JsonObject lack(Lack lack, Telling tell) {
        return lack == null
            ? null
            : new JsonObject()
                  .put("rule", lack.rule())
                  .put("workers", lack.workers())
                  .put("needed", lack.needed())
                  .put("words", remedy(lack, tell));
    }

    static String remedy(Lack lack, Telling tell) {
        String kinds = lack
            .kinds()
            .stream()
            .map(kind -> tell.say(kind.startsWith("qualification.") ? kind : "qualification." + kind))
            .collect(Collectors.joining(tell.say("unmet.join")));
        return tell.say("remedy." + lack.rule(), lack.needed(), kinds, lack.workers());
    }

    private static JsonArray can(Line line, Guard guard) {
        Set<Standing> standings = line.standings();
        Stream<String> possible = Stream.of(
            line.canBeTried() ? "tryUnmetNeed" : null,
            line.ended() == null && !line.asking() ? "closeUnmetNeed" : null,
            line.ended() == null && line.need().order() != null && !"missed".equals(line.stage()) ? "cancelOrder" : null
        );
        return possible
            .filter(one -> one != null && guard.may(one, standings))
            .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
    }

    static JsonObject told(Told told, boolean reads, Guard guard, Telling tell) {
        return line(told.line(), guard, tell).put(
            "history",
            Telling.all(told.history(), one -> happened(one, reads, tell))
        );
    }

    private static JsonObject happened(Happened one, boolean reads, Telling tell) {
        return new JsonObject()
            .put("at", tell.moment(one.at()))
            .put("kind", one.kind())
            .put("words", tell.say("unmet.event." + one.kind()))
            .put(
                "reason",
                one.reason() == null || one.kind().equals("withdrawn") ? null : tell.say("unmet." + one.reason())
            )
            .put("by", Telling.person(one.by()))
            .put("why", reads ? one.why().clear() : null);
    }

    static JsonObject count(Count count, Telling tell) {
        return new JsonObject()
            .put("communityCode", count.communityCode())
            .put("communityName", count.community())
            .put("townName", count.town())
            .put("place", Telling.place(count.place()))
            .put("synthetic", count.synthetic())
            .put("total", count.total())
            .put(
                "reasons",
                Telling.all(count.reasons().entrySet(), one ->
                    tell.coded(one.getKey(), "unmet.").put("count", one.getValue())
                )
            );
    }
}

package anju.http.json;

import anju.catalogue.ServiceItem;
import anju.flow.chance.WindowsFlow;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** The catalogue in the reader's language, and when something of it could be had. */
public final class CatalogueJson {

    private CatalogueJson() {}

    /** The whole catalogue, on one page. */
    public static JsonObject of(Telling tell) {
        return Telling.list(tell.catalogue().values(), null, item -> item(item, tell));
    }

    /** Which windows of a day could be met for an item. */
    public static JsonObject windows(WindowsFlow.Day day, Telling tell) {
        return Telling.list(day.chances(), null, chance ->
            tell.window(chance.window()).put("canCome", chance.canCome()).put("workers", chance.workers())
        )
            .put("date", day.day().toString())
            .put("anotherDate", day.another() == null ? null : day.another().toString());
    }

    private static JsonObject item(ServiceItem item, Telling tell) {
        return new JsonObject()
            .put("code", item.code())
            .put("name", tell.either(item.nameZh(), item.nameEn()))
            .put("category", item.category())
            .put("categoryName", tell.say("category." + item.category()))
            .put("unit", tell.say("unit." + item.unit()))
            .put("durationMinutes", item.duration().toMinutes())
            .put("workers", item.workers())
            .put("qualifications", qualifications(item, tell))
            .put("planNeeded", item.planNeeded())
            .put("urgent", item.urgent())
            .put("atHome", item.atHome())
            .put("price", tell.price(item.code()))
            .put(
                "tasks",
                Telling.all(item.tasks(), task ->
                    new JsonObject().put("code", task.code()).put("name", tell.either(task.nameZh(), task.nameEn()))
                )
            );
    }

    private static JsonArray qualifications(ServiceItem item, Telling tell) {
        return Telling.all(item.qualifications(), kinds -> tell.say("qualification." + joined(kinds)));
    }

    /** Several kinds of which one will do are one key, in the order of the alphabet. */
    private static String joined(Set<String> kinds) {
        return String.join("|", new TreeSet<>(kinds));
    }
}

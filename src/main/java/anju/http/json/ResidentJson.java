package anju.http.json;

import anju.flow.view.Hidden;
import anju.flow.view.ResidentView;
import anju.flow.view.ResidentViews;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.function.Function;

/** A resident's card, in clear for themselves and their family, masked for everybody else. */
public final class ResidentJson {

    private ResidentJson() {}

    /** The card on a day of the city. */
    public static JsonObject of(ResidentView view, LocalDate today, Telling tell) {
        boolean clear = Sight.ofResident(view.standings()) == Sight.ALL;
        Function<Hidden, String> shown = clear ? Hidden::clear : Hidden::masked;
        var json = new JsonObject()
            .put("id", view.id().toString())
            .put("name", view.name())
            .put("age", view.birthDate() == null ? null : Period.between(view.birthDate(), today).getYears())
            .put("gender", view.gender().word())
            .put("abilityLevel", view.abilityLevel())
            .put("abilityWords", tell.say("ability." + view.abilityLevel()))
            .put("livesAlone", view.livesAlone())
            .put("communityName", view.communityName())
            .put("phone", shown.apply(view.phone()))
            .put("idNumber", shown.apply(view.idNumber()))
            .put("healthNotes", shown.apply(view.healthNotes()))
            .put("synthetic", view.synthetic())
            .put("addresses", Telling.all(view.addresses(), line -> address(line, shown, tell)))
            .put("relatives", Telling.all(view.relatives(), relative -> relative(relative, tell)));
        return Telling.given(json, "centre", Telling.contact(view.centre()));
    }

    /** The fields that somebody gave a reason to see, and no others. */
    public static JsonObject revealed(ResidentView view, Set<String> fields, Telling tell) {
        var json = new JsonObject();
        if (fields.contains("phone")) {
            json.put("phone", view.phone().clear());
        }
        if (fields.contains("idNumber")) {
            json.put("idNumber", view.idNumber().clear());
        }
        if (fields.contains("healthNotes")) {
            json.put("healthNotes", view.healthNotes().clear());
        }
        if (fields.contains("addressLine")) {
            json.put("addressLine", mainLine(view));
            json.put("addresses", Telling.all(view.addresses(), line -> address(line, Hidden::clear, tell)));
        }
        return json;
    }

    /** One look at a record, told to the resident. */
    public static JsonObject look(ResidentViews.Look look, Telling tell) {
        var json = new JsonObject()
            .put("at", tell.moment(look.at()))
            .put("who", look.who())
            .put("operation", look.operation())
            .put("words", tell.say("look." + look.operation()))
            .put("reason", look.reason());
        return Telling.given(json, "role", look.role() == null ? null : look.role().word());
    }

    private static String mainLine(ResidentView view) {
        return view
            .addresses()
            .stream()
            .filter(ResidentView.Line::main)
            .findFirst()
            .map(line -> line.line().clear())
            .orElse(null);
    }

    private static JsonObject address(ResidentView.Line line, Function<Hidden, String> shown, Telling tell) {
        return new JsonObject()
            .put("id", line.id().toString())
            .put("label", line.label().equals("home") ? tell.say("address.home") : line.label())
            .put("line", shown.apply(line.line()))
            .put("main", line.main())
            .put("radiusMetres", line.radiusMetres())
            .put("from", line.from() == null ? null : line.from().toString())
            .put("until", line.until() == null ? null : line.until().toString());
    }

    private static JsonObject relative(ResidentView.Relative relative, Telling tell) {
        return new JsonObject()
            .put("name", relative.name())
            .put("kinship", relative.kinship())
            .put("until", tell.moment(relative.until()));
    }
}

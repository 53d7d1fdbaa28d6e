package anju.http.centre;

import anju.flow.centre.CentreSettings.Version;
import anju.flow.centre.Settings;
import anju.http.json.Telling;
import anju.matching.Weights;
import anju.matching.Weights.Term;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/** A centre's settings as they are told: what holds today, every version, and what each of them may be. */
final class SettingsJson {

    private SettingsJson() {}

    static JsonObject of(List<Version> versions, Settings now, LocalDate today, Telling tell) {
        return Telling.list(versions, null, one ->
            settings(one.settings())
                .put("state", state(one, versions, now, today))
                .put("by", Telling.person(one.by()))
                .put("at", tell.moment(one.at()))
                .put("reason", one.reason())
        )
            .put("inForce", settings(now))
            .put(
                "terms",
                Telling.all(List.of(Term.values()), term ->
                    new JsonObject()
                        .put("code", term.word())
                        .put("words", tell.say("settings.term." + term.word()))
                        .put("standard", term.of(Weights.DEFAULT))
                        .put("most", term.most())
                )
            );
    }

    private static JsonObject settings(Settings settings) {
        JsonObject weights = new JsonObject();
        for (Term term : Term.values()) {
            weights.put(term.word(), term.of(settings.weights()));
        }
        return new JsonObject()
            .put("version", settings.version())
            .put("from", settings.from().equals(Settings.DEFAULT.from()) ? null : settings.from().toString())
            .put("dispatch", settings.way().word())
            .put("rosterCutOff", settings.cutOff().toString())
            .put("weights", weights);
    }

    /** A version to come is one that will hold on its first day, unless another is written for it. */
    private static String state(Version one, List<Version> newestFirst, Settings now, LocalDate today) {
        if (one.settings().version().equals(now.version())) {
            return "in-force";
        }
        boolean last = newestFirst
            .stream()
            .filter(other -> other.settings().from().equals(one.settings().from()))
            .findFirst()
            .orElseThrow()
            .equals(one);
        return last && one.settings().from().isAfter(today) ? "to-come" : "past";
    }
}

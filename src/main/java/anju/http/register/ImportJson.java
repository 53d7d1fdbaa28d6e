package anju.http.register;

import anju.flow.register.Imports.Import;
import anju.flow.register.Imports.Registered;
import anju.flow.register.Reading.Wrong;
import anju.http.json.Telling;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** An import as it is told. */
final class ImportJson {

    private ImportJson() {}

    static JsonObject of(Import one, Telling tell) {
        return new JsonObject()
            .put("id", one.id().toString())
            .put("fileName", one.fileName())
            .put("by", Telling.person(one.by()))
            .put("at", tell.moment(one.at()))
            .put("state", one.state().name().toLowerCase(Locale.ROOT))
            .put("rows", one.rows())
            .put("right", one.right())
            .put("made", one.made())
            .put("there", one.there())
            .put("wrong", one.wrongRows())
            .put("problems", Telling.all(one.wrong(), wrong -> wrong(wrong, tell)))
            .put("people", Telling.all(one.people(), ImportJson::registered));
    }

    private static JsonObject wrong(Wrong one, Telling tell) {
        return new JsonObject()
            .put("line", one.line())
            .put("column", one.column() == null ? null : tell.say("import.column." + one.column()))
            .put("words", tell.say(one.key(), one.arguments().toArray()));
    }

    private static JsonObject registered(Registered one) {
        return new JsonObject()
            .put("line", one.line())
            .put("made", one.made())
            .put("residentId", one.resident() == null ? null : one.resident().toString())
            .put("name", one.name());
    }
}

package anju.http.card;

import anju.flow.card.Cards.Held;
import anju.flow.card.Cards.Mandate;
import anju.http.json.Telling;
import anju.people.Person;
import anju.people.Worker;
import anju.people.card.Card;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Set;

/** A card as it is told: to the family and the desk that calls for them in clear, to others with phones masked. */
final class CardJson {

    private static final Set<String> CALLS = Set.of("self", "mandate-orders", "own-centre", "own-town");

    private CardJson() {}

    static JsonObject of(Held held, Telling tell) {
        Card card = held.card();
        boolean clear = held
            .standings()
            .stream()
            .anyMatch(one -> CALLS.contains(one.relation()));
        return new JsonObject()
            .put("residentId", held.resident().toString())
            .put("residentName", held.name())
            .put("version", held.version())
            .put("contacts", Telling.all(card.contacts(), one -> contact(one, clear)))
            .put("risks", Telling.all(card.risks(), one -> risk(one, clear, tell)))
            .put("livesAlone", card.livesAlone())
            .put("dialect", card.dialect())
            .put("dialectWords", card.dialect() == null ? null : tell.say("dialect." + card.dialect()))
            .put("helper", card.helper() == null ? null : card.helper().word())
            .put("preferred", chosen(held, card.preferred()))
            .put("barred", chosen(held, card.barred()))
            .put("mandates", Telling.all(held.mandates(), one -> mandate(one, tell)))
            .put(
                "history",
                Telling.all(held.history(), one ->
                    new JsonObject()
                        .put("at", tell.moment(one.at()))
                        .put("who", one.who())
                        .put("role", one.role().word())
                        .put("words", Telling.all(one.parts(), part -> tell.say("card.part." + part)))
                )
            );
    }

    static JsonObject contact(Card.Contact one, boolean clear) {
        return new JsonObject()
            .put("name", clear ? one.name() : one.name().substring(0, one.name().offsetByCodePoints(0, 1)) + "*")
            .put("phone", clear ? one.phone() : "***")
            .put("kinship", one.kinship());
    }

    static JsonObject risk(Card.Risk one, boolean clear, Telling tell) {
        return new JsonObject()
            .put("kind", one.kind().word())
            .put("words", tell.say("risk." + one.kind().word()))
            .put("since", one.since().toString())
            .put("until", day(one.until()))
            .put("note", clear || one.note() == null ? one.note() : "***");
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static JsonArray chosen(Held held, Set<Id<Worker>> workers) {
        return Telling.all(
            held
                .chosen()
                .stream()
                .filter(one -> workers.contains(Id.<Worker>of(one.id().value())))
                .toList(),
            (Person one) -> Telling.person(one)
        );
    }

    private static JsonObject mandate(Mandate one, Telling tell) {
        return new JsonObject()
            .put("id", one.id().toString())
            .put("name", one.name())
            .put("kinship", one.kinship())
            .put("scope", new JsonArray(one.scope()))
            .put("scopeWords", Telling.all(one.scope(), scope -> tell.say("scope." + scope)))
            .put("since", tell.moment(one.since()))
            .put("until", tell.moment(one.until()))
            .put("proof", one.proof())
            .put("withdrawnAt", tell.moment(one.withdrawnAt()))
            .put("live", one.live());
    }
}

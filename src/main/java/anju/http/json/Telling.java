package anju.http.json;

import anju.catalogue.ServiceItem;
import anju.flow.view.Contact;
import anju.http.answer.Language;
import anju.http.answer.Words;
import anju.people.Person;
import anju.value.Money;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How things are told to one reader: in their language, at the city's time, with the names of the catalogue. */
public record Telling(Words words, Language language, ZoneId zone, Map<String, ServiceItem> catalogue) {
    private static final Set<String> LONG_SURNAMES = Set.of(
        "欧阳",
        "司徒",
        "上官",
        "诸葛",
        "司马",
        "皇甫",
        "尉迟",
        "夏侯"
    );

    /** The sentence of a key. */
    public String say(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    /** A moment with the city's offset; null stays null. */
    public String moment(Instant moment) {
        return moment == null
            ? null
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    /** The name of a service; its code where the catalogue has it no more. */
    public String service(String code) {
        ServiceItem item = catalogue.get(code);
        return item == null ? code : either(item.nameZh(), item.nameEn());
    }

    /** The name of a task of a service; its code where the catalogue has it no more. */
    String task(String service, String code) {
        ServiceItem item = catalogue.get(service);
        return item == null
            ? code
            : item
                  .tasks()
                  .stream()
                  .filter(task -> task.code().equals(code))
                  .findAny()
                  .map(task -> either(task.nameZh(), task.nameEn()))
                  .orElse(code);
    }

    /** That of the two in the reader's language. */
    String either(String zh, String en) {
        return language == Language.EN ? en : zh;
    }

    /** A code with its words. */
    public JsonObject coded(String code, String prefix, Object... arguments) {
        return new JsonObject().put("code", code).put("words", say(prefix + code, arguments));
    }

    /** A window; null stays null. */
    public JsonObject window(TimeWindow window) {
        return window == null
            ? null
            : new JsonObject().put("start", moment(window.start())).put("end", moment(window.end()));
    }

    /** The example price of a service; null where there is none. */
    JsonObject price(String code) {
        ServiceItem item = catalogue.get(code);
        Money price = item == null ? null : item.price();
        return price == null
            ? null
            : new JsonObject().put("amountFen", price.fen()).put("note", say("price.example-price"));
    }

    /** The family name with a title, for who does not need to know more. */
    String title(String name) {
        String surname =
            name.length() > 3 && LONG_SURNAMES.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, name.offsetByCodePoints(0, 1));
        return say("resident.title", surname);
    }

    /** The field, or nothing at all where the contract knows no null. */
    static JsonObject given(JsonObject json, String field, Object value) {
        return value == null ? json : json.put(field, value);
    }

    /** Somebody; null stays null. */
    public static JsonObject person(Person person) {
        return person == null ? null : new JsonObject().put("id", person.id().toString()).put("name", person.name());
    }

    static JsonObject contact(Contact contact) {
        return contact == null
            ? null
            : new JsonObject()
                  .put("id", contact.id().toString())
                  .put("name", contact.name())
                  .put("phone", contact.phone());
    }

    /** A place; null stays null. */
    public static JsonObject place(Place place) {
        return place == null ? null : new JsonObject().put("lat", place.lat()).put("lng", place.lng());
    }

    /** Each of them as JSON. */
    public static <T> JsonArray all(Collection<T> items, Function<T, ?> json) {
        var array = new JsonArray();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }

    /** A list as the API gives it; next may be null. */
    public static <T> JsonObject list(Collection<T> items, String next, Function<T, ?> json) {
        return new JsonObject().put("items", all(items, json)).put("next", next);
    }
}

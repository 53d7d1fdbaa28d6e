package anju.http.input;

import anju.http.answer.Refusal;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the fields of a JSON body one by one and collects what is wrong with them, so that the caller is told everything
 * at once. A field that is absent or wrong reads as null; what the contract found wrong is known already and is not
 * told twice. A path is written with dots: {@code window.start}.
 */
public final class Fields {

    private final JsonObject body;
    private final String prefix;
    private final Map<String, Problem> wrong;

    private Fields(JsonObject body, String prefix, Map<String, Problem> wrong) {
        this.body = body;
        this.prefix = prefix;
        this.wrong = wrong;
    }

    /** The fields of a body with what the contract found wrong with it. */
    public Fields(JsonObject body, List<Problem> found) {
        this(body, "", new LinkedHashMap<>());
        found.forEach(problem -> wrong.putIfAbsent(problem.field(), problem));
    }

    /** Notes that a field is wrong, unless it is known to be. */
    public void wrong(String path, String key, Object... arguments) {
        wrong.putIfAbsent(prefix + path, Problem.of(prefix + path, key, arguments));
    }

    /** The value, or {@link Refusal} with everything that is wrong. Nothing may be built from wrong fields. */
    public <T> T value(Supplier<T> build) {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(List.copyOf(wrong.values()));
        }
        return build.get();
    }

    /** Whether the field is there and of the kind that the contract names. */
    public boolean has(String path) {
        return at(path) != null && !wrong.containsKey(prefix + path);
    }

    /** A text as it was written, or null; for what is judged elsewhere. */
    public String raw(String path) {
        return at(path) instanceof String text ? text : null;
    }

    /** A text without blanks at its ends, of at most so many characters; an empty one reads as absent. */
    public String text(String path, int most) {
        if (!(at(path) instanceof String written)) {
            return null;
        }
        String text = written.strip();
        if (text.codePointCount(0, text.length()) > most) {
            wrong(path, "field.too-long", most);
        } else if (Formats.hidesSomething(text)) {
            wrong(path, "field.characters");
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that has to be there. */
    public String neededText(String path, int most) {
        String text = text(path, most);
        if (text == null) {
            wrong(path, "field.missing");
        }
        return text;
    }

    /** A secret that has to be there: as it was typed, blanks and all. */
    public String secret(String path, int most) {
        if (!(at(path) instanceof String typed)) {
            return null;
        }
        if (typed.isEmpty() || typed.length() > most) {
            wrong(path, typed.isEmpty() ? "field.missing" : "field.too-long", most);
        }
        return typed;
    }

    /** A moment. */
    public Instant moment(String path) {
        return read(path, "field.moment", text -> Formats.moment(text).orElse(null));
    }

    /** A day. */
    public LocalDate day(String path) {
        return read(path, "field.day", text -> Formats.day(text).orElse(null));
    }

    /** A day that has to be there. */
    public LocalDate neededDay(String path) {
        LocalDate day = day(path);
        if (day == null) {
            wrong(path, "field.missing");
        }
        return day;
    }

    /** A moment, or a day of the city at its beginning. */
    public Instant momentOrDay(String path, ZoneId zone) {
        return read(path, "field.moment", text ->
            Formats.moment(text)
                .or(() -> Formats.day(text).map(day -> day.atStartOfDay(zone).toInstant()))
                .orElse(null)
        );
    }

    /** An id. */
    public <T> Id<T> id(String path) {
        return read(path, "field.id", text -> Formats.<T>id(text).orElse(null));
    }

    /** One of several words, by the function that knows them and throws IllegalArgumentException for another. */
    public <T> T word(String path, String key, Function<String, T> of) {
        return read(path, key, text -> {
            try {
                return of.apply(text);
            } catch (IllegalArgumentException another) {
                return null;
            }
        });
    }

    /** A number from least to most, both inclusive. */
    public Double number(String path, double least, double most) {
        if (!(at(path) instanceof Number number)) {
            return null;
        }
        double value = number.doubleValue();
        if (!(value >= least && value <= most)) {
            wrong(path, "field.range", plain(least), plain(most));
        }
        return value;
    }

    /** A whole number from least to most, both inclusive. */
    public Integer whole(String path, int least, int most) {
        Double value = number(path, least, most);
        if (value != null && value != Math.rint(value)) {
            wrong(path, "field.whole");
        }
        return value == null ? null : value.intValue();
    }

    /** A whole number that is written as text, as in a query. */
    public Integer written(String path, int least, int most) {
        if (!(at(path) instanceof String text)) {
            return null;
        }
        boolean inside = text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!inside) {
            wrong(path, "field.range", least, most);
        }
        return inside ? Integer.valueOf(text) : null;
    }

    /** The texts of a list, at most so many; empty for an absent one. */
    public List<String> texts(String path, int most) {
        var texts = new ArrayList<String>();
        each(path, most, (fields, index) -> {
            if (fields.body.getValue("it") instanceof String text) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** The ids of a list without a double, at most so many. */
    public <T> List<Id<T>> ids(String path, int most) {
        var ids = new ArrayList<Id<T>>();
        for (String text : texts(path, most)) {
            Formats.<T>id(text)
                .filter(id -> !ids.contains(id))
                .ifPresentOrElse(ids::add, () -> wrong(path, "field.ids"));
        }
        return ids;
    }

    /** Ids that are written with commas between them, as in a query; at most so many, empty for an absent one. */
    public <T> Set<Id<T>> writtenIds(String path, int most) {
        var ids = new LinkedHashSet<Id<T>>();
        String written = raw(path);
        if (written != null && !written.isBlank()) {
            for (String one : written.strip().split("\\s*,\\s*", -1)) {
                Formats.<T>id(one).ifPresentOrElse(ids::add, () -> wrong(path, "field.ids"));
            }
        }
        if (ids.size() > most) {
            wrong(path, "field.too-many", most);
        }
        return ids;
    }

    /** What is read from each object of a list, at most so many; its problems are named {@code path[0].field}. */
    public <T> List<T> items(String path, int most, Function<Fields, T> read) {
        var items = new ArrayList<T>();
        each(path, most, (fields, index) -> items.add(read.apply(fields)));
        return items;
    }

    private interface Each {
        void read(Fields fields, int index);
    }

    private void each(String path, int most, Each each) {
        if (!(at(path) instanceof JsonArray list)) {
            return;
        }
        if (list.size() > most) {
            wrong(path, "field.too-many", most);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Object item = list.getValue(i);
            JsonObject holder = item instanceof JsonObject object ? object : new JsonObject().put("it", item);
            each.read(new Fields(holder, prefix + path + "[" + i + "].", wrong), i);
        }
    }

    private <T> T read(String path, String key, Function<String, T> parse) {
        if (!(at(path) instanceof String text)) {
            return null;
        }
        T value = parse.apply(text);
        if (value == null) {
            wrong(path, key);
        }
        return value;
    }

    private Object at(String path) {
        Object here = body;
        for (String name : path.split("\\.")) {
            here = here instanceof JsonObject object ? object.getValue(name) : null;
        }
        return here;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}

package anju.command.plan.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value in a JSON file with its path, so that whatever is wrong is said with where it stands. */
public record Field(String path, JsonNode node) {
    /** Beyond this the sums of a plan would lose minutes. */
    private static final double MOST = 1e9;

    Field field(String name) {
        return find(name).orElseThrow(() -> new Broken(inside(name), "file.missing"));
    }

    /** A field that may be missing or null. */
    Optional<Field> find(String name) {
        if (!node.isObject()) throw new Broken(shown(), "file.noObject");
        JsonNode found = node.get(name);
        return found == null || found.isNull() ? Optional.empty() : Optional.of(new Field(inside(name), found));
    }

    boolean has(String name) {
        return node.isObject() && node.hasNonNull(name);
    }

    List<Field> elements() {
        if (!node.isArray()) throw new Broken(shown(), "file.noList");
        List<Field> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) elements.add(new Field(path + "[" + i + "]", node.get(i)));
        return elements;
    }

    /** The elements, of which there have to be so many. */
    List<Field> elements(int least, int most) {
        var elements = elements();
        if (elements.size() < least || elements.size() > most) {
            throw new Broken(shown(), "file.count", elements.size(), least, most);
        }
        return elements;
    }

    String text() {
        if (!node.isTextual() || node.textValue().isBlank()) throw new Broken(shown(), "file.noText");
        return node.textValue();
    }

    boolean yes() {
        if (!node.isBoolean()) throw new Broken(shown(), "file.noYes");
        return node.booleanValue();
    }

    /** A number that is finite and not absurd. */
    double number() {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(Math.abs(value) <= MOST)) throw new Broken(shown(), "file.noNumber");
        return value;
    }

    double notNegative() {
        double value = number();
        if (value < 0) throw new Broken(shown(), "file.negative", value);
        return value;
    }

    int index(int bound) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0 || node.intValue() >= bound) {
            throw new Broken(shown(), "file.noIndex", bound - 1);
        }
        return node.intValue();
    }

    private String inside(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String shown() {
        return path.isEmpty() ? "$" : path;
    }
}

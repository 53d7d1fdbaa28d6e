package anju.command.plan.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids of one kind of thing in a file, each once, by their number. */
final class Ids {

    private final Map<String, Integer> numbers = new HashMap<>();

    static Ids of(List<Field> things) {
        var ids = new Ids();
        for (Field thing : things) {
            Field id = thing.field("id");
            if (ids.numbers.putIfAbsent(id.text(), ids.numbers.size()) != null) {
                throw new Broken(id.path(), "file.twice", id.text());
            }
        }
        return ids;
    }

    int number(Field reference) {
        Integer number = numbers.get(reference.text());
        if (number == null) throw new Broken(reference.path(), "file.unknownId", reference.text());
        return number;
    }

    List<Integer> numbers(Field references) {
        List<Integer> all = new ArrayList<>();
        for (Field reference : references.elements()) all.add(number(reference));
        return all;
    }
}

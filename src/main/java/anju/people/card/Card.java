package anju.people.card;

import anju.people.Gender;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may change of a resident's card: whom to call in an emergency, in that order; what to look out for; whether they
 * live alone; and how they like to be helped. Dialect and helper are null where they have no wish.
 */
public record Card(
    List<Contact> contacts,
    List<Risk> risks,
    boolean livesAlone,
    String dialect,
    Gender helper,
    Set<Id<Worker>> preferred,
    Set<Id<Worker>> barred
) {
    /** Somebody to call, and who that is to the resident. */
    public record Contact(String name, String phone, String kinship) {}

    /** Something to look out for, since a day and until one (null: it goes on); the note may be null. */
    public record Risk(Kind kind, LocalDate since, LocalDate until, String note) {}

    /** What there is to look out for. */
    public enum Kind {
        FALLS,
        DEMENTIA,
        WANDERING,
        CHOKING,
        BEDSORES,
        OXYGEN,
        INFECTION;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that word; throws IllegalArgumentException for another. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private static final Set<String> DIALECTS = Set.of("hakka", "cantonese", "teochew", "mandarin");

    /** Copies the lists and sets. */
    public Card {
        contacts = List.copyOf(contacts);
        risks = List.copyOf(risks);
        preferred = Set.copyOf(preferred);
        barred = Set.copyOf(barred);
    }

    /** Everything that is wrong with it on that day of the city, by the fields of the API. */
    public List<Problem> wrong(LocalDate today) {
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < risks.size(); i++) {
            Risk risk = risks.get(i);
            if (risk.since().isAfter(today)) {
                wrong.add(Problem.of("risks[" + i + "].since", "card.not-yet"));
            }
            if (risk.until() != null && risk.until().isBefore(risk.since())) {
                wrong.add(Problem.of("risks[" + i + "].until", "field.window"));
            }
            if (
                risks
                    .subList(0, i)
                    .stream()
                    .anyMatch(one -> one.kind() == risk.kind() && one.since().equals(risk.since()))
            ) {
                wrong.add(Problem.of("risks[" + i + "].kind", "card.twice"));
            }
        }
        if (dialect != null && !DIALECTS.contains(dialect)) {
            wrong.add(Problem.of("dialect", "card.dialect"));
        }
        if (preferred.stream().anyMatch(barred::contains)) {
            wrong.add(Problem.of("barred", "card.both"));
        }
        return wrong;
    }
}

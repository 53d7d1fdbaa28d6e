package anju.people.ability;

import anju.value.Id;
import anju.value.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody was found to be able to do on a day: the level (GB/T 42195-2022, 0 able to 4 wholly disabled), by which
 * body, with the score of its scale (may be null), good until and including a day (null: without end).
 */
public record Assessment(
    Id<Assessment> id,
    LocalDate day,
    String body,
    Integer score,
    int level,
    LocalDate validUntil,
    Instant enteredAt
) {
    private static final Comparator<Assessment> NEWEST = Comparator.comparing(Assessment::day)
        .thenComparing(Assessment::enteredAt)
        .thenComparing(one -> one.id().toString(), Comparator.reverseOrder());

    /** Everything that is wrong with it on that day of the city. */
    public List<Problem> wrong(LocalDate today) {
        List<Problem> wrong = new ArrayList<>();
        if (day.isAfter(today)) {
            wrong.add(Problem.of("day", "assessment.future"));
        }
        if (validUntil != null && validUntil.isBefore(day)) {
            wrong.add(Problem.of("validUntil", "assessment.before"));
        }
        return wrong;
    }

    /** Whether its paper has run out on that day. */
    public boolean isOverdue(LocalDate on) {
        return validUntil != null && on.isAfter(validUntil);
    }

    /** The one that counts on a day: the newest by then, of one day the one entered last; empty before the first. */
    public static Optional<Assessment> on(LocalDate on, Collection<Assessment> all) {
        return all
            .stream()
            .filter(one -> !one.day().isAfter(on))
            .max(NEWEST);
    }
}

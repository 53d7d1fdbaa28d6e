package anju.planning.day;

import java.util.Set;

/**
 * Somebody who visits.
 *
 * @param skills indices of the services they can do
 * @param from the place where they start, {@code to} the place where they end
 * @param shift they never leave before its start; returning after its end is overtime; its end may be infinite
 * @param pause whether they have a right to the day's break
 */
public record Carer(String id, Set<Integer> skills, int from, int to, Span shift, boolean pause) {
    public Carer {
        skills = Set.copyOf(skills);
    }
}

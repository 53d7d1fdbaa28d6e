package anju.planning.day;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody to be visited.
 *
 * @param place the row and column of the travel matrix
 * @param windows one or more, by their start; no service starts before the first, and lateness is told from the end of the
 *     last one that has begun
 * @param tasks one or two services
 * @param gap the least and the most time between the starts of the two services, the first listed first; (0, 0) is
 *     together; empty when there is one service or the two do not depend on each other
 * @param preferred indices of carers; empty when anybody is as welcome
 * @param barred indices of carers who may not come
 * @param optional whether leaving them out is a cost and not a fault
 */
public record Patient(
    String id,
    int place,
    List<Span> windows,
    List<Task> tasks,
    Optional<Span> gap,
    Set<Integer> preferred,
    Set<Integer> barred,
    boolean optional
) {
    public Patient {
        windows = List.copyOf(windows);
        tasks = List.copyOf(tasks);
        preferred = Set.copyOf(preferred);
        barred = Set.copyOf(barred);
        if (windows.isEmpty()) throw new IllegalArgumentException(id + " has no window");
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).start() < windows.get(i - 1).start()) {
                throw new IllegalArgumentException("the windows of " + id + " are out of order");
            }
        }
        if (tasks.isEmpty() || tasks.size() > 2) throw new IllegalArgumentException(
            id + " has " + tasks.size() + " tasks"
        );
        if (gap.isPresent() && (tasks.size() != 2 || gap.get().start() < 0)) {
            throw new IllegalArgumentException("the gap of " + id);
        }
    }

    /** How late something is that happens at a moment, when the service that it belongs to started at another. */
    public double lateness(double started, double happened) {
        double end = windows.get(0).end();
        for (Span window : windows) {
            if (window.start() <= started) end = window.end();
        }
        return Math.max(0, happened - end);
    }
}

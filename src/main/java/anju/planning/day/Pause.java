package anju.planning.day;

/**
 * The break of the day, such as lunch: taken once, at a visit's place or the carer's own start or end.
 *
 * @param span when it may be: its start after {@code span.start}, and its start or end (as for windows) before {@code
 *     span.end}
 * @param duration how long it takes
 */
public record Pause(Span span, double duration) {}

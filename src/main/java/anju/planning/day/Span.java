package anju.planning.day;

/** From start to end, both included, in the day's unit of time; throws IllegalArgumentException when it ends first. */
public record Span(double start, double end) {
    public Span {
        if (!(start <= end)) throw new IllegalArgumentException("from " + start + " to " + end);
    }
}

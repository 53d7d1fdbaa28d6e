package anju.command.plan;

import java.util.List;

/** What one carer or vehicle does, for a picture; places are null when the file tells none. */
public record Lane(String who, Point from, List<Call> calls) {
    /** A place on the plane of the map. */
    public record Point(double x, double y) {}

    /** A stop: what for, from when to when, where. */
    public record Call(String label, double start, double end, Point place) {}
}

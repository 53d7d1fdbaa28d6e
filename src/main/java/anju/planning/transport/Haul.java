package anju.planning.transport;

import java.util.List;

/**
 * A day of transport to be planned.
 *
 * @param stops the depot first
 * @param distance from stop to stop, which is also the travel time
 * @param fewestVehiclesFirst whether one vehicle less is worth any distance
 */
public record Haul(
    String name,
    int fleet,
    double capacity,
    List<Stop> stops,
    List<Errand> errands,
    double[][] distance,
    boolean fewestVehiclesFirst
) {
    public Haul {
        stops = List.copyOf(stops);
        errands = List.copyOf(errands);
        if (fleet < 1) throw new IllegalArgumentException("no vehicle");
        if (stops.size() != distance.length) throw new IllegalArgumentException("distances of other stops");
    }
}

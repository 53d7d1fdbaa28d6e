package anju.city.organisation;

import anju.city.ground.Community;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spreads premises over communities so that nobody has far to go: k medoids, Lloyd's way. */
final class Spread {

    private static final int ROUNDS = 8;

    private Spread() {}

    /** That many of the communities, the fixed ones among them. */
    static List<Community> over(List<Community> communities, int count, List<Community> fixed) {
        List<Community> chosen = new ArrayList<>(fixed);
        if (chosen.isEmpty()) {
            chosen.add(communities.getFirst());
        }
        while (chosen.size() < count) {
            List<Community> soFar = List.copyOf(chosen);
            chosen.add(
                communities
                    .stream()
                    .max(Comparator.comparingDouble(c -> metres(c, nearest(c, soFar))))
                    .orElseThrow()
            );
        }
        for (int round = 0; round < ROUNDS; round++) {
            chosen = moved(communities, chosen, fixed);
        }
        return List.copyOf(chosen);
    }

    static Community nearest(Community from, List<Community> among) {
        return among
            .stream()
            .min(Comparator.comparingDouble(other -> metres(from, other)))
            .orElseThrow();
    }

    private static List<Community> moved(List<Community> communities, List<Community> chosen, List<Community> fixed) {
        List<Community> next = new ArrayList<>();
        for (Community centre : chosen) {
            List<Community> around = communities
                .stream()
                .filter(community -> nearest(community, chosen).equals(centre))
                .toList();
            next.add(fixed.contains(centre) ? centre : middle(around));
        }
        return next;
    }

    /** Nearest to all around, in town where there is a town: that is where buses go. */
    private static Community middle(List<Community> around) {
        List<Community> inTown = around.stream().filter(Community::urban).toList();
        return (inTown.isEmpty() ? around : inTown)
            .stream()
            .min(
                Comparator.comparingDouble(middle ->
                    around
                        .stream()
                        .mapToDouble(other -> metres(middle, other))
                        .sum()
                )
            )
            .orElseThrow();
    }

    private static double metres(Community one, Community other) {
        return one.place().metresTo(other.place());
    }
}

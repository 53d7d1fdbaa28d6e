package anju.verification.ghost;

import anju.verification.ghost.GhostScore.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Whom the call-back rings: the highest scores, and some drawn by lot from all others, so that to be rung says nothing of
 * anybody and nobody knows beforehand who is.
 */
public final class Choosing {

    private Choosing() {}

    /** One visit to ring about; {@code byLot} when it was drawn and not flagged. */
    public record Chosen(Judged judged, boolean byLot) {}

    /** At most so many flagged visits, the highest score first, then so many by lot; the same seed draws the same. */
    public static List<Chosen> choose(List<Judged> visits, int most, int byLot, long seed) {
        List<Chosen> chosen = new ArrayList<>();
        visits
            .stream()
            .filter(Judged::flagged)
            .sorted(
                Comparator.comparingInt(Judged::score)
                    .reversed()
                    .thenComparing(one -> lot(one, seed))
            )
            .limit(most)
            .forEach(one -> chosen.add(new Chosen(one, false)));
        visits
            .stream()
            .filter(one -> !one.flagged())
            .sorted(Comparator.comparing(one -> lot(one, seed)))
            .limit(byLot)
            .forEach(one -> chosen.add(new Chosen(one, true)));
        return List.copyOf(chosen);
    }

    /** A number that follows from order and seed and shows nothing of either (the finalizer of SplitMix64). */
    private static long lot(Judged one, long seed) {
        UUID id = one.trace().order().value();
        long z = seed ^ id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}

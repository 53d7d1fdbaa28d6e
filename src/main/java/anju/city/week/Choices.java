package anju.city.week;

import anju.city.drawn.InventedCity;
import anju.city.ground.Community;
import anju.city.seed.Chance;
import anju.city.staff.InventedWorker;
import anju.people.Worker;
import anju.value.Id;
import java.util.List;
import java.util.Set;

/** Whom residents prefer and whom they do not want: each draws the same again. */
public final class Choices {

    private final InventedCity city;
    private final Pools pools;

    /** The choices of a city's residents among those who are near. */
    public Choices(InventedCity city, Pools pools) {
        this.city = city;
        this.pools = pools;
    }

    /** The one whom they prefer, if any. */
    public Set<Id<Worker>> preferred(int resident, Community community) {
        Chance chance = Chance.of(city.size().seed(), "preferred", resident);
        return chance.in(0.35) ? oneOf(chance, community, 0, 8) : Set.of();
    }

    /** The one whom they bar, if any; never the one they prefer. */
    public Set<Id<Worker>> barred(int resident, Community community) {
        Chance chance = Chance.of(city.size().seed(), "barred", resident);
        return chance.in(0.03) ? oneOf(chance, community, 8, 12) : Set.of();
    }

    private Set<Id<Worker>> oneOf(Chance chance, Community community, int first, int last) {
        List<InventedWorker> near = pools.ofCentre(community);
        return near.size() <= first
            ? Set.of()
            : Set.of(
                  chance
                      .oneOf(near.subList(first, Math.min(last, near.size())))
                      .worker()
                      .id()
              );
    }
}

package anju.city.week;

import anju.city.drawn.InventedCity;
import anju.city.ground.Community;
import anju.city.organisation.Premises;
import anju.city.staff.InventedWorker;
import anju.city.story.Candidates;
import anju.city.story.Wanted;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.order.Agreed;
import anju.people.Worker;
import anju.value.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom the generator asks: of the own centre those who start nearest, and whom the family wished for. The demo people
 * are asked only when they are wished for, so that their days stay as their stories need them.
 */
public final class Pools implements Candidates {

    private static final int NEAREST = 40;
    private static final int PROVIDERS = 6;
    private static final double PROVIDER_REACH = 7_000;
    private final InventedCity city;
    private final Bookings bookings;
    private final Map<Integer, List<InventedWorker>> byEmployer = new HashMap<>();
    private final Map<Integer, List<InventedWorker>> nearest = new HashMap<>();
    private final Map<Integer, List<InventedWorker>> providers = new HashMap<>();
    private final Map<Id<Worker>, InventedWorker> byId = new HashMap<>();
    private final Map<String, Community> communities = new HashMap<>();

    /** The workers of a city, with what they have promised so far. */
    public Pools(InventedCity city, Bookings bookings) {
        this.city = city;
        this.bookings = bookings;
        city.ground()
            .communities()
            .forEach(community -> communities.put(community.code(), community));
        for (InventedWorker worker : city.workers().all()) {
            byId.put(worker.worker().id(), worker);
            if (worker.number() >= city.demo().workers().size()) {
                byEmployer.computeIfAbsent(worker.employer(), key -> new ArrayList<>()).add(worker);
            }
        }
    }

    @Override
    public List<WorkerDay> days(Wanted wanted) {
        Community community = communities.get(wanted.resident().communityCode());
        LocalDate day = LocalDate.ofInstant(wanted.asked().window().start(), city.zone());
        List<WorkerDay> days = new ArrayList<>();
        for (InventedWorker worker : ofCentre(community)) {
            days.add(day(worker, day));
        }
        for (Id<Worker> wished : wanted.asked().wished()) {
            InventedWorker worker = byId.get(wished);
            if (days.stream().noneMatch(one -> one.worker().id().equals(wished))) {
                days.add(day(worker, day));
            }
        }
        return days;
    }

    @Override
    public int workers() {
        return byId.size();
    }

    @Override
    public void book(Wanted wanted, Agreed agreed) {
        bookings.add(
            agreed.worker(),
            new Commitment(
                wanted.id(),
                agreed.visit(),
                agreed.travel(),
                wanted.address().place(),
                wanted.address().area()
            )
        );
    }

    /** Those of the community's centre who start nearest to it, the nearest first; no demo people. */
    List<InventedWorker> ofCentre(Community community) {
        return nearest.computeIfAbsent(community.number(), key ->
            nearest(city.organisations().centre(community).number(), community, NEAREST)
        );
    }

    /** Some of the providers' workers who start near a community. */
    List<InventedWorker> ofProviders(Community community) {
        return providers.computeIfAbsent(community.number(), key -> {
            List<InventedWorker> near = new ArrayList<>();
            for (Premises provider : city.organisations().providers()) {
                if (provider.community().place().metresTo(community.place()) < 3 * PROVIDER_REACH) {
                    near.addAll(nearest(provider.number(), community, PROVIDERS));
                }
            }
            return near
                .stream()
                .filter(worker -> worker.worker().start().metresTo(community.place()) < PROVIDER_REACH)
                .sorted(distanceTo(community))
                .limit(PROVIDERS)
                .toList();
        });
    }

    /** All of an employer, in the order of their numbers; no demo people. */
    List<InventedWorker> ofEmployer(int employer) {
        return byEmployer.getOrDefault(employer, List.of());
    }

    private List<InventedWorker> nearest(int employer, Community community, int count) {
        return byEmployer
            .getOrDefault(employer, List.of())
            .stream()
            .sorted(distanceTo(community))
            .limit(count)
            .toList();
    }

    private static Comparator<InventedWorker> distanceTo(Community community) {
        return Comparator.<InventedWorker>comparingDouble(worker ->
            worker.worker().start().metresTo(community.place())
        ).thenComparing(InventedWorker::number);
    }

    private WorkerDay day(InventedWorker invented, LocalDate day) {
        Worker worker = invented.worker();
        return new WorkerDay(
            worker,
            bookings.around(worker.id(), day),
            bookings.weekMinutes(worker.id(), day),
            0,
            0,
            0
        );
    }
}

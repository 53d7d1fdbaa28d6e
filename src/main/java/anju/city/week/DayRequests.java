package anju.city.week;

import anju.city.drawn.InventedCity;
import anju.city.ground.Community;
import anju.city.people.DemoPeople;
import anju.city.people.InventedResident;
import anju.city.seed.Chance;
import anju.city.staff.InventedWorker;
import anju.city.story.Fate;
import anju.city.story.Wanted;
import anju.people.Role;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What is wanted for one day: the demo people's daily visits, everybody's habits, and the night watch. */
final class DayRequests {

    private static final Duration AHEAD = Duration.ofDays(8);
    private static final Duration WINDOW = Duration.ofHours(3);
    private static final double VISITS_A_WORKER = 1.1;

    private final InventedCity city;
    private final Pools pools;
    private final Wishes wishes;
    private final double activeShare;

    DayRequests(InventedCity city, Pools pools, Wishes wishes) {
        this.city = city;
        this.pools = pools;
        this.wishes = wishes;
        double visits = Math.min(city.size().workers() * VISITS_A_WORKER, city.size().residents() * 0.25);
        this.activeShare = Math.min(0.5, (visits * 7) / Habit.VISITS_A_WEEK / city.size().residents());
    }

    /** Hands over what is wanted for that day, always the same in the same order. */
    void forEach(LocalDate day, Consumer<Wanted> each) {
        int index = 0;
        for (DemoPeople.Daily daily : city.demo().daily()) {
            each.accept(daily(day, index++, daily));
        }
        for (Community community : city.ground().communities()) {
            for (int k = 0; k < active(community); k++) {
                int resident = city.residents().first(community) + k;
                Habit habit = Habit.of(city.size().seed(), resident);
                if (habit.days().contains(day.getDayOfWeek())) {
                    each.accept(habitual(day, index++, resident, habit, community));
                }
            }
        }
        for (int p = 0; p < city.organisations().providers().size(); p++) {
            for (Night.Watch watch : Night.of(p)) {
                Wanted night = night(day, index, p, watch);
                if (night != null) {
                    each.accept(night);
                    index++;
                }
            }
        }
    }

    /** How many residents of a community have something done for them every week. */
    int active(Community community) {
        return (int) Math.ceil(city.residents().count(community) * activeShare);
    }

    private Wanted daily(LocalDate day, int index, DemoPeople.Daily daily) {
        InventedResident resident = city.residents().demo(daily.resident());
        Instant start = at(day, LocalTime.parse(daily.at()));
        Duration length = wishes.item(daily.service()).duration();
        return wishes.wanted(
            Numbering.of(day, index),
            resident,
            daily.service(),
            TimeWindow.from(start, length),
            Wishes.actor(city.staff().demo(daily.by()), Role.COORDINATOR),
            start.minus(AHEAD).plusSeconds(7_200),
            new Wishes.Special(Set.of(Id.of(city.staff().demo(daily.worker()))), Fate.SMOOTH, null)
        );
    }

    private Wanted habitual(LocalDate day, int index, int number, Habit habit, Community community) {
        long order = Numbering.of(day, index);
        Chance chance = Chance.of(city.size().seed(), "request", order);
        InventedResident resident = city.residents().get(number);
        Instant at = at(day, LocalTime.of(9, 0))
            .minus(AHEAD)
            .plusSeconds(chance.below(8 * 3600));
        Instant from = at(day, habit.from());
        Duration length = wishes.item(habit.service()).duration();
        Duration window = length.plusMinutes(90).compareTo(WINDOW) > 0 ? length.plusMinutes(90) : WINDOW;
        List<InventedWorker> near = habit.byProvider() ? pools.ofProviders(community) : List.of();
        Set<Id<Worker>> wished = near.isEmpty()
            ? Set.of()
            : Set.of(
                  near
                      .get(number % near.size())
                      .worker()
                      .id()
              );
        return wishes.wanted(
            order,
            resident,
            habit.service(),
            TimeWindow.from(from, window),
            wishes.asker(resident, at, chance.in(0.55)),
            at,
            new Wishes.Special(wished, Fate.of(city.size().seed(), order), null)
        );
    }

    private Wanted night(LocalDate day, int index, int provider, Night.Watch watch) {
        Community community = city.organisations().providers().get(provider).community();
        List<InventedWorker> workers = pools.ofEmployer(city.organisations().providers().get(provider).number());
        int free = city.residents().count(community) - active(community);
        if (workers.isEmpty() || free <= watch.client()) {
            return null;
        }
        int number = city.residents().first(community) + city.residents().count(community) - 1 - watch.client();
        InventedResident resident = city.residents().get(number);
        Instant start = at(day, watch.from());
        Instant at = start.minus(AHEAD);
        return wishes.wanted(
            Numbering.of(day, index),
            resident,
            watch.service(),
            TimeWindow.from(start, wishes.item(watch.service()).duration()),
            wishes.asker(resident, at, true),
            at,
            new Wishes.Special(Set.of(workers.getFirst().worker().id()), Fate.SMOOTH, null)
        );
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(wishes.zone()).toInstant();
    }
}

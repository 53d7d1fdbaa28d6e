package anju.city.week;

import anju.city.drawn.InventedCity;
import anju.city.ground.Community;
import anju.city.held.Catalogue;
import anju.city.people.DemoPeople;
import anju.city.people.InventedResident;
import anju.city.seed.Chance;
import anju.city.story.Fate;
import anju.city.story.Life;
import anju.city.story.Purses;
import anju.city.story.Story;
import anju.city.story.Wanted;
import anju.flow.port.Jobs;
import anju.matching.Matching;
import anju.order.Stage;
import anju.people.Resident;
import anju.people.Role;
import anju.value.Id;
import anju.value.TimeWindow;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The stories of the demo city's days, played up to now. */
public final class Week {

    private static final double STILL_ASKS = 0.15;
    private final InventedCity city;
    private final Life life;
    private final Wishes wishes;
    private final DayRequests habits;
    private final FreshRequests fresh;

    /** The weeks of a city with that catalogue, whose workers' days are these so far. */
    public Week(
        InventedCity city,
        Catalogue catalogue,
        Matching matching,
        Pools pools,
        Choices choices,
        Purses purses
    ) {
        this.city = city;
        this.life = new Life(city.size().seed(), city.ids(), city.zone(), matching, pools, purses);
        this.wishes = new Wishes(city, catalogue, choices);
        this.habits = new DayRequests(city, pools, wishes);
        this.fresh = new FreshRequests(city, wishes, habits);
    }

    /** Takes a story that is played. */
    public interface Written {
        /** Writes it. */
        void story(Story story) throws SQLException;
    }

    /** How many residents of a community, its first ones, have something done for them every week. */
    public int active(Community community) {
        return habits.active(community);
    }

    /** Every order of a day, played until now; nothing for those whose plan asks for what they want. */
    public void day(LocalDate day, Instant now, Set<Id<Resident>> planned, Written written) throws SQLException {
        List<Wanted> wanted = new ArrayList<>();
        habits.forEach(day, wanted::add);
        wanted.removeIf(one -> planned.contains(one.asked().resident()));
        for (Wanted one : wanted) {
            Story story = played(one, now);
            boolean unmet = story.order().stage() instanceof Stage.Unmet;
            // who never gets what they ask for does not ask every week; some do, and stay in the register
            if (!unmet || Chance.of(city.size().seed(), "unmet", one.number()).in(STILL_ASKS)) {
                written.story(story);
            }
        }
    }

    /** Plays a story on that the database holds; what waited until its time had passed is over. */
    public void resume(Story story, Instant now) {
        life.closeWhatIsOver(story, now);
        life.play(story, now);
        life.closeWhatIsOver(story, now);
    }

    /** The visits that the demo people's stories tell of, all of them in the past. */
    public void stories(Instant now, Written written) throws SQLException {
        for (DemoPeople.Visited told : city.demo().visited()) {
            InventedResident resident = city.residents().demo(told.resident());
            for (int i = told.times() - 1; i >= 0; i--) {
                LocalDate day = city.loadedOn().minusDays(told.last() + (long) told.every() * i);
                Instant start = day.atTime(LocalTime.parse(told.at())).atZone(city.zone()).toInstant();
                Wanted wanted = wishes.wanted(
                    Numbering.of(day, Numbering.STORIES),
                    resident,
                    told.service(),
                    new TimeWindow(start.minusSeconds(1_800), start.plusSeconds(5_400)),
                    Wishes.actor(city.staff().demo(told.by()), Role.RELATIVE),
                    start.minus(Duration.ofHours(40)),
                    new Wishes.Special(Set.of(Id.of(city.staff().demo(told.worker()))), Fate.SMOOTH, told.rating())
                );
                written.story(played(wanted, now));
            }
        }
    }

    /** Requests of the last hours. */
    public void fresh(Instant now, Written written) throws SQLException {
        List<FreshRequests.Fresh> all = new ArrayList<>();
        fresh.forEach(now, all::add);
        for (FreshRequests.Fresh one : all) {
            Story story = Story.begin(one.wanted());
            switch (one.kind()) {
                case WAITING -> story.due(Jobs.Kind.MATCH, one.lookedAt());
                // played to just after the offer: the workers have not looked at their phones yet
                case OFFERED -> life.play(story, one.wanted().asked().at().plusSeconds(30));
                case AT_DESK, UNMET -> life.play(story, now);
            }
            written.story(story);
        }
    }

    private Story played(Wanted wanted, Instant now) {
        Story story = Story.begin(wanted);
        life.play(story, now);
        life.closeWhatIsOver(story, now);
        return story;
    }
}

package anju.city.week;

import anju.city.drawn.InventedCity;
import anju.city.ground.Community;
import anju.city.organisation.Premises;
import anju.city.people.InventedResident;
import anju.city.seed.Chance;
import anju.city.story.Fate;
import anju.city.story.Wanted;
import anju.flow.port.Actor;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What was asked for within the last hours, for the days to come: so that there is always something on the desks. */
final class FreshRequests {

    private static final List<String> ASKED = List.of(
        "ADL",
        "CLEAN_ROOM",
        "MEAL_COOK",
        "SHOP",
        "HLTH_CHECK",
        "COMPANY"
    );
    private final InventedCity city;
    private final Wishes wishes;
    private final DayRequests habits;

    FreshRequests(InventedCity city, Wishes wishes, DayRequests habits) {
        this.city = city;
        this.wishes = wishes;
        this.habits = habits;
    }

    /** What is to become of a fresh request by now. */
    enum Kind {
        /** Nobody has looked at it yet. */
        WAITING,
        /** Offered, not answered yet. */
        OFFERED,
        /** Nobody took it. */
        AT_DESK,
        /** Needs a plan that there is none of. */
        UNMET
    }

    /** Hands over one of each kind and one more offer for every centre. */
    void forEach(Instant now, Consumer<Fresh> each) {
        LocalDate today = LocalDate.ofInstant(now, city.zone());
        List<Premises> centres = city.organisations().centres();
        Kind[] kinds = { Kind.WAITING, Kind.OFFERED, Kind.AT_DESK, Kind.UNMET, Kind.OFFERED };
        for (int c = 0; c < centres.size(); c++) {
            Premises centre = centres.get(c);
            List<Integer> free = free(centre);
            for (int k = 0; k < kinds.length && !free.isEmpty(); k++) {
                int index = c * kinds.length + k;
                each.accept(fresh(today, now, index, kinds[k], free));
            }
        }
    }

    /** Those of a centre's communities who have no habit and are not the night watch's. */
    private List<Integer> free(Premises centre) {
        List<Integer> free = new ArrayList<>();
        for (Community community : city.ground().communities()) {
            if (city.organisations().centre(community).equals(centre)) {
                int first = city.residents().first(community);
                int last = city.residents().count(community) - (watched(community) ? Night.CLIENTS : 0);
                for (int k = habits.active(community); k < last; k++) {
                    free.add(first + k);
                }
            }
        }
        return free;
    }

    private boolean watched(Community community) {
        return city
            .organisations()
            .providers()
            .stream()
            .anyMatch(p -> p.community().equals(community));
    }

    /** A fresh request, what is to become of it, and when somebody will look at one that waits. */
    record Fresh(Kind kind, Wanted wanted, Instant lookedAt) {}

    private Fresh fresh(LocalDate today, Instant now, int index, Kind kind, List<Integer> free) {
        long number = Numbering.of(today, Numbering.FRESH + index);
        Chance chance = Chance.of(city.size().seed(), "fresh", number);
        InventedResident who = city.residents().get(chance.oneOf(free));
        String service = kind == Kind.UNMET ? chance.oneOf(List.of("REHAB", "NURSE")) : chance.oneOf(ASKED);
        Instant from = today
            .plusDays(chance.from(1, 3))
            .atTime(LocalTime.of(chance.from(8, 15), 0))
            .atZone(city.zone())
            .toInstant();
        TimeWindow window = TimeWindow.from(from, wishes.item(service).duration().plusMinutes(120));
        int minutes = switch (kind) {
            case WAITING -> chance.from(1, 20);
            case OFFERED -> chance.from(2, 14);
            case AT_DESK -> chance.from(70, 300);
            case UNMET -> chance.from(5, 600);
        };
        Instant at = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(minutes)).minusSeconds(30);
        Actor asker = wishes.asker(who, at, chance.in(0.5));
        Fate fate = kind == Kind.AT_DESK ? Fate.AT_DESK : Fate.SMOOTH;
        Wanted wanted = wishes.wanted(
            number,
            who,
            service,
            window,
            asker,
            at,
            new Wishes.Special(Set.of(), fate, null)
        );
        return new Fresh(kind, wanted, now.plus(Duration.ofMinutes(chance.from(2, 120))));
    }
}

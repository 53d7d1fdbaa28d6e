package anju.city.week;

import anju.city.seed.Chance;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a resident has done for them every week: which service, on which days, from when. */
record Habit(String service, Set<DayOfWeek> days, LocalTime from, boolean byProvider) {
    private static final List<String> SERVICES = List.of(
        "ADL",
        "CLEAN_ROOM",
        "BATH_HOME",
        "MEAL_DELIVER",
        "MED",
        "HLTH_CHECK",
        "VISIT",
        "COMPANY",
        "MEAL_COOK",
        "SHOP",
        "ERRAND",
        "TURN",
        "RESPITE",
        "ESCORT_OUT",
        "ESCORT_MED",
        "LAUNDRY",
        "HAIR",
        "FOOT",
        "CLEAN_DEEP",
        "BATH_BED",
        "COUNSEL",
        "HOME_ASSESS"
    );
    private static final int[] WEIGHTS = { 16, 12, 12, 10, 8, 8, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1 };
    private static final List<String> PROVIDED = List.of(
        "CLEAN_ROOM",
        "CLEAN_DEEP",
        "LAUNDRY",
        "HAIR",
        "COMPANY",
        "SHOP",
        "ERRAND"
    );

    /** The most visits that anybody has in a week. */
    static final double VISITS_A_WEEK = 2;

    /** The habit of the resident of that number. */
    static Habit of(long seed, int resident) {
        Chance chance = Chance.of(seed, "habit", resident);
        String service = SERVICES.get(chance.weighted(WEIGHTS));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int visits = chance.from(1, 3);
        while (days.size() < visits) {
            days.add(DayOfWeek.of(chance.from(1, 7)));
        }
        LocalTime from = LocalTime.of(8, 0).plusMinutes(30L * chance.from(0, 16));
        return new Habit(service, days, from, PROVIDED.contains(service) && chance.in(0.35));
    }
}

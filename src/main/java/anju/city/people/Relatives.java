package anju.city.people;

import anju.city.seed.Chance;
import anju.city.seed.Ids;
import anju.people.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invented relatives: every sixth resident or so has one with a mandate. */
public final class Relatives {

    private final long seed;
    private final Names names;
    private final Ids ids;
    private final LocalDate today;

    /** The relatives of a city that is loaded on that day. */
    public Relatives(long seed, Names names, Ids ids, LocalDate today) {
        this.seed = seed;
        this.names = names;
        this.ids = ids;
        this.today = today;
    }

    /** The relative of a resident who is no demo person, if they have one. */
    public Optional<InventedRelative> of(InventedResident resident) {
        Chance chance = Chance.of(seed, "relative", resident.number());
        if (!chance.in(0.16)) {
            return Optional.empty();
        }
        boolean daughter = chance.in(0.6);
        Gender gender = daughter ? Gender.FEMALE : Gender.MALE;
        List<String> scope = new ArrayList<>(List.of("orders"));
        if (chance.in(0.8)) {
            scope.add("alarms");
        }
        if (chance.in(0.5)) {
            scope.add("money");
        }
        LocalDate since = today.minusDays(chance.from(30, 700));
        return Optional.of(
            new InventedRelative(
                ids.of(Ids.Kind.RELATIVE, resident.number()),
                names.child(chance, gender, resident.name()),
                gender,
                resident.birth().plusDays(chance.from(22 * 365, 36 * 365)),
                Numbers.phone(2, resident.number()),
                ids.of(Ids.Kind.MANDATE, resident.number()),
                daughter ? "女儿" : "儿子",
                List.copyOf(scope),
                since,
                chance.in(0.3) ? null : today.plusDays(chance.from(60, 900))
            )
        );
    }
}

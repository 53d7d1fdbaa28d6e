package anju.city.people;

import anju.city.ground.Community;
import anju.city.ground.Ground;
import anju.city.ground.Huizhou;
import anju.city.people.DemoPeople.DemoResident;
import anju.city.people.DemoPeople.Someone;
import anju.city.seed.Chance;
import anju.city.seed.CitySize;
import anju.city.seed.Ids;
import anju.city.seed.Shares;
import anju.people.Gender;
import anju.value.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The invented residents, each drawn anew when asked for: a million of them take no room. The demo people come first;
 * the others of a community have consecutive numbers.
 */
public final class Residents {

    private final long seed;
    private final Huizhou city;
    private final Names names;
    private final Ids ids;
    private final DemoPeople demo;
    private final LocalDate today;
    private final Shares shares;

    /** The residents of a city that is loaded on that day. */
    public Residents(CitySize size, Huizhou city, Names names, Ids ids, DemoPeople demo, LocalDate today) {
        this.seed = size.seed();
        this.city = city;
        this.names = names;
        this.ids = ids;
        this.demo = demo;
        this.today = today;
        this.shares = Shares.of(
            size.residents() - demo.residents().size(),
            city.communities().stream().mapToDouble(this::weight).toArray()
        );
    }

    /** How many there are. */
    public int count() {
        return demo.residents().size() + shares.total();
    }

    /** How many of them are demo people, whose numbers come first. */
    public int demoCount() {
        return demo.residents().size();
    }

    /** The number of the first of a community who is no demo person. */
    public int first(Community community) {
        return demoCount() + shares.start(community.number());
    }

    /** How many of a community are no demo people. */
    public int count(Community community) {
        return shares.count(community.number());
    }

    /** The demo resident of that key. */
    public InventedResident demo(String key) {
        for (int i = 0; i < demoCount(); i++) {
            if (demo.residents().get(i).key().equals(key)) {
                return get(i);
            }
        }
        throw new IllegalArgumentException("no demo resident " + key);
    }

    /** The id of the resident of that number. */
    public UUID id(int number) {
        return ids.of(Ids.Kind.RESIDENT, number);
    }

    /** The resident of that number. */
    public InventedResident get(int number) {
        return number < demoCount() ? demo(number) : drawn(number);
    }

    private InventedResident demo(int number) {
        DemoResident told = demo.residents().get(number);
        Someone someone = demo.someone(told.key());
        Community home = city.community(demo.communities().get("home"));
        LocalDate birth = today.minusYears(someone.age()).minusDays(100);
        return new InventedResident(
            number,
            ids.of(Ids.Kind.RESIDENT, number),
            someone.name(),
            Gender.of(someone.gender()),
            birth,
            someone.phone(),
            Numbers.identity(number, birth),
            home,
            home,
            told.ability(),
            told.alone(),
            told.dialect(),
            told.gender() == null ? null : Gender.of(told.gender()),
            told.health(),
            ids.of(Ids.Kind.ADDRESS, number),
            told.line(),
            Bearing.off(home.place(), told.metres(), told.bearing()),
            told.purse(),
            told.proofs()
        );
    }

    private InventedResident drawn(int number) {
        Community home = city.communities().get(shares.placeOf(number - demoCount()));
        Chance chance = Chance.of(seed, "resident", number);
        Gender gender = chance.in(0.54) ? Gender.FEMALE : Gender.MALE;
        int age = 60 + (int) Math.min(39, -11 * Math.log(1 - chance.share()));
        LocalDate birth = today.minusYears(age).minusDays(chance.below(365));
        int ability = ability(chance, age);
        boolean alone = chance.in(0.18);
        Community registered = chance.in(0.08) ? chance.oneOf(city.communities()) : chance.in(0.05) ? null : home;
        return new InventedResident(
            number,
            ids.of(Ids.Kind.RESIDENT, number),
            names.elder(chance, gender),
            gender,
            birth,
            Numbers.phone(0, number),
            Numbers.identity(number, birth),
            home,
            registered,
            ability,
            alone,
            dialect(chance, home),
            chance.in(0.12) ? gender : null,
            chance.in(ability == 0 ? 0.2 : 0.7) ? chance.oneOf(names.health()) : null,
            ids.of(Ids.Kind.ADDRESS, number),
            line(chance, home),
            Ground.around(chance, home.place(), home.urban() ? 250 : 500, home.town().district()),
            chance.in(ability > 0 || alone ? 0.5 : 0.1) ? 10_000L * chance.from(3, 60) : null,
            chance.in(0.15) ? Map.of("doorCode", "%06d".formatted(chance.below(1_000_000))) : Map.of()
        );
    }

    private double weight(Community community) {
        double people = community.urban() ? 3 : 1;
        double ordinary = community.town().ordinary() ? 1 : 0.3;
        return people * ordinary * (0.6 + 0.8 * Chance.of(seed, "weight", community.number()).share());
    }

    private static int ability(Chance chance, int age) {
        if (!chance.in(0.1 + (age - 60) * 0.013)) {
            return 0;
        }
        return 1 + chance.weighted(55, 25, 13, 7);
    }

    /** As spoken around there: Hakka inland, the city's own Cantonese, Teochew along the coast. */
    public static String dialect(Chance chance, Community home) {
        List<String> dialects = List.of("hakka", "cantonese", "teochew", "mandarin");
        return switch (home.town().district().code()) {
            case "441323" -> dialects.get(chance.weighted(35, 10, 45, 10));
            case "441324" -> dialects.get(chance.weighted(45, 45, 2, 8));
            default -> dialects.get(chance.weighted(50, 30, 5, 15));
        };
    }

    private String line(Chance chance, Community home) {
        String where = home.town().district().name() + home.town().name() + home.shortName();
        return home.area() == Area.URBAN
            ? "%s%s%d号%d栋%d%02d房".formatted(
                  where,
                  chance.oneOf(names.streets()),
                  chance.from(1, 98),
                  chance.from(1, 9),
                  chance.from(1, 9),
                  chance.from(1, 4)
              )
            : "%s%d组%d号".formatted(where, chance.from(1, 12), chance.from(1, 90));
    }
}

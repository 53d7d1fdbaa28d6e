package anju.city.staff;

import anju.city.ground.Community;
import anju.city.ground.Ground;
import anju.city.ground.Huizhou;
import anju.city.organisation.Organisations;
import anju.city.organisation.Premises;
import anju.city.people.Bearing;
import anju.city.people.DemoPeople;
import anju.city.people.DemoPeople.DemoWorker;
import anju.city.people.DemoPeople.Someone;
import anju.city.people.Names;
import anju.city.people.Numbers;
import anju.city.people.Residents;
import anju.city.seed.Chance;
import anju.city.seed.CitySize;
import anju.city.seed.Ids;
import anju.city.seed.Shares;
import anju.people.Gender;
import anju.people.Worker;
import anju.people.Worker.Certificate;
import anju.value.Id;
import anju.value.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** All invented workers: four of five at the centres, the others at the providers; the demo people come first. */
public final class Workers {

    private static final double AT_CENTRES = 0.8;
    private final List<InventedWorker> all = new ArrayList<>();
    private final Chances chances;

    private record Chances(
        long seed,
        Huizhou city,
        Organisations organisations,
        Names names,
        Ids ids,
        LocalDate today,
        ZoneId zone
    ) {}

    /** Draws the workers of a city that is loaded on that day. */
    public Workers(
        CitySize size,
        Huizhou city,
        Organisations organisations,
        Residents residents,
        Names names,
        Ids ids,
        DemoPeople demo,
        LocalDate today,
        ZoneId zone
    ) {
        this.chances = new Chances(size.seed(), city, organisations, names, ids, today, zone);
        demo.workers().forEach(told -> all.add(demo(told, demo)));
        int drawn = size.workers() - all.size();
        int atCentres = (int) Math.round(drawn * AT_CENTRES);
        List<List<Community>> served = served(city, organisations);
        double[] weights = served
            .stream()
            .mapToDouble(s -> s.stream().mapToInt(residents::count).sum())
            .toArray();
        double average = residents.count() / (double) weights.length;
        for (int i = 0; i < weights.length; i++) {
            weights[i] += average;
        }
        staff(organisations.centres(), Shares.of(atCentres, weights), served, false);
        List<Premises> providers = organisations.providers();
        double[] even = new double[providers.size()];
        Arrays.fill(even, 1);
        staff(providers, Shares.of(drawn - atCentres, even), around(city, providers), true);
    }

    /** All of them; a worker's place in the list is their number. */
    public List<InventedWorker> all() {
        return all;
    }

    private void staff(List<Premises> employers, Shares shares, List<List<Community>> where, boolean nights) {
        for (int e = 0; e < employers.size(); e++) {
            for (int k = 0; k < shares.count(e); k++) {
                all.add(drawn(employers.get(e), k, shares.count(e), where.get(e), nights && k == 0));
            }
        }
    }

    private InventedWorker drawn(Premises employer, int k, int n, List<Community> where, boolean night) {
        int number = all.size();
        Chance chance = Chance.of(chances.seed, "worker", number);
        Gender gender = chance.in(0.8) ? Gender.FEMALE : Gender.MALE;
        // every other one starts at the centre's own door: whoever is needed by all should be far from none
        Community home = k % 2 == 0 ? employer.community() : chance.oneOf(where);
        Place start = Ground.around(chance, home.place(), home.urban() ? 500 : 900, home.town().district());
        LocalDate from = chances.today.minusDays(chance.from(60, 3_000));
        LocalDate until = k > 11 && chance.in(0.02) ? chances.today.minusDays(chance.from(2, 30)) : null;
        Worker worker = new Worker(
            id(number),
            chances.names.adult(chance, gender),
            gender,
            employer.organisation().id(),
            start,
            home.area(),
            Set.copyOf(List.of("mandarin", Residents.dialect(chance, home))),
            480,
            2_640,
            from,
            until,
            night ? Skills.of(chance, 2, 100, chances.today) : Skills.of(chance, k, n, chances.today),
            night
                ? Rota.nights(employer.number() - chances.organisations.providers().getFirst().number(), from)
                : Rota.days(chance, k, from),
            Rota.leave(chance, chances.today, chances.zone)
        );
        LocalDate birth = chances.today.minusYears(chance.from(24, 58)).minusDays(chance.below(365));
        return new InventedWorker(
            number,
            worker,
            employer.number(),
            birth,
            Numbers.phone(1, number),
            Numbers.identity(5_000_000 + number, birth)
        );
    }

    private InventedWorker demo(DemoWorker told, DemoPeople demo) {
        int number = all.size();
        Someone someone = demo.someone(told.key());
        Community home = chances.city.community(demo.communities().get("home"));
        Premises employer = chances.organisations.centre(home);
        LocalDate from = chances.today.minusDays(1_100);
        List<Certificate> certificates = told
            .certificates()
            .stream()
            .map(kind -> new Certificate(kind, from.plusDays(30), chances.today.plusYears(10)))
            .toList();
        Worker worker = new Worker(
            id(number),
            someone.name(),
            Gender.of(someone.gender()),
            employer.organisation().id(),
            Bearing.off(home.place(), told.metres(), told.bearing()),
            home.area(),
            Set.copyOf(told.dialects()),
            told.minutesPerDay(),
            told.minutesPerWeek(),
            from,
            null,
            certificates,
            Rota.everyDay(LocalTime.parse(told.from()), LocalTime.parse(told.to()), from),
            List.of()
        );
        LocalDate birth = chances.today.minusYears(someone.age()).minusDays(100);
        String identity = Numbers.identity(5_000_000 + number, birth);
        return new InventedWorker(number, worker, employer.number(), birth, someone.phone(), identity);
    }

    private Id<Worker> id(int number) {
        return Id.of(chances.ids.of(Ids.Kind.WORKER, number));
    }

    private static List<List<Community>> served(Huizhou city, Organisations organisations) {
        return organisations
            .centres()
            .stream()
            .map(centre ->
                city
                    .communities()
                    .stream()
                    .filter(community -> organisations.centre(community).equals(centre))
                    .toList()
            )
            .toList();
    }

    private static List<List<Community>> around(Huizhou city, List<Premises> providers) {
        return providers
            .stream()
            .map(provider ->
                city
                    .communities()
                    .stream()
                    .filter(c -> c.town().district().equals(provider.community().town().district()))
                    .filter(c -> c.place().metresTo(provider.community().place()) < 9_000)
                    .toList()
            )
            .toList();
    }
}

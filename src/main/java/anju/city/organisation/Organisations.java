package anju.city.organisation;

import anju.city.ground.Community;
import anju.city.ground.District;
import anju.city.ground.Ground;
import anju.city.ground.Huizhou;
import anju.city.ground.Town;
import anju.city.seed.Chance;
import anju.city.seed.Ids;
import anju.city.seed.Shares;
import anju.organisation.OpeningHours;
import anju.organisation.Organisation;
import anju.value.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * All organisations: 25 home-care centres and 7 day-care centres, 64 care homes and a welfare centre with 400 beds (as
 * the city announced in 2018), and invented providers. {@code centreOf} gives each community's centre by its number.
 */
public record Organisations(
    List<Premises> centres,
    List<Premises> dayCare,
    List<Premises> careHomes,
    Premises welfareCentre,
    List<Premises> providers,
    int[] centreOf
) {
    private static final int CENTRES = 25;
    private static final int DAY_CARE = 7;
    private static final int CARE_HOMES = 64;
    private static final int BEDS = 400;
    private static final LocalDate IN_USE = LocalDate.of(2018, 10, 1);
    private static final List<String> PROVIDERS = List.of(
        "和颐",
        "安颐",
        "康乐",
        "仁爱",
        "福泽",
        "暖阳",
        "瑞和",
        "同心",
        "惠邻",
        "松柏",
        "常青",
        "晚晴"
    );

    /** Draws them; the communities that are asked for have a home-care centre of their own. */
    public static Organisations draw(Huizhou city, Ids ids, long seed, List<Community> withCentre) {
        var drawing = new Drawing(ids, seed, new ArrayList<>());
        List<Community> homes = eachDistrict(city, CENTRES, withCentre);
        for (Community at : homes) {
            int far = (int) Math.ceil(farthest(city, at, homes) / 1000) + 2;
            drawing.add(at, at.shortName() + "居家养老服务中心", Set.of("home-care-centre"), far * 1000, null);
        }
        for (Community at : eachDistrict(city, DAY_CARE, List.of())) {
            drawing.add(at, at.shortName() + "日间照料示范中心", Set.of("day-care-centre"), null, null);
        }
        for (Town town : largest(city, CARE_HOMES)) {
            Community at = city
                .communities()
                .stream()
                .filter(c -> c.town().equals(town))
                .findFirst()
                .orElseThrow();
            int beds = 30 + 10 * Chance.of(seed, "beds", at.number()).below(10);
            drawing.add(at, town.name() + "敬老院", Set.of("care-home"), null, beds);
        }
        drawing.add(homes.getFirst(), "惠州市社会福利院", Set.of("welfare-centre"), null, BEDS);
        List<Community> urban = city.communities().stream().filter(Community::urban).toList();
        List<Community> offices = Spread.over(urban, PROVIDERS.size(), List.of());
        for (int i = 0; i < offices.size(); i++) {
            drawing.add(offices.get(i), PROVIDERS.get(i) + "居家服务有限公司", Set.of("provider"), null, null);
        }
        List<Premises> all = drawing.all();
        int homesEnd = CENTRES + DAY_CARE + CARE_HOMES;
        return new Organisations(
            List.copyOf(all.subList(0, CENTRES)),
            List.copyOf(all.subList(CENTRES, CENTRES + DAY_CARE)),
            List.copyOf(all.subList(CENTRES + DAY_CARE, homesEnd)),
            all.get(homesEnd),
            List.copyOf(all.subList(homesEnd + 1, all.size())),
            city
                .communities()
                .stream()
                .mapToInt(c -> homes.indexOf(nearestIn(c, homes)))
                .toArray()
        );
    }

    /** All of them, by number. */
    public List<Premises> all() {
        List<Premises> all = new ArrayList<>(centres);
        all.addAll(dayCare);
        all.addAll(careHomes);
        all.add(welfareCentre);
        all.addAll(providers);
        return all;
    }

    /** The home-care centre that answers for a community. */
    public Premises centre(Community community) {
        return centres.get(centreOf[community.number()]);
    }

    private record Drawing(Ids ids, long seed, List<Premises> all) {
        void add(Community at, String name, Set<String> roles, Integer radius, Integer beds) {
            int number = all.size();
            Chance chance = Chance.of(seed, "organisation", number);
            // 0752-0…: no exchange begins with a zero, so nobody's telephone rings
            String phone = "0752-0%06d".formatted(number + 1);
            var place = Ground.around(chance, at.place(), 150, at.town().district());
            Id<Organisation> id = Id.of(ids.of(Ids.Kind.ORGANISATION, number));
            all.add(
                new Premises(
                    number,
                    new Organisation(id, name, phone, roles, place, radius, IN_USE, null, OpeningHours.UNTOLD),
                    at,
                    beds
                )
            );
        }
    }

    private static List<Community> eachDistrict(Huizhou city, int count, List<Community> fixed) {
        double[] sizes = city
            .districts()
            .stream()
            .mapToDouble(d -> in(city, d).size())
            .toArray();
        Shares shares = Shares.of(count, sizes);
        List<Community> chosen = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            District district = city.districts().get(i);
            List<Community> here = fixed
                .stream()
                .filter(c -> c.town().district().equals(district))
                .toList();
            chosen.addAll(Spread.over(in(city, district), shares.count(i), here));
        }
        return chosen;
    }

    private static List<Community> in(Huizhou city, District district) {
        return city
            .communities()
            .stream()
            .filter(c -> c.town().district().equals(district))
            .toList();
    }

    private static Community nearestIn(Community from, List<Community> homes) {
        return Spread.nearest(
            from,
            homes
                .stream()
                .filter(home -> home.town().district().equals(from.town().district()))
                .toList()
        );
    }

    private static double farthest(Huizhou city, Community home, List<Community> homes) {
        return in(city, home.town().district())
            .stream()
            .filter(community -> nearestIn(community, homes).equals(home))
            .mapToDouble(community -> community.place().metresTo(home.place()))
            .max()
            .orElse(0);
    }

    private static List<Town> largest(Huizhou city, int count) {
        Comparator<Town> bySize = Comparator.comparingLong(town ->
            city
                .communities()
                .stream()
                .filter(c -> c.town().equals(town))
                .count()
        );
        return city
            .towns()
            .stream()
            .filter(Town::ordinary)
            .sorted(bySize.reversed().thenComparing(Town::code))
            .limit(count)
            .sorted(Comparator.comparing(Town::code))
            .toList();
    }
}

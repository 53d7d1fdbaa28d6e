package anju.city.ground;

import anju.city.seed.Chance;
import anju.value.Area;
import anju.value.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All divisions of Huizhou, with a synthetic place for each town and community that depends on its code alone. */
public record Huizhou(List<District> districts, List<Town> towns, List<Community> communities) {
    private static final String SEED = "place";
    private static final double AROUND_THE_CITY = 6_000;
    private static final double STREETS = 1_300;
    private static final double VILLAGES = 3_200;
    private static final int CANDIDATES = 12;
    // 龙门: most of its villages lie in the mountains; which of them do is drawn by town
    private static final String MOUNTAINS = "441324";

    /** Reads the resources. */
    public static Huizhou read() {
        List<District> districts = Divisions.districts();
        Map<String, District> byCode = new HashMap<>();
        districts.forEach(district -> byCode.put(district.code(), district));
        Map<String, Town> towns = new LinkedHashMap<>();
        List<Community> communities = new ArrayList<>();
        for (Divisions.Row row : Divisions.communities()) {
            Town town = towns.computeIfAbsent(row.townCode(), code ->
                town(towns, code, row.town(), byCode.get(row.districtCode()))
            );
            communities.add(community(communities.size(), row, town));
        }
        return new Huizhou(districts, List.copyOf(towns.values()), List.copyOf(communities));
    }

    /** The community of that code; throws IllegalArgumentException if there is none. */
    public Community community(String code) {
        return communities
            .stream()
            .filter(community -> community.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no community " + code + " in Huizhou"));
    }

    private static Town town(Map<String, Town> before, String code, String name, District district) {
        Chance chance = Chance.of(0, SEED, Long.parseLong(code));
        Place best = null;
        double farthest = -1;
        for (int i = 0; i < CANDIDATES; i++) {
            Place drawn = name.endsWith("街道")
                ? Ground.around(chance, district.centre(), AROUND_THE_CITY, district)
                : Ground.anywhere(chance, district);
            double nearest = before
                .values()
                .stream()
                .mapToDouble(other -> other.centre().metresTo(drawn))
                .min()
                .orElse(0);
            // Mitchell's best candidate: towns keep their distance as towns do
            if (nearest > farthest) {
                farthest = nearest;
                best = drawn;
            }
        }
        return new Town(before.size(), code, name, district, best);
    }

    private static Community community(int number, Divisions.Row row, Town town) {
        Chance chance = Chance.of(0, SEED, Long.parseLong(row.code()));
        Place place = Ground.around(chance, town.centre(), row.urban() ? STREETS : VILLAGES, town.district());
        boolean mountain =
            !row.urban() && row.districtCode().equals(MOUNTAINS) && Chance.of(0, "mountain", town.number()).in(0.6);
        Area area = row.urban() ? Area.URBAN : mountain ? Area.MOUNTAIN : Area.RURAL;
        return new Community(number, row.code(), row.name(), row.urban(), area, town, place);
    }

    /** Refuses communities with the same code. */
    public Huizhou {
        if (new HashSet<>(communities.stream().map(Community::code).toList()).size() != communities.size()) {
            throw new IllegalArgumentException("two communities have the same code");
        }
    }
}

package anju.city.staff;

import anju.city.seed.Chance;
import anju.people.Worker.Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who of an organisation has which certificates, so that together they can do all that the catalogue asks. */
final class Skills {

    /** What every organisation needs somebody for; bathing in bed needs two at once. */
    private static final List<Set<String>> NEEDED = List.of(
        Set.of("care-worker", "bathing", "health-card"),
        Set.of("nurse", "health-check", "counsellor"),
        Set.of("care-worker", "bathing", "on-duty"),
        Set.of("social-worker", "counsellor"),
        Set.of("rehab", "health-check"),
        Set.of("care-worker", "escort", "health-card"),
        Set.of("care-worker", "foot-care"),
        Set.of("social-worker", "assessor"),
        Set.of("service-team", "on-duty", "assessor"),
        Set.of("health-card", "escort", "foot-care")
    );

    private Skills() {}

    /** The certificates of the k-th of n workers. Nobody's who is needed runs out soon. */
    static List<Certificate> of(Chance chance, int k, int n, LocalDate today) {
        Set<String> kinds = new LinkedHashSet<>();
        for (int needed = k; needed < NEEDED.size(); needed += n) {
            NEEDED.get(needed).stream().sorted().forEach(kinds::add);
        }
        boolean spare = kinds.isEmpty();
        if (spare) {
            add(chance, kinds, 0.8, "care-worker");
            add(chance, kinds, kinds.isEmpty() ? 0 : 0.55, "bathing");
            add(chance, kinds, 0.7, "health-card");
            add(chance, kinds, 0.3, "escort");
            add(chance, kinds, 0.35, "health-check");
            add(chance, kinds, 0.15, "on-duty");
            add(chance, kinds, 0.15, "foot-care");
            add(chance, kinds, 0.15, "social-worker");
        }
        List<Certificate> certificates = new ArrayList<>();
        for (String kind : kinds) {
            LocalDate from = today.minusDays(chance.from(200, 1_500));
            boolean expired = spare && chance.in(0.07);
            LocalDate until = expired
                ? today.minusDays(chance.from(5, 180))
                : today.plusDays(spare ? chance.from(40, 1_500) : chance.from(1_200, 2_400));
            certificates.add(new Certificate(kind, from, until));
        }
        // one in each organisation has let the rarest of all run out: a match says so by name
        if (k == NEEDED.size()) {
            certificates.removeIf(certificate -> certificate.kind().equals("bathing"));
            certificates.add(new Certificate("bathing", today.minusDays(900), today.minusDays(20)));
        }
        return List.copyOf(certificates);
    }

    private static void add(Chance chance, Set<String> kinds, double share, String kind) {
        if (chance.in(share)) {
            kinds.add(kind);
        }
    }
}

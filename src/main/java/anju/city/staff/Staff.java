package anju.city.staff;

import anju.city.ground.Huizhou;
import anju.city.ground.Town;
import anju.city.organisation.Organisations;
import anju.city.organisation.Premises;
import anju.city.people.DemoPeople;
import anju.city.people.DemoPeople.Someone;
import anju.city.people.Names;
import anju.city.people.Numbers;
import anju.city.seed.Chance;
import anju.city.seed.Ids;
import anju.people.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everybody with a role that somebody gave: two coordinators and a lead for each centre, a manager for each provider,
 * the 153 of the civil-affairs service teams (as announced in 2018), and the demo people who neither receive nor give
 * care. A coordinator of a centre is found by {@link #coordinator}.
 */
public final class Staff {

    private static final int SERVICE_TEAMS = 153;
    private final List<Member> members = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final Map<UUID, UUID> coordinators = new HashMap<>();
    private final Map<String, UUID> byKey = new HashMap<>();
    private final long seed;
    private final Names names;
    private final Ids ids;
    private final LocalDate today;

    /** Somebody. */
    public record Member(UUID id, String name, Gender gender, LocalDate birth, String phone) {}

    /** A role that somebody has; organisation and town may be null. */
    public record Post(UUID person, String role, UUID organisation, String town) {}

    /** Draws the staff of a city that is loaded on that day. */
    public Staff(
        long seed,
        Huizhou city,
        Organisations organisations,
        Names names,
        Ids ids,
        DemoPeople demo,
        LocalDate today
    ) {
        this.seed = seed;
        this.names = names;
        this.ids = ids;
        this.today = today;
        name(demo);
        give(demo, city, organisations);
        for (Premises centre : organisations.centres()) {
            UUID id = centre.organisation().id().value();
            fill("coordinator", id, null, 2);
            fill("centre-lead", id, null, 1);
        }
        for (Premises provider : organisations.providers()) {
            fill("provider-manager", provider.organisation().id().value(), null, 1);
        }
        teams(city);
        for (Post post : posts) {
            if (post.role().equals("coordinator")) {
                coordinators.putIfAbsent(post.organisation(), post.person());
            }
        }
    }

    /** Those who are neither residents nor workers. */
    public List<Member> members() {
        return members;
    }

    /** All roles that were given. */
    public List<Post> posts() {
        return posts;
    }

    /** The coordinator of a centre who answers for what the generator lets a coordinator do. */
    public UUID coordinator(UUID centre) {
        return coordinators.get(centre);
    }

    /** Whether somebody is a coordinator of some centre. */
    public boolean isCoordinator(UUID person) {
        return posts.stream().anyMatch(post -> post.role().equals("coordinator") && post.person().equals(person));
    }

    /** The id of the demo person of that key, whatever they are. */
    public UUID demo(String key) {
        return byKey.get(key);
    }

    private void name(DemoPeople demo) {
        for (int i = 0; i < demo.residents().size(); i++) {
            byKey.put(demo.residents().get(i).key(), ids.of(Ids.Kind.RESIDENT, i));
        }
        for (int i = 0; i < demo.workers().size(); i++) {
            byKey.put(demo.workers().get(i).key(), ids.of(Ids.Kind.WORKER, i));
        }
        for (Someone one : demo.people()) {
            if (!byKey.containsKey(one.key())) {
                LocalDate birth = today.minusYears(one.age()).minusDays(100);
                UUID id = nextId();
                members.add(new Member(id, one.name(), Gender.of(one.gender()), birth, one.phone()));
                byKey.put(one.key(), id);
            }
        }
    }

    private void give(DemoPeople demo, Huizhou city, Organisations organisations) {
        for (DemoPeople.Grant grant : demo.grants()) {
            UUID person = byKey.get(grant.person());
            String at = grant.at() == null ? "city" : grant.at();
            posts.add(
                switch (at) {
                    case "home", "other" -> new Post(
                        person,
                        grant.role(),
                        organisations
                            .centre(city.community(demo.communities().get(at)))
                            .organisation()
                            .id()
                            .value(),
                        null
                    );
                    case "provider" -> new Post(
                        person,
                        grant.role(),
                        organisations.providers().getFirst().organisation().id().value(),
                        null
                    );
                    case "town" -> new Post(
                        person,
                        grant.role(),
                        null,
                        city.community(demo.communities().get("home")).town().code()
                    );
                    case "city" -> new Post(person, grant.role(), null, null);
                    default -> throw new IllegalArgumentException("no such place in demo-people.yaml: " + at);
                }
            );
        }
    }

    /** Each town has two while there are enough, the larger ones first. */
    private void teams(Huizhou city) {
        List<Town> towns = city
            .towns()
            .stream()
            .sorted(
                Comparator.comparingLong((Town town) ->
                    city
                        .communities()
                        .stream()
                        .filter(c -> c.town().equals(town))
                        .count()
                )
                    .reversed()
                    .thenComparing(Town::code)
            )
            .toList();
        int twice = SERVICE_TEAMS - towns.size();
        for (int i = 0; i < towns.size(); i++) {
            fill("service-team", null, towns.get(i).code(), i < twice ? 2 : 1);
        }
    }

    private void fill(String role, UUID organisation, String town, int count) {
        long there = posts
            .stream()
            .filter(post -> post.role().equals(role))
            .filter(post -> town == null ? organisation.equals(post.organisation()) : town.equals(post.town()))
            .count();
        for (long i = there; i < count; i++) {
            posts.add(new Post(drawn(), role, organisation, town));
        }
    }

    private UUID drawn() {
        Chance chance = Chance.of(seed, "staff", members.size());
        Gender gender = chance.in(0.6) ? Gender.FEMALE : Gender.MALE;
        LocalDate birth = today.minusYears(chance.from(25, 57)).minusDays(chance.below(365));
        String phone = Numbers.phone(3, members.size());
        UUID id = nextId();
        members.add(new Member(id, names.adult(chance, gender), gender, birth, phone));
        return id;
    }

    private UUID nextId() {
        return ids.of(Ids.Kind.STAFF, members.size());
    }
}

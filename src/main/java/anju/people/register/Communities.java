package anju.people.register;

import anju.value.Area;
import anju.value.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The communities that a register may name. */
public final class Communities {

    /** A community as rows refer to it; {@code served}: a centre that counts here answers for it. */
    public record Community(String code, Area area, Place place, boolean served) {}

    private final Map<String, Set<Community>> named = new HashMap<>();

    /** Knows one more, of that name in that town. */
    public void add(Community community, String name, String town) {
        String plain = name.replaceAll("(居民委员会|居委会|民委员会)$", "");
        for (String each : List.of(community.code(), name, plain, town + name, town + plain)) {
            named.computeIfAbsent(each, k -> new LinkedHashSet<>()).add(community);
        }
    }

    /** Those of that code or name; a name may be said with its town before it, and without the committee. */
    public List<Community> named(String said) {
        return List.copyOf(named.getOrDefault(said.replace(" ", ""), Set.of()));
    }
}

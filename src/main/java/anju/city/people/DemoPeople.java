package anju.city.people;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The demo people and their stories, as city/demo-people.yaml tells them; days are counted from the day of loading. */
public record DemoPeople(
    String password,
    Map<String, String> communities,
    List<Someone> people,
    List<Grant> grants,
    List<DemoResident> residents,
    List<DemoWorker> workers,
    List<DemoMandate> mandates,
    List<Visited> visited,
    List<Daily> daily
) {
    /** Somebody who can sign in; the quiet ones are not told of at the start. */
    public record Someone(
        String key,
        String phone,
        String name,
        String gender,
        int age,
        String zh,
        String en,
        boolean quiet
    ) {}

    /** A role that somebody has; at a centre, the provider or the town, or in the whole city (null). */
    public record Grant(String person, String role, String at) {}

    /** What makes one of them a resident; the place is so many metres off the community's, in degrees from north. */
    public record DemoResident(
        String key,
        int ability,
        boolean alone,
        String dialect,
        String gender,
        String line,
        String health,
        int metres,
        int bearing,
        long purse,
        Map<String, String> proofs,
        String preferred,
        String barred
    ) {}

    /** What makes one of them a worker, every day from and to without a break. */
    public record DemoWorker(
        String key,
        List<String> certificates,
        String from,
        String to,
        List<String> dialects,
        int minutesPerDay,
        int minutesPerWeek,
        int metres,
        int bearing
    ) {}

    /** A mandate, with since, until and revoked in days from loading (null: not). */
    public record DemoMandate(
        String relative,
        String resident,
        String kinship,
        List<String> scope,
        int since,
        Integer until,
        Integer revoked,
        String proof
    ) {}

    /** Visits that have been. */
    public record Visited(
        String resident,
        String worker,
        String by,
        String service,
        String at,
        int times,
        int every,
        int last,
        int rating
    ) {}

    /** A visit of every day. */
    public record Daily(String resident, String worker, String by, String service, String at) {}

    /** Reads the resource. */
    public static DemoPeople read() {
        return Names.resource("/city/demo-people.yaml", DemoPeople.class);
    }

    /** Those who are told of at the start. */
    public List<Someone> told() {
        return people
            .stream()
            .filter(someone -> !someone.quiet())
            .toList();
    }

    /** The demo person of that key; throws NoSuchElementException if there is none. */
    public Someone someone(String key) {
        return people
            .stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no demo person " + key));
    }
}

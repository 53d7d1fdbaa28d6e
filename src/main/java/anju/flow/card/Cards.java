package anju.flow.card;

import anju.flow.access.Standing;
import anju.flow.port.Actor;
import anju.people.Gender;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.people.Worker;
import anju.people.card.Card;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The residents' cards and mandates, in one transaction. */
public interface Cards {
    /** The card with its version and the viewer's standings, which may be none; empty where there is no such resident. */
    Future<Optional<Held>> find(Id<Resident> resident, Id<Person> viewer);

    /** The version of the card, held against others until the transaction ends; empty where there is none. */
    Future<Optional<Integer>> hold(Id<Resident> resident);

    /** Those of these workers whom nobody knows. */
    Future<Set<Id<Worker>>> unknown(Set<Id<Worker>> workers);

    /** Puts the next card in place of the one before, which the history keeps. */
    Future<Void> save(Id<Resident> resident, Actor actor, Card before, Card next);

    /** Gives a relative a mandate from now on; the relative is found by phone or is somebody new. */
    Future<Granted> grant(Id<Resident> resident, UUID id, Grant grant);

    /** Ends a mandate of that resident at once; answers whether there was a live one. */
    Future<Boolean> withdraw(Id<Resident> resident, UUID mandate);

    /** A card as it stands. */
    record Held(
        Id<Resident> resident,
        String name,
        Card card,
        List<Person> chosen,
        List<Mandate> mandates,
        List<Change> history,
        int version,
        Set<Standing> standings
    ) {}

    /** Who may act for the resident in what, since when and until when (null: without end), and from when not any more. */
    record Mandate(
        UUID id,
        String name,
        String kinship,
        List<String> scope,
        Instant since,
        Instant until,
        String proof,
        Instant withdrawnAt,
        boolean live
    ) {}

    /** One change of the card: who made it, as what, and of which parts. */
    record Change(Instant at, String who, Role role, List<String> parts) {}

    /** What is granted to whom; until may be null. */
    record Grant(
        String name,
        String phone,
        Gender gender,
        String kinship,
        List<String> scope,
        Instant until,
        String proof
    ) {}

    /** What came of granting. */
    enum Granted {
        DONE,
        ANOTHER_HAS_THAT_PHONE
    }
}

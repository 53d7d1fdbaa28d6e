package anju.flow.access;

import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Role;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions, of which only the hash of the token is known (SHA-256). */
public interface Sessions {
    /** Who is signed in, with all roles they have at this moment ({@code now}, on the database's clock). */
    record Session(
        Id<Person> person,
        String name,
        Set<Role> roles,
        List<Grant> grants,
        Instant expiresAt,
        Instant now
    ) {}

    /** A role that somebody gave; organisation and town are null where the role has none. */
    record Grant(Role role, Id<Organisation> organisation, String townCode) {}

    /** Opens a session for so long; answers it as {@link #find} would. */
    Future<Session> open(byte[] tokenHash, Id<Person> person, Duration lasts);

    /** The live session of that token; empty where it has ended, expired or never was. */
    Future<Optional<Session>> find(byte[] tokenHash);

    /** Ends the session on every node; without effect where it has ended. */
    Future<Void> end(byte[] tokenHash);

    /**
     * For each of these sessions, in their order, a mark of what its person may see (roles, grants and mandates), null
     * where the session is dead. An event stream whose mark changes ends, and is opened anew with the new rights.
     */
    Future<List<String>> marks(List<byte[]> tokenHashes);
}

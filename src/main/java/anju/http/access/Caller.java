package anju.http.access;

import anju.flow.access.Sessions.Session;
import anju.people.Person;
import anju.people.Role;
import anju.value.Id;
import java.util.Set;

/** Who is calling, and the hash of the token that says so. */
public record Caller(Session session, byte[] tokenHash) {
    /** The person. */
    public Id<Person> person() {
        return session.person();
    }

    /** The roles that they have at this moment. */
    public Set<Role> roles() {
        return session.roles();
    }
}

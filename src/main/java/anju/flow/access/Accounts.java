package anju.flow.access;

import anju.people.Person;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/** The accounts that one signs in with. */
public interface Accounts {
    /** An account; the password's hash is an argon2id PHC string. */
    record Account(Id<Person> person, String name, String passwordHash) {}

    /** How often signing in has failed lately, for that phone and from that address. */
    record Failures(int ofPhone, int ofAddress) {}

    /** The account of a phone number however it is written. */
    Future<Optional<Account>> find(String phone);

    /** The failures within the time before now. */
    Future<Failures> failures(String phone, String address, Duration within);

    /** Writes down an attempt; a success forgets the failures of that phone. */
    Future<Void> attempted(String phone, String address, boolean ok);
}

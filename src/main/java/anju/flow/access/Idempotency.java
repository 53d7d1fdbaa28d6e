package anju.flow.access;

import anju.people.Person;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.UUID;

/** The answers of write requests by person and key; kept for 7 days. */
public interface Idempotency {
    /** What is known of a key. */
    sealed interface Known {}

    /** The key is new, and nobody else can use it until this transaction ends. */
    record Fresh() implements Known {}

    /** The same request was answered before. */
    record Same(Answer answer) implements Known {}

    /** The key was used for another request. */
    record Different() implements Known {}

    /** A request with that key is still running. */
    record Running() implements Known {}

    /** An answer: the status, what it is about and its version (both may be null), the body (stored encrypted). */
    record Answer(int status, UUID subject, Integer version, String body) {}

    /** Takes a key for this transaction. */
    Future<Known> claim(Id<Person> person, String key, byte[] requestHash);

    /** Keeps the answer with the change itself. */
    Future<Void> keep(Id<Person> person, String key, byte[] requestHash, Answer answer);
}

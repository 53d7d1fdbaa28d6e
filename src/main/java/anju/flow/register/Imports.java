package anju.flow.register;

import anju.flow.port.Actor;
import anju.flow.register.Reading.Row;
import anju.flow.register.Reading.Wrong;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.people.register.Communities;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files that were looked at and what became of their rows, in one transaction. */
public interface Imports {
    /** The communities of the city; served are those for which this centre answers. */
    Future<Communities> communities(Id<Organisation> centre);

    /** Those of these rows whose person is there already, by line, with who it is (null: not a resident). */
    Future<Map<Integer, Optional<Id<Resident>>>> known(List<Row> rows);

    /** Begins an import of a file with so many rows; it is nobody's to apply before {@link #checked}. */
    Future<Void> open(UUID id, Id<Organisation> centre, Actor by, String fileName, int rows);

    /** Keeps rows that are right, sealed until they are applied or 7 days old; those known are there already. */
    Future<Void> keep(UUID id, List<Row> rows, Map<Integer, Optional<Id<Resident>>> known);

    /** Keeps what is wrong, line by line. */
    Future<Void> keepWrong(UUID id, List<Wrong> wrong);

    /** All of the file is kept. */
    Future<Void> checked(UUID id);

    /** The import of that centre as it stands; empty if it has none of that id. */
    Future<Optional<Import>> find(Id<Organisation> centre, UUID id);

    /** The same, held against others until the transaction ends. */
    Future<Optional<Import>> hold(UUID id);

    /** The newest imports of a centre, at most 20, without their lines. */
    Future<List<Import>> list(Id<Organisation> centre);

    /** From now on its rows are applied, by whoever does the job. */
    Future<Void> begin(UUID id);

    /** The next rows that wait, at most so many. */
    Future<List<Row>> waiting(UUID id, int most);

    /** A row's person was there already. */
    Future<Void> skip(UUID id, int line, Optional<Id<Resident>> known);

    /** Registers a row's person with an address and the purse that the family pays from. */
    Future<Void> register(UUID id, Row row, Id<Resident> as);

    /** Nothing waits any more; what is left of the file's rows is forgotten. */
    Future<Void> end(UUID id);

    /** How far an import is. */
    enum State {
        READING,
        CHECKED,
        APPLYING,
        DONE
    }

    /**
     * An import: rows that wait, that were registered, that were there already, and all that is wrong. Of those registered
     * and those known at most 200 are named.
     */
    record Import(
        UUID id,
        Id<Organisation> centre,
        String fileName,
        Person by,
        Instant at,
        State state,
        int rows,
        int right,
        int made,
        int there,
        int wrongRows,
        List<Wrong> wrong,
        List<Registered> people
    ) {}

    /** Somebody of a row: registered by it ({@code made}), or there already. */
    record Registered(int line, boolean made, Id<Resident> resident, String name) {}
}

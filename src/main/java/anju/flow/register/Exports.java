package anju.flow.register;

import anju.flow.view.Hidden;
import anju.organisation.Organisation;
import anju.people.Gender;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody takes away as a file, in one transaction. */
public interface Exports {
    /** The residents for whom a centre answers, by name, as they are on that day. */
    Future<List<Line>> residents(Id<Organisation> centre, LocalDate day);

    /** Keeps a file for an hour, sealed, for whoever made it. */
    Future<Void> keep(Export export, byte[] file);

    /** The file of that export, which they made within the last hour; empty for anybody else and later. */
    Future<Optional<Kept>> find(Id<Organisation> centre, UUID id, Id<Person> by);

    /** A resident as a line of a file; birth, registered community, dialect and helper may be null, and so may hidden texts. */
    record Line(
        Id<Resident> id,
        String name,
        Gender gender,
        LocalDate birth,
        String community,
        String registered,
        int ability,
        boolean livesAlone,
        String dialect,
        Gender helper,
        Hidden idNumber,
        Hidden phone,
        Hidden address,
        Hidden health
    ) {}

    /** What is taken away, by whom; clear: with what is hidden elsewhere. */
    record Export(
        UUID id,
        Id<Organisation> centre,
        String what,
        boolean clear,
        Id<Person> by,
        String fileName,
        Sheets.Format format,
        int rows
    ) {}

    /** A file that was kept. */
    record Kept(String fileName, String type, byte[] file) {}
}

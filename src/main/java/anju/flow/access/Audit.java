package anju.flow.access;

import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who did or looked at what and why; kept with the change itself, sealed into a chain right after it. */
public interface Audit {
    /**
     * One entry; operation is an operationId of the API. Person, role, subject, resident and reason may be null; detail
     * holds ids, codes and numbers, never personal text (the reason is stored encrypted).
     */
    record Entry(
        Id<Person> person,
        Role role,
        String operation,
        UUID subject,
        Id<Resident> resident,
        String reason,
        Map<String, Object> detail
    ) {}

    /** Writes an entry. */
    Future<Void> write(Entry entry);

    /** The same entry for each of these residents, who are also its subject. */
    Future<Void> writeForEach(Entry entry, List<Id<Resident>> residents);
}

package anju.flow.dossier;

import anju.people.Person;
import anju.people.Resident;
import anju.people.ability.Assessment;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** What residents were found able to do, in one transaction. */
public interface Assessments {
    /** Every assessment of a resident, the newest first, also those that were withdrawn. */
    Future<List<Entry>> list(Id<Resident> resident);

    /** The level in the register, which counts before the first assessment. */
    Future<Integer> registered(Id<Resident> resident);

    /** Adds one. */
    Future<Void> add(Id<Resident> resident, Assessment assessment, Id<Person> by);

    /** Withdraws one of theirs that counts; answers whether there was one. */
    Future<Boolean> withdraw(Id<Resident> resident, Id<Assessment> assessment, Id<Person> by, String reason);

    /** An assessment, who entered it, and who withdrew it when and why (null while it counts). */
    record Entry(
        Assessment assessment,
        Person enteredBy,
        Person withdrawnBy,
        Instant withdrawnAt,
        String withdrawnReason
    ) {
        /** Whether it counts. */
        public boolean counts() {
            return withdrawnAt == null;
        }
    }
}

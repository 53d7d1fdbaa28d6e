package anju.flow.verify;

import anju.flow.view.Hidden;
import anju.order.Mark;
import anju.people.Person;
import anju.people.Role;
import anju.value.Id;
import anju.verification.Correction;
import java.time.Instant;

/**
 * A correction as it is shown beside the original. {@code worker} is whom a time is about, or null; {@code told} is what
 * stood before, null where nothing had been told; what was decided is null while nobody has.
 */
public record CorrectionView(
    Id<Correction> id,
    Correction.Change change,
    Person worker,
    Instant told,
    Mark.Which which,
    String stageBefore,
    Hidden reason,
    Person by,
    Role role,
    Instant at,
    Correction.State state,
    Person decidedBy,
    Instant decidedAt,
    Hidden decision,
    boolean reversed
) {}

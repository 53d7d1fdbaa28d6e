package anju.careplan;

import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One thing that recurs. The id stays the same from version to version, so that a change is known from something new; in
 * a draft, what is new has none (null) yet.
 * The rule begins on {@code begins}; the window is from {@code starts} on the city's clock. A null address means the main
 * one, a null worker whoever matching finds, the note may be null.
 */
public record PlanItem(
    Id<PlanItem> id,
    String serviceCode,
    Recurrence rule,
    LocalDate begins,
    LocalTime starts,
    Duration window,
    Id<Resident.Address> address,
    Id<Worker> worker,
    String note
) {
    /** The same thing under that id. */
    public PlanItem of(Id<PlanItem> other) {
        return new PlanItem(other, serviceCode, rule, begins, starts, window, address, worker, note);
    }
}

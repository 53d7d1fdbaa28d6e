package anju.careplan;

import anju.careplan.PlanVersion.State;
import anju.people.Resident;
import anju.value.Id;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A resident's plan: its versions by number, the deviations that stand, in the order in which they were made, and who
 * changed it last.
 */
public record CarePlan(
    Id<CarePlan> id,
    Id<Resident> resident,
    List<PlanVersion> versions,
    List<Deviation> deviations,
    PlanVersion.Done changed,
    int version
) {
    /** Copies the lists. */
    public CarePlan {
        versions = List.copyOf(versions);
        deviations = List.copyOf(deviations);
    }

    /** The version that waits for a decision. */
    public Optional<PlanVersion> proposed() {
        return versions
            .stream()
            .filter(one -> one.state() == State.PROPOSED)
            .findFirst();
    }

    /** The newest version that was approved, also when its day has not come or has passed. */
    public Optional<PlanVersion> approved() {
        return versions
            .stream()
            .filter(one -> one.state() == State.APPROVED)
            .max(Comparator.comparingInt(PlanVersion::number));
    }

    /** The last day of an approved version: its own, or the one before a later version begins; null: open. */
    public LocalDate lastDay(PlanVersion version) {
        LocalDate replaced = versions
            .stream()
            .filter(one -> one.state() == State.APPROVED && one.number() > version.number())
            .map(one -> one.from().minusDays(1))
            .min(Comparator.naturalOrder())
            .orElse(null);
        if (replaced == null || (version.until() != null && version.until().isBefore(replaced))) {
            return version.until();
        }
        return replaced;
    }

    /** The version in force on a day. */
    public Optional<PlanVersion> on(LocalDate day) {
        return versions
            .stream()
            .filter(one -> one.state() == State.APPROVED && !day.isBefore(one.from()))
            .filter(one -> lastDay(one) == null || !day.isAfter(lastDay(one)))
            .findFirst();
    }

    /** The newest item of that id, in whichever version. */
    public Optional<PlanItem> item(Id<PlanItem> id) {
        return versions
            .stream()
            .sorted(Comparator.comparingInt(PlanVersion::number).reversed())
            .flatMap(one -> one.items().stream())
            .filter(one -> one.id().equals(id))
            .findFirst();
    }
}

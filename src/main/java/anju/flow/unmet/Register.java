package anju.flow.unmet;

import anju.careplan.CarePlan;
import anju.careplan.Occurrence;
import anju.careplan.PlanItem;
import anju.flow.port.Actor;
import anju.unmet.Lack;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * The register of unmet needs. Orders come into it and leave it with their own history, in whatever transaction writes
 * that; here is what is said of a need besides. Each change is in the history of the need and told in the feed.
 */
public interface Register {
    /** That need; fails with NoSuchElementException if missing. Whoever changes it holds its order first. */
    Future<UnmetNeed> get(Id<UnmetNeed> id);

    /** It was tried again, by somebody or by Anju itself (null), and still for that reason nobody can. */
    Future<Void> tried(Id<UnmetNeed> id, Actor actor, String reason, Lack lack);

    /** Somebody closes it, and why in their own words, which are kept encrypted. */
    Future<Void> close(Id<UnmetNeed> id, Actor actor, String why);

    /** A day of an item of a plan. */
    record Day(Id<PlanItem> item, LocalDate day) {}

    /** The days of a plan that are in the register because no order could be made of them. */
    Future<Set<Day>> days(Id<CarePlan> plan);

    /** No order could be made of a day of a plan, for that reason; it comes into the register, or was tried again. */
    Future<Void> refused(CarePlan plan, Occurrence occurrence, String reason);

    /** An order was made of it after all: what may be open of it is met. */
    Future<Void> made(Occurrence occurrence);

    /** The plan says nothing of these days any more: they are taken back. */
    Future<Void> dropped(Collection<Day> days);
}

package anju.flow.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Deviation;
import anju.careplan.Keeping.Made;
import anju.careplan.Occurrence;
import anju.careplan.PlanVersion;
import anju.careplan.PlanVersion.Done;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The care plans. Each change writes the row, what was added to it and the outbox row, all or nothing. */
public interface CarePlans {
    /** The plan, locked against others until the transaction ends; fails with NoSuchElementException if missing. */
    Future<CarePlan> get(Id<CarePlan> id);

    /** Adds a plan with its first version. */
    Future<Void> add(CarePlan plan);

    /** Adds a version to a plan; one that waited for a decision is replaced by it. */
    Future<Void> propose(CarePlan plan, PlanVersion version);

    /** Keeps what was decided of a version. */
    Future<Void> decide(CarePlan plan, PlanVersion decided);

    /** Adds an exception. */
    Future<Void> deviate(CarePlan plan, Deviation deviation);

    /** Takes an exception back: it stands no more. */
    Future<Void> withdraw(CarePlan plan, Id<Deviation> deviation, Done by);

    /** The orders that were made of a plan, from a day on. */
    Future<List<Made>> made(Id<CarePlan> plan, LocalDate from);

    /** Keeps that an order was made for an occurrence; fails when one was made already. */
    Future<Void> keep(Id<CarePlan> plan, Occurrence occurrence, Id<Order> order);

    /** Forgets the order of an occurrence, so that another may be made. */
    Future<Void> forget(Made made);

    /** Keeps why an order could not be made: the key of its words; null: all could. */
    Future<Void> trouble(Id<CarePlan> plan, String key);

    /** Those of these workers who exist. */
    Future<Set<Id<Worker>>> workers(Collection<Id<Worker>> asked);

    /** The addresses of a resident. */
    Future<Set<Id<Resident.Address>>> addresses(Id<Resident> resident);
}

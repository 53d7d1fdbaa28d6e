package anju.flow.careplan;

import anju.careplan.CarePlan;
import anju.careplan.PlanItem;
import anju.flow.access.Standing;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Care plans as they are shown. */
public interface CarePlanViews {
    /** Which plans: of a resident (null: any), only those that wait for a decision, from which row on, and how many. */
    record Filter(Id<Resident> resident, boolean waiting, int after, int most) {}

    /** The plans of residents to whom the viewer has one of the allowed standings, by name of the resident. */
    Future<List<View>> list(Id<Person> viewer, Set<Standing> allowed, Filter filter);

    /** One plan, with the viewer's standings, which may be none; empty where there is none. */
    Future<Optional<View>> find(Id<CarePlan> id, Id<Person> viewer);

    /** An order that was made of a plan. */
    record Ordered(Id<PlanItem> item, LocalDate day, Id<Order> order, String stage) {}

    /** A plan; {@code names} of all people in it; {@code problem} the key of why an order could not be made, or null. */
    record View(
        CarePlan plan,
        Person resident,
        Id<Organisation> centre,
        LocalDate today,
        Map<Id<?>, String> names,
        List<Ordered> orders,
        String problem,
        Set<Standing> standings
    ) {}
}

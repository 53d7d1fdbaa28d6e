package anju.flow.plan;

import anju.flow.plan.day.Absence;
import anju.flow.plan.day.CentreDays;
import anju.flow.port.Store;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.planning.centre.CentreDay;
import anju.planning.centre.CentrePlanner;
import anju.planning.centre.Proposal;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What is read of a day because of a cause, and how the day is mended by it. */
public final class Mending {

    private final CentreDays days;
    private final CentrePlanner planner;
    private final ZoneId zone;

    /** Mends by that planner; a day is a day in that zone. */
    Mending(CentreDays days, CentrePlanner planner, ZoneId zone) {
        this.days = days;
        this.planner = planner;
        this.zone = zone;
    }

    /**
     * Reads what a repair has to know, were these away (null: nobody but who is so in the database); what it answers works
     * out the proposal and asks the database nothing.
     */
    public Future<Supplier<Proposal>> read(Store.Unit unit, Plan plan, Absence absence) {
        return switch (plan.cause()) {
            case Cause.OfWorker c -> promised(unit, plan, absence, Set.of());
            case Cause.OverRun c -> promised(unit, plan, absence, Set.of());
            case Cause.Urgent c -> promised(unit, plan, absence, Set.of(c.order()));
            case Cause.ResidentAway c -> waiting(unit, plan, c).compose(held -> filled(unit, plan, held));
            case Cause.ResidentBack c -> waiting(unit, plan, c).compose(orders ->
                promised(unit, plan, absence, idsOf(orders, plan.day()))
            );
        };
    }

    private Future<Supplier<Proposal>> promised(Store.Unit unit, Plan plan, Absence absence, Set<Id<Order>> beside) {
        return days
            .promised(unit, plan.centre(), plan.day(), absence, beside)
            .map(day -> () -> planner.asking(planner.repair(day, plan.seed()), plan.seed()));
    }

    private Future<Supplier<Proposal>> filled(Store.Unit unit, Plan plan, List<Order> held) {
        Set<Id<Worker>> freed = new HashSet<>();
        for (Order order : held) {
            if (day(order).equals(plan.day())) {
                freed(order).forEach(one -> freed.add(one.worker()));
            }
        }
        return days.promisedAndUnmet(unit, plan.centre(), plan.day()).map(day -> () -> fill(day, freed, plan.seed()));
    }

    /** Who is freed may be of another centre, which plans their day itself. */
    private Proposal fill(CentreDay day, Set<Id<Worker>> freed, long seed) {
        Set<Id<Worker>> here = new HashSet<>();
        day.workers().forEach(one -> here.add(one.worker().id()));
        here.retainAll(freed);
        return planner.fill(day, here, seed);
    }

    /** The days from today on that a resident's cause is about: with a gap that they leave, or a visit that has nobody. */
    public Future<Set<LocalDate>> daysOf(Store.Unit unit, Plan plan, Cause.OfResident cause) {
        return waiting(unit, plan, cause).map(orders -> {
            Set<LocalDate> all = new TreeSet<>();
            orders.forEach(order -> all.add(day(order)));
            return all;
        });
    }

    private Future<List<Order>> waiting(Store.Unit unit, Plan plan, Cause.OfResident cause) {
        boolean away = cause instanceof Cause.ResidentAway;
        return unit
            .centres()
            .waiting(plan.centre(), cause.resident(), unit.now())
            .map(orders ->
                orders
                    .stream()
                    .filter(order -> away ? !freed(order).isEmpty() : !(order.stage() instanceof Stage.OnHold))
                    .toList()
            );
    }

    /** Who was to come to an order that waits because the resident is away. */
    private static List<Agreed> freed(Order order) {
        return order.stage() instanceof Stage.OnHold hold ? CentreDays.agreed(hold.before()) : List.of();
    }

    private Set<Id<Order>> idsOf(List<Order> orders, LocalDate day) {
        Set<Id<Order>> ids = new HashSet<>();
        for (Order order : orders) {
            if (day(order).equals(day)) {
                ids.add(order.id());
            }
        }
        return ids;
    }

    private LocalDate day(Order order) {
        return order.asked().window().start().atZone(zone).toLocalDate();
    }
}

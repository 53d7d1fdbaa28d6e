package anju.flow.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Deviating;
import anju.careplan.Deviation;
import anju.careplan.Keeping.Made;
import anju.careplan.PlanVersion.Done;
import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Exceptions for some days: skipped, paused, at another time, by somebody else; they hold at once. */
public final class DeviationFlow {

    private final FlowSettings settings;
    private final Supplier<UUID> ids;

    /** The flow under these settings; {@code ids} gives new ids. */
    DeviationFlow(FlowSettings settings, Supplier<UUID> ids) {
        this.settings = settings;
        this.ids = ids;
    }

    /** Makes an exception, as it is asked for without its id and its maker. */
    public Future<Reply<CarePlan>> deviate(Store.Unit unit, Actor actor, Id<CarePlan> id, Deviation asked) {
        Done by = new Done(actor.person(), actor.role(), unit.now());
        Deviation made = new Deviation(
            Id.of(ids.get()),
            asked.item(),
            asked.from(),
            asked.until(),
            asked.what(),
            by,
            asked.reason()
        );
        return unit
            .carePlans()
            .get(id)
            .compose(plan ->
                wrong(unit, plan, made).compose(problems ->
                    problems.isEmpty()
                        ? begun(unit, plan, made).compose(late ->
                              late
                                  ? Future.succeededFuture(new Reply.Conflict<>("care.begun"))
                                  : unit
                                        .carePlans()
                                        .deviate(plan, made)
                                        .compose(kept -> again(unit, plan))
                          )
                        : Future.succeededFuture(new Reply.Refused<>(problems))
                )
            );
    }

    /** Takes an exception back. */
    public Future<Reply<CarePlan>> withdraw(Store.Unit unit, Actor actor, Id<CarePlan> id, Id<Deviation> deviation) {
        Done by = new Done(actor.person(), actor.role(), unit.now());
        var today = unit.now().atZone(settings.zone()).toLocalDate();
        return unit
            .carePlans()
            .get(id)
            .compose(plan -> {
                Deviation stands = plan
                    .deviations()
                    .stream()
                    .filter(one -> one.id().equals(deviation))
                    .findFirst()
                    .orElse(null);
                if (stands == null || stands.until().isBefore(today)) {
                    return Future.succeededFuture(new Reply.Conflict<>("care.not-standing"));
                }
                return unit
                    .carePlans()
                    .withdraw(plan, deviation, by)
                    .compose(kept -> again(unit, plan));
            });
    }

    private Future<List<Problem>> wrong(Store.Unit unit, CarePlan plan, Deviation made) {
        Set<Id<Worker>> named = made.what() instanceof Deviation.OtherWorker other ? Set.of(other.worker()) : Set.of();
        var services = unit.services().list();
        var workers = unit.carePlans().workers(named);
        return Future.all(services, workers).map(all ->
            Deviating.check(
                plan,
                made,
                new Deviating.Known(
                    unit.now(),
                    unit.now().plus(settings.lead()),
                    settings.zone(),
                    DraftFlow.byCode(services.result()),
                    workers.result()
                )
            )
        );
    }

    /** Whether the one visit that is to be otherwise has begun, or is over. */
    private static Future<Boolean> begun(Store.Unit unit, CarePlan plan, Deviation made) {
        if (!made.from().equals(made.until())) {
            return Future.succeededFuture(false);
        }
        return unit
            .carePlans()
            .made(plan.id(), made.from())
            .map(orders ->
                orders
                    .stream()
                    .filter(one -> made.touches(one.item(), one.day()))
                    .anyMatch((Made one) -> !one.mayChange(unit.now()))
            );
    }

    private static Future<Reply<CarePlan>> again(Store.Unit unit, CarePlan plan) {
        return unit.jobs().add(Jobs.Kind.CARE_PLAN, plan.id().value(), unit.now()).map(Reply.done(plan));
    }
}

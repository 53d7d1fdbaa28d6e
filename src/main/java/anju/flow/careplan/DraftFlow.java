package anju.flow.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Drafting;
import anju.careplan.Drafting.Draft;
import anju.careplan.PlanItem;
import anju.careplan.PlanVersion;
import anju.careplan.PlanVersion.Done;
import anju.careplan.PlanVersion.State;
import anju.catalogue.ServiceItem;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes down how a plan is to be: the centre for a resident, or the family that asks for it. */
public final class DraftFlow {

    private final ZoneId zone;
    private final Supplier<UUID> ids;

    /** The flow in that zone; {@code ids} gives new ids. */
    DraftFlow(ZoneId zone, Supplier<UUID> ids) {
        this.zone = zone;
        this.ids = ids;
    }

    /** A new plan for a resident, waiting for a decision. */
    public Future<Reply<CarePlan>> draft(Store.Unit unit, Actor actor, Id<Resident> resident, Draft draft) {
        return checked(unit, resident, draft, Set.of(), sound -> {
            Done by = new Done(actor.person(), actor.role(), unit.now());
            CarePlan plan = new CarePlan(Id.of(ids.get()), resident, List.of(version(1, sound, by)), List.of(), by, 1);
            return unit.carePlans().add(plan).map(Reply.done(plan));
        });
    }

    /** Another version of a plan, waiting for a decision; it takes the place of one that waits already. */
    public Future<Reply<CarePlan>> change(Store.Unit unit, Actor actor, Id<CarePlan> id, Draft draft) {
        return unit
            .carePlans()
            .get(id)
            .compose(plan ->
                checked(unit, plan.resident(), draft, items(plan), sound -> {
                    Done by = new Done(actor.person(), actor.role(), unit.now());
                    int number = plan.versions().getLast().number() + 1;
                    return unit
                        .carePlans()
                        .propose(plan, version(number, sound, by))
                        .map(Reply.done(plan));
                })
            );
    }

    private static Set<Id<PlanItem>> items(CarePlan plan) {
        return plan
            .versions()
            .stream()
            .flatMap(version -> version.items().stream().map(PlanItem::id))
            .collect(Collectors.toSet());
    }

    private static PlanVersion version(int number, Draft draft, Done by) {
        return new PlanVersion(
            number,
            State.PROPOSED,
            draft.from(),
            draft.until(),
            draft.items(),
            by,
            draft.note(),
            null,
            null
        );
    }

    private Future<Reply<CarePlan>> checked(
        Store.Unit unit,
        Id<Resident> resident,
        Draft draft,
        Set<Id<PlanItem>> items,
        Function<Draft, Future<Reply<CarePlan>>> then
    ) {
        Set<Id<Worker>> named = draft
            .items()
            .stream()
            .map(PlanItem::worker)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
        var services = unit.services().list();
        var addresses = unit.carePlans().addresses(resident);
        var workers = unit.carePlans().workers(named);
        return Future.all(services, addresses, workers).compose(all -> {
            List<Problem> wrong = Drafting.check(
                draft,
                new Drafting.Known(
                    unit.now().atZone(zone).toLocalDate(),
                    byCode(services.result()),
                    addresses.result(),
                    workers.result(),
                    items
                )
            );
            return wrong.isEmpty() ? then.apply(named(draft)) : Future.succeededFuture(new Reply.Refused<>(wrong));
        });
    }

    /** The draft in which every new item has its id. */
    private Draft named(Draft draft) {
        return new Draft(
            draft.from(),
            draft.until(),
            draft
                .items()
                .stream()
                .map(item -> item.id() == null ? item.of(Id.of(ids.get())) : item)
                .toList(),
            draft.note()
        );
    }

    static Map<String, ServiceItem> byCode(List<ServiceItem> items) {
        Map<String, ServiceItem> byCode = new HashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        return byCode;
    }
}

package anju.flow.petition;

import anju.dispatch.petition.Petition;
import anju.flow.MatchFlow;
import anju.flow.OfferFlow;
import anju.flow.port.Actor;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.Verdict;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Promised visits pass from one worker to another at the time that was told, by the rules of matching. */
final class Swapping {

    private final MatchFlow matches;
    private final Matching matching;
    private final Supplier<UUID> ids;

    Swapping(MatchFlow matches, Matching matching, Supplier<UUID> ids) {
        this.matches = matches;
        this.matching = matching;
        this.ids = ids;
    }

    /** A visit passes from one to another, who gives {@code gives} away for it (null: nothing). */
    record Pass(Order order, Stage.Dispatched promised, Id<Worker> from, Id<Worker> to, Order gives) {
        Instant start() {
            return promised.agreed().getFirst().visit().start();
        }

        LinkedHashSet<Id<Worker>> coming() {
            var coming = new LinkedHashSet<Id<Worker>>();
            promised.agreed().forEach(one -> coming.add(one.worker().equals(from) ? to : one.worker()));
            return coming;
        }
    }

    /** What a petition that names a colleague would pass, the earliest first; visits are its orders as they stand. */
    static List<Pass> passes(Petition petition, List<Order> visits) {
        var passes = new ArrayList<Pass>();
        Order mine = of(visits, petition.order());
        Order theirs = petition.theirs() == null ? null : of(visits, petition.theirs().order());
        pass(passes, mine, petition.worker(), petition.colleague(), theirs);
        if (theirs != null) {
            pass(passes, theirs, petition.colleague(), petition.worker(), mine);
        }
        passes.sort(Comparator.comparing(Pass::start));
        return passes;
    }

    private static void pass(List<Pass> into, Order order, Id<Worker> from, Id<Worker> to, Order gives) {
        if (order != null && order.stage() instanceof Stage.Dispatched promised) {
            into.add(new Pass(order, promised, from, to, gives));
        }
    }

    private static Order of(List<Order> visits, Id<Order> id) {
        return visits
            .stream()
            .filter(order -> order.id().equals(id))
            .findFirst()
            .orElse(null);
    }

    /** What the rules say of everybody who would come, as if what they give away were given already. */
    Future<List<Verdict>> judge(Store.Unit unit, Pass pass) {
        return matches
            .need(unit, pass.order())
            .map(need -> need.at(pass.start()))
            .compose(need ->
                unit
                    .workers()
                    .days(need, pass.coming())
                    .map(days ->
                        verdicts(
                            need,
                            days
                                .stream()
                                .map(day -> given(day, pass, need))
                                .toList(),
                            pass
                        )
                    )
            );
    }

    private static WorkerDay given(WorkerDay day, Pass pass, Need need) {
        if (pass.gives() == null || !day.worker().id().equals(pass.to())) {
            return day;
        }
        WorkerDay less = day.without(pass.gives().id());
        return new WorkerDay(
            less.worker(),
            less.commitments(),
            less.weekMinutes() - minutesGiven(pass, need),
            less.visits(),
            less.hardVisits(),
            less.version()
        );
    }

    private static int minutesGiven(Pass pass, Need need) {
        return ((Stage.Dispatched) pass.gives().stage())
            .agreed()
            .stream()
            .filter(one -> one.worker().equals(pass.to()))
            .filter(one -> sameWeek(one.visit().start(), need))
            .mapToInt(one -> (int) one.visit().length().toMinutes())
            .sum();
    }

    private static boolean sameWeek(Instant start, Need need) {
        var day = start.atZone(need.zone()).toLocalDate();
        var monday = need.day().minusDays(need.day().getDayOfWeek().getValue() - 1L);
        return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
    }

    private List<Verdict> verdicts(Need need, List<WorkerDay> days, Pass pass) {
        Map<Id<Worker>, WorkerDay> byId = new HashMap<>();
        days.forEach(day -> byId.put(day.worker().id(), day));
        List<WorkerDay> inOrder = pass.coming().stream().map(byId::get).toList();
        return inOrder.size() == 1 ? List.of(matching.check(need, inOrder.getFirst())) : matching.check(need, inOrder);
    }

    /** Passes them; fails with LostRace, and so changes nothing, where the days of this moment do not allow it. */
    Future<Void> pass(Store.Unit unit, Actor actor, Petition petition, List<Pass> passes) {
        Future<Void> done = Future.succeededFuture();
        for (Pass pass : passes) {
            done = done.compose(before -> OfferFlow.withdraw(unit, pass.order()));
        }
        for (Pass pass : passes) {
            done = done.compose(before -> booked(unit, actor, petition, pass));
        }
        return done;
    }

    private Future<Void> booked(Store.Unit unit, Actor actor, Petition petition, Pass pass) {
        return matches.need(unit, pass.order()).compose(need ->
            unit
                .workers()
                .days(need.at(pass.start()), pass.coming())
                .map(days -> verdicts(need.at(pass.start()), days, pass))
                .compose(verdicts -> book(unit, need, verdicts))
                .compose(agreed -> saved(unit, actor, petition, pass, need, agreed))
        );
    }

    private static Future<List<Agreed>> book(Store.Unit unit, Need need, List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(one -> !one.allowedWithReason() || one.insertion() == null)) {
            return Future.failedFuture(new Store.LostRace("petition.day-changed"));
        }
        List<Agreed> agreed = new ArrayList<>();
        Future<Void> booked = Future.succeededFuture();
        for (Verdict verdict : verdicts) {
            Agreed promise = verdict.insertion().agreed(verdict.worker(), need.item().duration());
            agreed.add(promise);
            booked = booked.compose(v -> unit.workers().book(need.order(), promise, verdict.version()));
        }
        return booked.map(agreed);
    }

    private Future<Void> saved(
        Store.Unit unit,
        Actor actor,
        Petition petition,
        Pass pass,
        Need need,
        List<Agreed> agreed
    ) {
        Id<Stage.Matched> certificate = Id.of(ids.get());
        Map<String, Object> facts = facts(petition, pass.promised().agreed());
        facts.put("toStart", agreed.getFirst().visit().start().toString());
        facts.put("toWorkers", names(agreed));
        return unit
            .workers()
            .crew(need)
            .map(asked -> matching.match(need, asked.crew(), asked.visits()).certificate())
            .compose(made -> unit.certificates().add(certificate, pass.order().id(), made))
            .compose(v ->
                unit
                    .orders()
                    .save(pass.order().now(new Stage.Dispatched(agreed, certificate)), new Event("moved", actor, facts))
            )
            .mapEmpty();
    }

    /** Which petition it was, and who was to come and when. */
    static Map<String, Object> facts(Petition petition, List<Agreed> was) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("petition", petition.id().toString());
        facts.put("fromStart", was.getFirst().visit().start().toString());
        facts.put("fromWorkers", names(was));
        return facts;
    }

    private static List<String> names(List<Agreed> agreed) {
        return agreed
            .stream()
            .map(one -> one.worker().toString())
            .toList();
    }
}

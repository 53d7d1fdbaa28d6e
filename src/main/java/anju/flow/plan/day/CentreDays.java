package anju.flow.plan.day;

import anju.flow.MatchFlow;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.Worker;
import anju.planning.centre.Call;
import anju.planning.centre.CentreDay;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a centre's day as it stands. */
public final class CentreDays {

    private static final Id<Order> NO_ORDER = Id.of(new UUID(0, 0));
    private static final Absence NOBODY = new Absence(Set.of(), new TimeWindow(Instant.MIN, Instant.MAX));

    private final Needs needs;
    private final Matching matching;
    private final ZoneId zone;

    /** Days of that zone, for that matching. */
    public CentreDays(MatchFlow matches, Matching matching, ZoneId zone) {
        this.needs = new Needs(matches, zone);
        this.matching = matching;
        this.zone = zone;
    }

    /** The whole day of a centre. What they promised who cannot keep it is free again. */
    public Future<CentreDay> whole(Store.Unit unit, Id<Organisation> centre, LocalDate day) {
        return read(unit, centre, day, order -> true, NOBODY);
    }

    /** What is promised of the day, were these away (null: nobody); and these orders beside, promised or not. */
    public Future<CentreDay> promised(
        Store.Unit unit,
        Id<Organisation> centre,
        LocalDate day,
        Absence absence,
        Set<Id<Order>> beside
    ) {
        return read(
            unit,
            centre,
            day,
            order -> !agreed(order.stage()).isEmpty() || beside.contains(order.id()),
            absence == null ? NOBODY : absence
        );
    }

    /** What is promised of the day, and for whom nobody was found: what may make use of somebody who has become free. */
    public Future<CentreDay> promisedAndUnmet(Store.Unit unit, Id<Organisation> centre, LocalDate day) {
        return read(
            unit,
            centre,
            day,
            order -> !agreed(order.stage()).isEmpty() || order.stage() instanceof Stage.Unmet,
            NOBODY
        );
    }

    private Future<CentreDay> read(
        Store.Unit unit,
        Id<Organisation> centre,
        LocalDate day,
        Predicate<Order> which,
        Absence absence
    ) {
        return unit
            .centres()
            .orders(centre, day)
            .compose(all -> {
                List<Centres.Standing> standing = all
                    .stream()
                    .filter(one -> which.test(one.order()))
                    .toList();
                Set<Id<Resident>> residents = new HashSet<>();
                standing.forEach(one -> residents.add(one.order().asked().resident()));
                var needs = this.needs.of(unit, centre, day, standing.stream().map(Centres.Standing::order).toList());
                var met = unit.centres().met(residents);
                var staff = unit.centres().staff(centre);
                return Future.all(needs, met, staff).compose(done -> {
                    Function<Predicate<Agreed>, List<Call>> calls = lost -> {
                        List<Call> made = new ArrayList<>();
                        for (Centres.Standing one : standing) {
                            Need need = needs.result().get(one.order().id());
                            var visits = met.result().getOrDefault(need.resident().id(), Map.of());
                            call(one, need, visits, unit.now(), lost).ifPresent(made::add);
                        }
                        return made;
                    };
                    // whose absence frees what they accepted is known only when the workers are
                    List<Call> promised = calls.apply(agreed -> false);
                    return workers(unit, staff.result(), promised, absence).map(days -> {
                        var upset = upset(days, promised, unit.now());
                        return new CentreDay(
                            day,
                            zone,
                            days,
                            calls.apply(
                                agreed ->
                                    !agreed.visit().start().isBefore(upset.getOrDefault(agreed.worker(), Instant.MAX))
                            )
                        );
                    });
                });
            });
    }

    /** From when on a worker's promises are free: an absence touches one that is still to be kept, or the way to it. */
    private static Map<Id<Worker>, Instant> upset(List<WorkerDay> days, List<Call> calls, Instant now) {
        Map<Id<Worker>, List<TimeWindow>> leave = new HashMap<>();
        days.forEach(day -> leave.put(day.worker().id(), day.worker().leave()));
        Map<Id<Worker>, Instant> upset = new HashMap<>();
        for (Call call : calls) {
            for (Agreed agreed : call.agreed()) {
                if (
                    agreed.visit().end().isAfter(now) &&
                    leave.getOrDefault(agreed.worker(), List.of()).stream().anyMatch(agreed.busy()::overlaps)
                ) {
                    upset.merge(agreed.worker(), agreed.visit().start(), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }
        return upset;
    }

    /** The call of an order; none where too few or too many have promised, which stays a promise that nobody plans. */
    private static Optional<Call> call(
        Centres.Standing standing,
        Need need,
        Map<Id<Worker>, Integer> met,
        Instant now,
        Predicate<Agreed> lost
    ) {
        Order order = standing.order();
        List<Agreed> agreed = agreed(order.stage());
        if (!agreed.isEmpty() && agreed.size() != need.item().workers()) {
            return Optional.empty();
        }
        boolean free = agreed.stream().anyMatch(lost);
        boolean begun = agreed.stream().anyMatch(one -> !one.busy().start().isAfter(now));
        boolean fact = !agreed.isEmpty() && !(order.stage() instanceof Stage.Dispatched);
        boolean fixed = fact || (!free && (begun || (standing.accepted() && !agreed.isEmpty())));
        return Optional.of(new Call(need, agreed, fixed, met));
    }

    /** Who has promised to come, and when; nobody where nothing is promised. */
    public static List<Agreed> agreed(Stage stage) {
        return switch (stage) {
            case Stage.Dispatched s -> s.agreed();
            case Stage.UnderWay s -> s.agreed();
            case Stage.Visited s -> s.agreed();
            case Stage.Disputed s -> s.visited().agreed();
            case Stage.Verified s -> s.visited().agreed();
            case Stage.Confirmed s -> s.visited().agreed();
            case Stage.Settled s -> s.visited().agreed();
            default -> List.of();
        };
    }

    private Future<List<WorkerDay>> workers(Store.Unit unit, Set<Id<Worker>> staff, List<Call> calls, Absence absence) {
        if (calls.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Set<Id<Worker>> workers = new HashSet<>(staff);
        for (Call call : calls) {
            call.agreed().forEach(one -> workers.add(one.worker()));
            workers.addAll(call.need().wished());
            workers.addAll(call.need().resident().preferred());
        }
        return unit
            .workers()
            .days(ofNoOrder(calls.getFirst().need()), workers)
            .map(days ->
                days
                    .stream()
                    .map(one -> without(one, calls))
                    .map(absence::in)
                    .toList()
            );
    }

    /** Any need of the day asks for the days; without an order of its own none is left out of the week. */
    private static Need ofNoOrder(Need need) {
        return new Need(
            NO_ORDER,
            need.window(),
            need.wished(),
            need.passed(),
            need.item(),
            need.resident(),
            need.address(),
            need.centre(),
            need.zone(),
            need.known(),
            need.earliest(),
            need.setOutFrom(),
            need.weights()
        );
    }

    private WorkerDay without(WorkerDay day, List<Call> calls) {
        Set<Id<Order>> promised = new HashSet<>();
        int minutes = 0;
        int hard = 0;
        for (Call call : calls) {
            for (Agreed agreed : call.agreed()) {
                if (agreed.worker().equals(day.worker().id())) {
                    promised.add(call.order());
                    minutes += (int) agreed.visit().length().toMinutes();
                    hard += call.need().weights().hardServices().contains(call.need().item().code()) ? 1 : 0;
                }
            }
        }
        List<Commitment> others = day
            .commitments()
            .stream()
            .filter(one -> !promised.contains(one.order()))
            .toList();
        return new WorkerDay(
            day.worker(),
            others,
            Math.max(0, day.weekMinutes() - minutes),
            0,
            Math.max(0, day.hardVisits() - hard),
            day.version()
        );
    }
}

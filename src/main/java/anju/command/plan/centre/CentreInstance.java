package anju.command.plan.centre;

import anju.command.plan.Instance;
import anju.command.plan.Lane;
import anju.command.plan.Peer;
import anju.matching.Matching;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.planning.Budget;
import anju.planning.centre.Call;
import anju.planning.centre.CentreDay;
import anju.planning.centre.CentrePlanner;
import anju.planning.centre.Costs;
import anju.planning.centre.Prices;
import anju.planning.centre.Proposal;
import anju.planning.centre.Proposal.Placed;
import anju.value.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** A centre's day as something to plan: the costs in points, and the number of visits that nobody can do. */
public final class CentreInstance implements Instance {

    private final String name;
    private final CentreDay day;
    private final CentrePlanner planner;

    /** That day, by that matching's rules. */
    CentreInstance(String name, CentreDay day, Matching matching) {
        this.name = name;
        this.day = day;
        this.planner = new CentrePlanner(matching, Prices.DEFAULT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Result> plan(Peer peer, Budget budget, int cores, long seed) {
        return Optional.empty();
    }

    /** The plan, from what is promised on; checked by standing it up again on the day as it was read. */
    @Override
    public Result plan(Budget budget, int cores, long seed, DoubleConsumer progress) {
        return result(planner.plan(planner.standing(day), Set.of(), budget, cores, seed, progress));
    }

    private Result result(Proposal plan) {
        List<Share> parts = new ArrayList<>();
        parts.add(new Share("visits", day.calls().size(), 0));
        parts.add(new Share("nobody-can", plan.leftOut(), plan.after().of(Costs.Part.LEFT_OUT)));
        for (Costs.Part part : Costs.Part.values()) {
            if (part != Costs.Part.LEFT_OUT) {
                double cost = plan.after().of(part);
                parts.add(new Share(part.name().toLowerCase(Locale.ROOT), cost, cost));
            }
        }
        return new Result(plan.after().total(), parts, breaches(plan), file(plan), lanes(plan));
    }

    private List<String> breaches(Proposal plan) {
        Map<anju.value.Id<anju.order.Order>, List<Agreed>> now = new HashMap<>();
        plan.placed().forEach(one -> now.put(one.order(), one.now()));
        Proposal again = planner.standing(day, now);
        return plan
            .placed()
            .stream()
            .filter(one -> !again.of(one.order()).now().equals(one.now()))
            .map(one -> one.order().toString())
            .toList();
    }

    private static JsonNode file(Proposal plan) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("day", plan.day().date().toString()).put("cost", plan.after().total());
        var visits = file.putArray("visits");
        for (Placed one : plan.placed()) {
            var visit = visits.addObject().put("order", one.order().toString());
            visit.put("change", one.change().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var workers = visit.putArray("workers");
            one.now().forEach(agreed -> workers.add(agreed.worker().toString()));
            if (!one.now().isEmpty()) {
                visit.put("start", one.now().getFirst().visit().start().toString());
                visit.put("end", one.now().getFirst().visit().end().toString());
            }
        }
        return file;
    }

    private static List<Lane> lanes(Proposal plan) {
        Instant midnight = plan.day().date().atStartOfDay(plan.day().zone()).toInstant();
        List<Lane> lanes = new ArrayList<>();
        for (WorkerDay worker : plan.day().workers()) {
            List<Lane.Call> calls = new ArrayList<>();
            for (Call call : plan.day().calls()) {
                for (Agreed agreed : plan.of(call.order()).now()) {
                    if (agreed.worker().equals(worker.worker().id())) {
                        calls.add(
                            new Lane.Call(
                                call.need().item().code(),
                                minutes(midnight, agreed.visit().start()),
                                minutes(midnight, agreed.visit().end()),
                                point(call.need().place())
                            )
                        );
                    }
                }
            }
            calls.sort(Comparator.comparingDouble(Lane.Call::start));
            lanes.add(new Lane(worker.worker().name(), point(worker.worker().start()), calls));
        }
        return lanes;
    }

    private static double minutes(Instant midnight, Instant at) {
        return (at.getEpochSecond() - midnight.getEpochSecond()) / 60.0;
    }

    private static Lane.Point point(Place place) {
        return new Lane.Point(place.lng(), place.lat());
    }
}

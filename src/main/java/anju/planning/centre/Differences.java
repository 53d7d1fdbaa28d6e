package anju.planning.centre;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.planning.centre.Proposal.Part;
import anju.planning.centre.Proposal.Placed;
import anju.planning.centre.Proposal.Said;
import anju.planning.centre.search.Ground;
import anju.planning.centre.search.Parts;
import anju.planning.centre.search.Roster;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a plan does, call by call and part by part, with words. */
final class Differences {

    private final Ground ground;
    private final CentreDay day;
    private final Roster before;
    private final Roster after;
    private final Map<Id<Worker>, String> names = new HashMap<>();

    private Differences(Ground ground, Roster before, Roster after) {
        this.ground = ground;
        this.day = ground.day;
        this.before = before;
        this.after = after;
        for (WorkerDay one : day.workers()) {
            names.put(one.worker().id(), one.worker().name());
        }
    }

    /** The proposal of that roster, compared with what can be kept of the promises. */
    static Proposal between(Ground ground, Roster before, Roster after) {
        return new Differences(ground, before, after).proposal();
    }

    private Proposal proposal() {
        int calls = day.calls().size();
        Change[] changes = new Change[calls];
        boolean[] changed = new boolean[calls];
        for (int c = 0; c < calls; c++) {
            changes[c] = change(c);
            changed[c] = changes[c] != Change.SAME && changes[c] != Change.LEFT_OUT;
        }
        int[] numbers = Parts.of(before, after, changed);
        List<Part> parts = parts(numbers);
        List<Placed> placed = new ArrayList<>();
        for (int c = 0; c < calls; c++) {
            List<Agreed> was = day.calls().get(c).agreed();
            List<Agreed> now = changes[c] == Change.SAME ? was : now(c);
            Part part = numbers[c] == 0 ? null : parts.get(numbers[c] - 1);
            var why = why(c, changes[c], now, part);
            boolean consent = changed[c] && !now.isEmpty() && day.calls().get(c).needsConsent(start(now));
            placed.add(new Placed(day.calls().get(c).order(), was, now, changes[c], numbers[c], why, consent));
        }
        int leftOut = (int) IntStream.range(0, calls)
            .filter(c -> before.who(c) == null)
            .count();
        return new Proposal(day, placed, parts, before.costs(), after.costs(), leftOut);
    }

    private Change change(int call) {
        boolean promised = !day.calls().get(call).agreed().isEmpty();
        if (after.who(call) == null) {
            return promised ? Change.TAKEN_BACK : Change.LEFT_OUT;
        }
        if (!promised) {
            return Change.NEW;
        }
        if (day.calls().get(call).fixed() || after.isAsPromised(call)) {
            return Change.SAME;
        }
        var was = new HashSet<>(workers(day.calls().get(call).agreed()));
        return was.equals(new HashSet<>(workers(now(call)))) ? Change.TIME : Change.WORKER;
    }

    private List<Agreed> now(int call) {
        if (after.who(call) == null) {
            return List.of();
        }
        Instant start = Instant.ofEpochSecond(after.start(call));
        Duration length = day.calls().get(call).need().item().duration();
        return Arrays.stream(after.who(call))
            .mapToObj(w ->
                new Agreed(
                    day.workers().get(w).worker().id(),
                    TimeWindow.from(start, length),
                    Duration.ofSeconds(after.secondsBefore(call, w))
                )
            )
            .toList();
    }

    private List<Part> parts(int[] numbers) {
        List<Part> parts = new ArrayList<>();
        int last = Arrays.stream(numbers).max().orElse(0);
        for (int number = 1; number <= last; number++) {
            Roster alone = new Roster(ground);
            alone.take(before);
            List<Integer> mine = new ArrayList<>();
            for (int c = 0; c < numbers.length; c++) {
                if (numbers[c] == number) {
                    mine.add(c);
                }
            }
            mine.stream()
                .filter(c -> alone.who(c) != null)
                .forEach(alone::remove);
            mine.stream()
                .filter(c -> after.who(c) != null)
                .forEach(c -> alone.place(c, after.who(c), after.start(c)));
            List<Id<Order>> orders = mine
                .stream()
                .map(c -> day.calls().get(c).order())
                .toList();
            parts.add(new Part(number, orders, before.cost() - alone.cost()));
        }
        return parts;
    }

    private List<Said> why(int call, Change change, List<Agreed> now, Part part) {
        List<Agreed> was = day.calls().get(call).agreed();
        Said what = switch (change) {
            case SAME -> new Said("plan.same", List.of());
            case NEW -> new Said("plan.new", List.of(said(now), start(now)));
            case TIME -> new Said("plan.time", List.of(start(was), start(now)));
            case WORKER -> new Said("plan.worker", List.of(said(was), said(now), start(now)));
            case LEFT_OUT -> new Said("plan.left-out", List.of());
            case TAKEN_BACK -> new Said("plan.taken-back", List.of(said(was)));
        };
        List<Said> why = new ArrayList<>(List.of(what));
        if (!was.isEmpty() && before.who(call) == null) {
            why.add(new Said("plan.cannot", List.of(said(was), "rule." + lost(call))));
        }
        if (now.isEmpty()) {
            after.unmet(call).ifPresent(reason -> why.add(new Said("unmet." + reason, List.of())));
        } else if (
            part != null && part.gain() >= 1 && part.gain() < ground.prices.leftOut() && before.who(call) != null
        ) {
            why.add(new Said("plan.gain", List.of(Math.round(part.gain()))));
        }
        return why;
    }

    /** The first rule that stands against the promise as the day is. */
    private String lost(int call) {
        if (ground.numbers(day.calls().get(call).agreed()) == null) {
            return "not-in-plan";
        }
        return before
            .verdicts(call)
            .stream()
            .flatMap(v -> Stream.concat(v.blocks().stream(), v.overridable().stream()))
            .map(Broken::rule)
            .findFirst()
            .orElse("overlap");
    }

    private static List<Id<Worker>> workers(List<Agreed> agreed) {
        return agreed.stream().map(Agreed::worker).toList();
    }

    private String said(List<Agreed> agreed) {
        return agreed
            .stream()
            .map(one -> names.getOrDefault(one.worker(), "worker.unknown"))
            .collect(Collectors.joining(" + "));
    }

    private static Instant start(List<Agreed> agreed) {
        return agreed.getFirst().visit().start();
    }
}

package anju.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import anju.planning.Budget;
import anju.planning.RandomDay;
import anju.planning.check.PlanCheck;
import anju.planning.check.Verdict;
import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Patient;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Route;
import anju.planning.day.Plan.Stop;
import anju.planning.day.Span;
import anju.planning.day.Task;
import anju.planning.day.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where waiting costs, a day begins as late as that saves waiting and makes nobody late. */
class LaterStartTest {

    private static final Weights WAITING_COSTS = new Weights(
        Map.of(Part.TRAVEL, 1.0, Part.TOTAL_TARDINESS, 1e4, Part.WAITING, 1.0)
    );
    private static final double[][] TEN_MINUTES = { { 0, 10, 10 }, { 10, 0, 10 }, { 10, 10, 0 } };

    @Test
    void whoWouldWaitForTheSecondVisitComesLaterToTheFirst() {
        var li = patient("李秀英", 1, new Span(60, 180));
        var zhao = patient("赵国强", 2, new Span(240, 300));
        var zhang = new Carer("张桂兰", Set.of(0), 0, 0, new Span(0, 600), false);
        var day = new Day(
            "two",
            List.of(zhang),
            List.of(li, zhao),
            TEN_MINUTES,
            WAITING_COSTS,
            Optional.empty(),
            false
        );
        Plan plan = DayPlanner.plan(day, Budget.steps(1_000), 1, 1, cost -> {});
        assertThat(plan.routes().getFirst().stops()).containsExactly(
            new Stop(0, 0, 180, 210),
            new Stop(1, 0, 240, 270)
        );
        assertThat(PlanCheck.of(day, plan).costs().amount(Part.WAITING)).isEqualTo(20);
    }

    @Test
    void noOtherLaterStartOfADaySavesMore() {
        int tried = 0;
        for (long seed = 0; seed < 200; seed++) {
            Day day = whereWaitingCosts(RandomDay.of(seed));
            Plan plan = DayPlanner.plan(day, Budget.steps(1_024), 1, seed, cost -> {});
            Verdict stands = PlanCheck.of(day, plan);
            for (Route route : plan.routes()) {
                for (int minutes = 1; minutes < 120; minutes += 7) {
                    Optional<Route> late = later(day, route, minutes);
                    if (late.isEmpty()) continue;
                    tried++;
                    Verdict other = PlanCheck.of(day, with(plan, late.get()));
                    if (other.breaches().size() > stands.breaches().size()) continue;
                    assertThat(other.costs().total())
                        .as("day " + seed + ", carer " + route.carer() + " " + minutes + " later")
                        .isGreaterThan(stands.costs().total() - 1e-6);
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    /** With one window each: which of two is aimed at is the search's to choose. */
    private static Day whereWaitingCosts(Day day) {
        List<Patient> patients = new ArrayList<>();
        for (Patient it : day.patients()) {
            var window = it.windows().subList(0, 1);
            patients.add(
                new Patient(
                    it.id(),
                    it.place(),
                    window,
                    it.tasks(),
                    it.gap(),
                    it.preferred(),
                    it.barred(),
                    it.optional()
                )
            );
        }
        return new Day(
            day.name(),
            day.carers(),
            patients,
            day.travel(),
            WAITING_COSTS,
            day.pause(),
            day.endsInWindow()
        );
    }

    /** The route with its first service so much later, and of the others what has to be; empty when a visit by two would move. */
    private static Optional<Route> later(Day day, Route route, double minutes) {
        List<Stop> stops = new ArrayList<>();
        boolean isFirst = true;
        for (Stop stop : route.stops()) {
            double start = stop.start();
            if (isFirst && !stop.isPause()) start += minutes;
            if (!isFirst) {
                Stop before = stops.getLast();
                start = Math.max(
                    start,
                    before.end() + day.travel().time(place(day, route, before), place(day, route, stop))
                );
            }
            if (!stop.isPause()) isFirst = false;
            boolean isByTwo = !stop.isPause() && day.patients().get(stop.patient()).gap().isPresent();
            if (isByTwo && start > stop.start()) return Optional.empty();
            stops.add(new Stop(stop.patient(), stop.task(), start, start + stop.end() - stop.start()));
        }
        return isFirst ? Optional.empty() : Optional.of(new Route(route.carer(), stops));
    }

    private static int place(Day day, Route route, Stop stop) {
        return stop.patient() == Stop.NOBODY
            ? day.carers().get(route.carer()).from()
            : day.patients().get(stop.patient()).place();
    }

    private static Plan with(Plan plan, Route route) {
        return new Plan(
            plan
                .routes()
                .stream()
                .map(it -> it.carer() == route.carer() ? route : it)
                .toList()
        );
    }

    private static Patient patient(String name, int place, Span window) {
        var wash = List.of(new Task("助浴", 0, 30));
        return new Patient(name, place, List.of(window), wash, Optional.empty(), Set.of(), Set.of(), false);
    }
}

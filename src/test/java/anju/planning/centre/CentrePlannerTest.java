package anju.planning.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anju.http.answer.Language;
import anju.http.answer.Words;
import anju.matching.CentreCity;
import anju.matching.Matching;
import anju.matching.certificate.MatchCertificate;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.planning.Budget;
import anju.planning.centre.Costs.Part;
import anju.value.Id;
import anju.value.TimeWindow;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Days of a centre drawn from seeds: whatever the day, what is proposed holds. */
class CentrePlannerTest {

    private static final int DAYS = 12;

    private final CentrePlanner planner = new CentrePlanner(Matching.standard(), Prices.DEFAULT);

    @Test
    void noPlanBreaksARuleOrLeavesAWindow() {
        for (int seed = 0; seed < DAYS; seed++) {
            Proposal plan = planned(seed);
            assertThat(opinion(plan).broken(Set.of()))
                .as("seed " + seed)
                .isEmpty();
            for (Call call : plan.day().calls()) {
                plan.of(call.order())
                    .now()
                    .forEach(one -> {
                        assertThat(one.visit().start()).isBetween(call.need().window().start(), call.need().latest());
                    });
            }
            assertThat(plan.leftOut()).as("most visits find somebody").isLessThan(10);
        }
    }

    @Test
    void costsAreWhatASecondOpinionFinds() {
        for (int seed = 0; seed < DAYS; seed++) {
            Proposal plan = repaired(seed);
            Costs slow = opinion(plan).costs();
            Costs slowBefore = new SecondOpinion(plan.day(), kept(plan.day())).costs();
            for (Part part : Part.values()) {
                assertThat(plan.after().of(part))
                    .as("seed " + seed + " " + part)
                    .isCloseTo(slow.of(part), within(1e-6));
                assertThat(plan.before().of(part))
                    .as("before, " + part)
                    .isCloseTo(slowBefore.of(part), within(1e-6));
            }
        }
    }

    @Test
    void aRepairOfAnUnchangedDayChangesNothing() {
        for (int seed = 0; seed < DAYS; seed++) {
            CentreDay day = promised(planned(seed));
            Proposal repair = planner.repair(day, seed);
            assertThat(repair.placed()).allSatisfy(one -> assertThat(one.change()).isEqualTo(Change.SAME));
            assertThat(repair.parts()).isEmpty();
            assertThat(repair.after()).isEqualTo(repair.before());
        }
    }

    @Test
    void aRepairBreaksNoRuleAndFindsSomebodyForMostOfWhomTheIllOneLeaves() {
        int lost = 0;
        int leftOut = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            Proposal repair = repaired(seed);
            assertThat(opinion(repair).broken(Set.of()))
                .as("seed " + seed)
                .isEmpty();
            lost += repair.leftOutBefore();
            leftOut += repair.leftOut();
        }
        assertThat(lost).isGreaterThan(20);
        assertThat(leftOut).isLessThan(lost / 3);
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        Proposal one = plan(CentreCity.day(3, 30, 10), 200, 2);
        Proposal two = plan(CentreCity.day(3, 30, 10), 200, 2);
        assertThat(one.placed()).isEqualTo(two.placed());
        assertThat(repaired(3).placed()).isEqualTo(repaired(3).placed());
    }

    @Test
    void whatIsFixedOrPinnedNeverMoves() {
        int moved = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            CentreDay day = promised(planned(seed));
            Set<Id<Order>> pinned = new HashSet<>();
            List<Call> calls = new ArrayList<>();
            for (int i = 0; i < day.calls().size(); i++) {
                Call call = day.calls().get(i);
                calls.add(new Call(call.need(), call.agreed(), i % 3 == 0, call.met()));
                if (i % 3 == 1) {
                    pinned.add(call.order());
                }
            }
            // cheap promises: everything that may move does
            CentrePlanner restless = new CentrePlanner(Matching.standard(), new Prices(200_000, 100_000, 0, 0, 0));
            Proposal from = restless.standing(new CentreDay(day.date(), day.zone(), day.workers(), calls));
            Proposal plan = restless.plan(from, pinned, Budget.steps(200), 1, seed, cost -> {});
            for (Call call : calls) {
                if (call.fixed() || pinned.contains(call.order())) {
                    assertThat(plan.of(call.order()).now()).isEqualTo(call.agreed());
                }
            }
            moved += plan.parts().size();
        }
        assertThat(moved).as("others do").isPositive();
    }

    @Test
    void oneWorkerLessLeavesNotFewerVisitsOut() {
        for (int seed = 0; seed < DAYS; seed++) {
            CentreDay day = CentreCity.day(seed, 12, 4);
            int all = plan(day, 300, 1).leftOut();
            for (int gone = 0; gone < 4; gone++) {
                List<WorkerDay> rest = new ArrayList<>(day.workers());
                rest.remove(gone);
                CentreDay without = new CentreDay(day.date(), day.zone(), rest, day.calls());
                assertThat(plan(without, 300, 1).leftOut()).isGreaterThanOrEqualTo(all);
            }
        }
    }

    @Test
    void anySubsetOfThePartsKeepsEveryRule() {
        int several = 0;
        int swaps = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            Random random = new Random(seed);
            Proposal plan = seed % 2 == 0 ? shaken(seed) : repaired(seed);
            several += plan.parts().size() > 2 ? 1 : 0;
            swaps += (int) plan
                .parts()
                .stream()
                .filter(part -> part.orders().size() > 1)
                .count();
            Map<Id<Order>, List<Agreed>> kept = kept(plan.day());
            Set<Id<Order>> lost = new HashSet<>(kept.keySet());
            lost.removeIf(order -> !kept.get(order).isEmpty());
            for (int i = 0; i < 20; i++) {
                int bits = random.nextInt();
                Map<Id<Order>, List<Agreed>> some = now(plan, p -> p == 0 || ((bits >> (p % 31)) & 1) == 1);
                Set<Id<Order>> notJudged = new HashSet<>(lost);
                notJudged.removeIf(order -> some.get(order).equals(plan.of(order).now()));
                assertThat(new SecondOpinion(plan.day(), some).broken(notJudged))
                    .as("seed " + seed)
                    .isEmpty();
            }
        }
        assertThat(several).isGreaterThan(3);
        assertThat(swaps).as("some changes depend on each other").isPositive();
    }

    @Test
    void aMoveByHandHoldsOrSaysWhichRuleForbidsIt() {
        int moved = 0;
        Set<String> rules = new HashSet<>();
        for (int seed = 0; seed < 4; seed++) {
            Proposal plan = planned(seed);
            Random random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                Call call = plan.day().calls().get(random.nextInt(30));
                List<Id<Worker>> to = new ArrayList<>();
                for (int k = 0; k < call.need().item().workers(); k++) {
                    to.add(
                        plan
                            .day()
                            .workers()
                            .get((i + k) % 10)
                            .worker()
                            .id()
                    );
                }
                Instant start = call
                    .need()
                    .window()
                    .start()
                    .plusSeconds(60L * (random.nextInt(120) - 20));
                Tried tried = planner.move(plan, call.order(), to, start);
                if (tried instanceof Tried.Moved one) {
                    moved++;
                    assertThat(one.proposal().of(call.order()).now()).extracting(Agreed::worker).isEqualTo(to);
                    assertThat(opinion(one.proposal()).broken(Set.of())).isEmpty();
                    assertThat(one.proposal().leftOut())
                        .as("nobody else is pushed out")
                        .isLessThanOrEqualTo(plan.leftOut());
                } else if (tried instanceof Tried.Refused no) {
                    assertThat(no.broken()).isNotEmpty();
                    no.broken().forEach(broken -> rules.add(broken.rule()));
                }
            }
        }
        assertThat(moved).isGreaterThan(3);
        assertThat(rules).contains("outside-window", "overlap", "certificate-missing", "out-of-reach", "shift");
    }

    @Test
    void aMoveOfWhatIsFixedOrToTooFewIsRefusedAndNobodyTakesAVisitOut() {
        CentreDay day = promised(planned(1));
        Call call = day.calls().getFirst();
        Proposal plan = planner.standing(day);
        Instant start = call.agreed().getFirst().visit().start();
        List<Id<Worker>> three = day
            .workers()
            .stream()
            .limit(3)
            .map(w -> w.worker().id())
            .toList();
        assertThat(rules(planner.move(plan, call.order(), three, start))).containsExactly("wrong-number");
        Tried out = planner.move(plan, call.order(), List.of(), start);
        assertThat(((Tried.Moved) out).proposal().of(call.order()).change()).isEqualTo(Change.TAKEN_BACK);
        List<Call> calls = new ArrayList<>(day.calls());
        calls.set(0, new Call(call.need(), call.agreed(), true, call.met()));
        Proposal fixed = planner.standing(new CentreDay(day.date(), day.zone(), day.workers(), calls));
        assertThat(rules(planner.move(fixed, call.order(), List.of(), start))).containsExactly("fixed");
    }

    @Test
    void aPlanMadeBeforeStandsAgainAndWhatNoLongerHoldsIsLeftOut() {
        Proposal plan = planned(2);
        assertThat(planner.standing(plan.day(), now(plan, part -> true)).placed()).isEqualTo(plan.placed());
        Proposal later = planner.standing(withIll(plan.day(), 2), now(plan, part -> true));
        assertThat(opinion(later).broken(Set.of())).isEmpty();
        assertThat(later.leftOut()).isGreaterThan(plan.leftOut());
    }

    @Test
    void everyDifferenceIsSaidInBothLanguages() {
        Words words = new Words(ZoneId.of("Asia/Shanghai"));
        Set<String> said = new HashSet<>();
        for (int seed = 0; seed < 4; seed++) {
            Proposal plan = seed % 2 == 0 ? planned(seed) : repaired(seed);
            plan.placed().forEach(one -> one.why().forEach(why -> said.add(why.key())));
        }
        assertThat(said).contains("plan.new", "plan.worker", "plan.cannot", "plan.same");
        for (Part part : Part.values()) {
            said.add("plan.cost." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        said.addAll(List.of("plan.time", "plan.taken-back", "plan.left-out", "plan.gain"));
        said.addAll(List.of("rule.fixed", "rule.outside-window", "rule.wrong-number", "rule.not-in-plan"));
        for (Language language : Language.values()) {
            assertThat(said).allSatisfy(key -> assertThat(words.has(language, key)).as(key).isTrue());
        }
    }

    @Test
    void aRepairOfTwoHundredVisitsTakesSoLong(TestReporter reporter) {
        CentreDay day = withIll(promised(plan(CentreCity.day(1, 200, 40), 4, 1)), 3);
        planner.repair(day, 1);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Proposal repair = planner.repair(day, 1);
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        reporter.publishEntry(
            "milliseconds of processor for a repair of 200 visits and 40 workers",
            "" + taken / 1_000_000
        );
        assertThat(repair.parts()).as("the test repairs something").isNotEmpty();
    }

    @Test
    void aPlanIsBetterThanARosterByInsertionAlone() {
        CentreDay day = CentreCity.day(1, 60, 16);
        assertThat(plan(day, 400, 1).after().total()).isLessThan(plan(day, 4, 1).after().total());
    }

    /** Thirty visits for ten workers. */
    private Proposal planned(int seed) {
        return plan(CentreCity.day(seed, 30, 10), 60, 1);
    }

    private Proposal plan(CentreDay day, long steps, int cores) {
        return planner.plan(planner.standing(day), Set.of(), Budget.steps(steps), cores, 7, cost -> {});
    }

    /** Somebody is ill from half past seven. */
    private Proposal repaired(int seed) {
        return planner.repair(withIll(promised(planned(seed)), seed), seed);
    }

    /** Somebody is ill, and promises are cheap: much moves. */
    private Proposal shaken(int seed) {
        CentreDay day = withIll(promised(planned(seed)), seed);
        CentrePlanner restless = new CentrePlanner(Matching.standard(), new Prices(200_000, 100_000, 5, 2, 0));
        return restless.plan(restless.standing(day), Set.of(), Budget.steps(40), 1, seed, cost -> {});
    }

    private static List<String> rules(Tried tried) {
        return ((Tried.Refused) tried).broken().stream().map(MatchCertificate.Broken::rule).toList();
    }

    private static CentreDay withIll(CentreDay day, int seed) {
        List<WorkerDay> workers = new ArrayList<>(day.workers());
        Instant from = CentreCity.at("07:30");
        TimeWindow leave = TimeWindow.from(from, Duration.ofHours(13));
        workers.set(seed % workers.size(), CentreCity.onLeave(workers.get(seed % workers.size()), leave));
        return new CentreDay(day.date(), day.zone(), workers, day.calls());
    }

    /** The day after the plan is published, without those who were left out. */
    private static CentreDay promised(Proposal plan) {
        List<Call> calls = plan
            .day()
            .calls()
            .stream()
            .filter(call -> !plan.of(call.order()).now().isEmpty())
            .map(call -> new Call(call.need(), plan.of(call.order()).now(), false, call.met()))
            .toList();
        return new CentreDay(plan.day().date(), plan.day().zone(), plan.day().workers(), calls);
    }

    private static SecondOpinion opinion(Proposal plan) {
        return new SecondOpinion(plan.day(), now(plan, part -> true));
    }

    /** Where every visit is when these parts of the plan are done and the others are not. */
    private static Map<Id<Order>, List<Agreed>> now(Proposal plan, Predicate<Integer> done) {
        Map<Id<Order>, List<Agreed>> now = new HashMap<>();
        plan.placed().forEach(one -> now.put(one.order(), done.test(one.part()) ? one.now() : one.was()));
        return now;
    }

    /** What is promised, but for those whose worker is on leave by then. */
    private static Map<Id<Order>, List<Agreed>> kept(CentreDay day) {
        Map<Id<Order>, List<Agreed>> kept = new HashMap<>();
        for (Call call : day.calls()) {
            boolean lost = call
                .agreed()
                .stream()
                .anyMatch(one ->
                    leave(day, one.worker())
                        .stream()
                        .anyMatch(off -> off.overlaps(one.busy()))
                );
            kept.put(call.order(), lost ? List.of() : call.agreed());
        }
        return kept;
    }

    private static List<TimeWindow> leave(CentreDay day, Id<Worker> id) {
        return day
            .workers()
            .stream()
            .filter(w -> w.worker().id().equals(id))
            .findFirst()
            .orElseThrow()
            .worker()
            .leave();
    }
}

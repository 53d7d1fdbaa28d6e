package anju.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import anju.planning.check.Breach.Rule;
import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Patient;
import anju.planning.day.Pause;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Route;
import anju.planning.day.Plan.Stop;
import anju.planning.day.Span;
import anju.planning.day.Task;
import anju.planning.day.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 张玉兰 and 刘芳 visit 陈秀英, who needs both of them 10 minutes apart at most, and one more resident; 10 minutes everywhere. */
class PlanCheckTest {

    private static final double[][] TRAVEL = { { 0, 10, 10 }, { 10, 0, 10 }, { 10, 10, 0 } };

    private static final Day DAY = new Day(
        "two carers",
        List.of(
            new Carer("zhang", Set.of(0, 1), 0, 0, new Span(0, 200), true),
            new Carer("liu", Set.of(1), 0, 0, new Span(0, 100), false)
        ),
        List.of(
            new Patient(
                "chen",
                1,
                List.of(new Span(20, 40)),
                List.of(new Task("bath", 0, 30), new Task("help", 1, 20)),
                Optional.of(new Span(0, 10)),
                Set.of(),
                Set.of(),
                false
            ),
            new Patient(
                "wang",
                2,
                List.of(new Span(50, 60), new Span(90, 100)),
                List.of(new Task("help", 1, 10)),
                Optional.empty(),
                Set.of(0),
                Set.of(),
                true
            )
        ),
        TRAVEL,
        new Weights(Map.of(Part.TRAVEL, 1.0, Part.TOTAL_TARDINESS, 2.0, Part.LEFT_OUT, 50.0, Part.MISSED_PAUSE, 5.0)),
        Optional.of(new Pause(new Span(60, 120), 15)),
        false
    );

    private static final Stop BATH = new Stop(0, 0, 20, 50);
    private static final Stop HELP = new Stop(0, 1, 25, 45);
    private static final Stop LUNCH = new Stop(1, Stop.PAUSE, 60, 75);
    private static final Stop WANG = new Stop(1, 0, 75, 85);

    @Test
    void aSoundPlanHasItsPriceAndNoBreach() {
        Verdict verdict = check(List.of(BATH, LUNCH, WANG), List.of(HELP));
        assertThat(verdict.breaches()).isEmpty();
        // 30 and 20 minutes of travel; 75 is 15 after the first window and before the second
        assertThat(verdict.costs().amount(Part.TRAVEL)).isEqualTo(50);
        assertThat(verdict.costs().amount(Part.TOTAL_TARDINESS)).isEqualTo(15);
        assertThat(verdict.costs().amount(Part.MISSED_PAUSE)).isZero();
        assertThat(verdict.costs().total()).isEqualTo(80);
    }

    @Test
    void idleAndWaitingTimeAreToldApart() {
        Verdict verdict = check(List.of(BATH, new Stop(1, 0, 70, 80)), List.of(HELP));
        assertThat(verdict.costs().amount(Part.WAITING)).isEqualTo(10);
        // liu: 15 before leaving, 45 after coming home at 55; zhang: 10, 10 waiting, 110 after coming home at 90
        assertThat(verdict.costs().amount(Part.IDLE)).isEqualTo(130);
        assertThat(verdict.costs().amount(Part.MISSED_PAUSE)).isEqualTo(1);
    }

    @Test
    void whoIsLeftOutIsAFaultOrACost() {
        assertThat(rules(List.of(), List.of())).containsExactly(Rule.UNSERVED);
        assertThat(check(List.of(BATH), List.of(HELP)).costs().of(Part.LEFT_OUT)).isEqualTo(50);
        assertThat(rules(List.of(BATH), List.of())).contains(Rule.UNSERVED);
    }

    @Test
    void everyHardRuleIsSeenToBeBroken() {
        assertThat(rules(List.of(BATH, new Stop(1, 0, 55, 65)), List.of(HELP))).containsExactly(Rule.TOO_SOON);
        assertThat(rules(List.of(HELP), List.of(BATH))).containsExactly(Rule.UNSKILLED);
        assertThat(rules(List.of(BATH), List.of(new Stop(0, 1, 35, 55)))).containsExactly(Rule.APART);
        assertThat(rules(List.of(new Stop(0, 0, 15, 45)), List.of(new Stop(0, 1, 20, 40)))).contains(
            Rule.BEFORE_WINDOW
        );
        assertThat(rules(List.of(new Stop(0, 0, 20, 49)), List.of(HELP))).containsExactly(Rule.TOO_SHORT);
        assertThat(rules(List.of(BATH, new Stop(0, 1, 50, 70)), List.of())).contains(Rule.ALONE);
        assertThat(rules(List.of(BATH, WANG), List.of(HELP, new Stop(1, 0, 60, 70)))).contains(Rule.TWICE);
        assertThat(rules(List.of(BATH), List.of(HELP, new Stop(0, Stop.PAUSE, 60, 75)))).containsExactly(Rule.PAUSE);
        assertThat(rules(List.of(BATH, new Stop(0, Stop.PAUSE, 50, 65)), List.of(HELP))).containsExactly(Rule.PAUSE);
    }

    private static List<Rule> rules(List<Stop> zhang, List<Stop> liu) {
        return check(zhang, liu).breaches().stream().map(Breach::rule).toList();
    }

    private static Verdict check(List<Stop> zhang, List<Stop> liu) {
        return PlanCheck.of(DAY, new Plan(List.of(new Route(0, zhang), new Route(1, liu))));
    }
}

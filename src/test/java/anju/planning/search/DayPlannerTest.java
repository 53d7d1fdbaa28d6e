package anju.planning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.planning.Budget;
import anju.planning.RandomDay;
import anju.planning.check.Breach.Rule;
import anju.planning.check.PlanCheck;
import anju.planning.day.Day;
import anju.planning.day.Patient;
import anju.planning.day.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DayPlannerTest {

    @Test
    void noPlanBreaksAHardRuleWhateverTheDay() {
        for (long seed = 1000; seed < 1100; seed++) {
            Day day = RandomDay.of(seed);
            for (var breach : PlanCheck.of(day, plan(day, 5_000, 1, seed)).breaches()) {
                // somebody whom no two different carers can serve stays unserved, and is reported
                assertThat(breach.rule())
                    .as("day " + seed + ": " + breach)
                    .isEqualTo(Rule.UNSERVED);
                assertThat(nobodyCan(day, breach.patient()))
                    .as("day " + seed + ": " + breach)
                    .isTrue();
            }
        }
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        Day day = RandomDay.of(7);
        assertThat(plan(day, 20_000, 2, 3)).isEqualTo(plan(day, 20_000, 2, 3));
    }

    @Test
    void withoutAnyOneOfTheCarersNoPlanServesMorePatients() {
        for (long seed = 2000; seed < 2040; seed++) {
            Day day = RandomDay.of(seed);
            if (day.carers().size() == 1) continue;
            long unserved = unserved(day);
            for (int who = 0; who < day.carers().size(); who++) {
                assertThat(unserved(without(day, who)))
                    .as("day " + seed + " without carer " + who)
                    .isGreaterThanOrEqualTo(unserved);
            }
        }
    }

    @Test
    void aPlanIsMadeWithAtLeastOneCore() {
        assertThatThrownBy(() -> plan(RandomDay.of(1), 1_000, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Plan plan(Day day, long steps, int cores, long seed) {
        return DayPlanner.plan(day, Budget.steps(steps), cores, seed, cost -> {});
    }

    private static long unserved(Day day) {
        return PlanCheck.of(day, plan(day, 2_000, 1, 1))
            .breaches()
            .size();
    }

    private static Day without(Day day, int who) {
        List<Patient> patients = new ArrayList<>();
        for (Patient it : day.patients()) {
            var preferred = others(it.preferred(), who);
            var barred = others(it.barred(), who);
            patients.add(
                new Patient(it.id(), it.place(), it.windows(), it.tasks(), it.gap(), preferred, barred, it.optional())
            );
        }
        var carers = new ArrayList<>(day.carers());
        carers.remove(who);
        return new Day(day.name(), carers, patients, day.travel(), day.weights(), day.pause(), day.endsInWindow());
    }

    /** The same carers, numbered without one. */
    private static Set<Integer> others(Set<Integer> carers, int who) {
        return carers
            .stream()
            .filter(it -> it != who)
            .map(it -> it > who ? it - 1 : it)
            .collect(Collectors.toSet());
    }

    private static boolean nobodyCan(Day day, String id) {
        Patient patient = day
            .patients()
            .stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow();
        int carers = day.carers().size();
        for (int a = 0; a < carers; a++) {
            for (int b = 0; b < carers; b++) {
                boolean one = day.may(a, patient, patient.tasks().get(0));
                if (
                    patient.tasks().size() == 1
                        ? one
                        : one && day.may(b, patient, patient.tasks().get(1)) && allowed(patient, a, b)
                ) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean allowed(Patient patient, int a, int b) {
        return patient.gap().isEmpty() || a != b;
    }
}

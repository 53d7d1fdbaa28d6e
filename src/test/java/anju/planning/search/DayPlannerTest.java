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
    void fewerCarersNeverServeMorePatients() {
        for (long seed = 2000; seed < 2040; seed++) {
            Day day = RandomDay.of(seed);
            if (day.carers().size() == 1) continue;
            assertThat(unserved(withoutLast(day)))
                .as("day " + seed)
                .isGreaterThanOrEqualTo(unserved(day));
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

    private static Day withoutLast(Day day) {
        int last = day.carers().size() - 1;
        List<Patient> patients = new ArrayList<>();
        for (Patient it : day.patients()) {
            var preferred = it
                .preferred()
                .stream()
                .filter(who -> who < last)
                .collect(Collectors.toSet());
            var barred = it
                .barred()
                .stream()
                .filter(who -> who < last)
                .collect(Collectors.toSet());
            patients.add(
                new Patient(it.id(), it.place(), it.windows(), it.tasks(), it.gap(), preferred, barred, it.optional())
            );
        }
        var carers = day.carers().subList(0, last);
        return new Day(day.name(), carers, patients, day.travel(), day.weights(), day.pause(), day.endsInWindow());
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

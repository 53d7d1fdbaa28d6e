package anju.visit;

import anju.catalogue.ServiceItem;
import anju.value.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What has to be told before a worker leaves (CARE.md, the catalogue): what became of each medicine task, and that blood
 * pressure was measured where somebody was bathed. Without it there is no check-out.
 */
final class Needed {

    private static final String MEDICINE = "MED";
    private static final Set<String> BATHS = Set.of("BATH_HOME", "BATH_BED");
    private static final String BATHE = "BATHE";
    private static final String PRESSURE = "PRESSURE";
    private static final String DONE = "done";

    private Needed() {}

    /** What is missing; empty when the worker may leave. */
    static List<Problem> problems(List<Visiting.Task> tasks, ServiceItem item) {
        List<Problem> missing = new ArrayList<>();
        if (item.code().equals(MEDICINE)) {
            for (ServiceItem.Task task : item.tasks()) {
                if (tasks.stream().noneMatch(told -> task.code().equals(told.code()))) {
                    missing.add(Problem.of("tasks", "visit.medicine-needed", task.nameZh(), task.nameEn()));
                }
            }
        }
        if (BATHS.contains(item.code()) && isDone(tasks, BATHE) && !isDone(tasks, PRESSURE)) {
            missing.add(Problem.of("tasks", "visit.pressure-needed"));
        }
        return missing;
    }

    private static boolean isDone(List<Visiting.Task> tasks, String code) {
        return tasks.stream().anyMatch(told -> code.equals(told.code()) && DONE.equals(told.outcome()));
    }
}

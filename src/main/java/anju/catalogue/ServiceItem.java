package anju.catalogue;

import anju.value.Money;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A service item. Each of {@code qualifications} must be met; a set of several kinds is met by any one of them.
 * {@code dailyCap} and {@code price} may be null; the price is an example (示例价), not a tariff.
 */
public record ServiceItem(
    String code,
    String nameZh,
    String nameEn,
    String category,
    String unit,
    Duration duration,
    int workers,
    List<Set<String>> qualifications,
    Duration dailyCap,
    boolean urgent,
    boolean planNeeded,
    boolean atHome,
    Money price,
    List<Task> tasks
) {
    /** One thing to do during the visit. */
    public record Task(String code, String nameZh, String nameEn) {}

    /** Copies the lists. */
    public ServiceItem {
        qualifications = List.copyOf(qualifications);
        tasks = List.copyOf(tasks);
    }
}

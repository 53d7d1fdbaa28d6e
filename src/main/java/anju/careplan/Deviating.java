package anju.careplan;

import anju.catalogue.ServiceItem;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody makes an exception for some days; everything that is wrong with it is said at once. */
public final class Deviating {

    private static final Period LONGEST = Period.ofYears(1);

    private Deviating() {}

    /** What is known: the moment, the first one that may be asked for, the catalogue, and which workers exist. */
    public record Known(
        Instant now,
        Instant earliest,
        ZoneId zone,
        Map<String, ServiceItem> services,
        Set<Id<Worker>> workers
    ) {}

    /** All that is wrong with an exception to that plan; empty: nothing. */
    public static List<Problem> check(CarePlan plan, Deviation asked, Known known) {
        List<Problem> wrong = new ArrayList<>();
        LocalDate today = known.now().atZone(known.zone()).toLocalDate();
        if (asked.from().isBefore(today)) {
            wrong.add(Problem.of("from", "care.day-past"));
        }
        if (asked.until().isAfter(asked.from().plus(LONGEST))) {
            wrong.add(Problem.of("until", "care.too-long"));
        }
        List<Occurrence> touched = Expansion.expand(plan, asked.from(), asked.until(), known.zone())
            .stream()
            .filter(one -> asked.touches(one.item().id(), one.day()))
            .toList();
        if (touched.isEmpty()) {
            wrong.add(Problem.of(asked.item() == null ? "from" : "itemId", "care.no-occurrence"));
        }
        switch (asked.what()) {
            case Deviation.Skip s -> {
                if (!asked.from().equals(asked.until())) {
                    wrong.add(Problem.of("until", "care.one-day"));
                }
            }
            case Deviation.Pause p -> {
            }
            case Deviation.OtherTime time -> touched.forEach(one -> wrong.addAll(time(time, one, known)));
            case Deviation.OtherWorker other -> {
                if (!known.workers().contains(other.worker())) {
                    wrong.add(Problem.of("workerId", "care.unknown-worker"));
                }
            }
        }
        return wrong.stream().distinct().toList();
    }

    private static List<Problem> time(Deviation.OtherTime time, Occurrence one, Known known) {
        ServiceItem service = known.services().get(one.item().serviceCode());
        List<Problem> wrong = new ArrayList<>(Drafting.window("", time.starts(), time.window(), service));
        Instant start = one.day().atTime(time.starts()).atZone(known.zone()).toInstant();
        if (start.isBefore(known.earliest())) {
            wrong.add(Problem.of("starts", "care.too-soon"));
        }
        return wrong;
    }
}

package anju.careplan;

import anju.catalogue.ServiceItem;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody writes down how a plan is to be from a day on; everything that is wrong with it is said at once. */
public final class Drafting {

    /** How many things a plan may hold. */
    public static final int MOST_ITEMS = 20;

    private static final Period AHEAD = Period.ofYears(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final LocalTime MIDNIGHT = LocalTime.MAX;

    private Drafting() {}

    /** How it is to be; {@code until} may be null. Items that were in the plan before keep their ids. */
    public record Draft(LocalDate from, LocalDate until, List<PlanItem> items, String note) {
        /** Copies the items. */
        public Draft {
            items = List.copyOf(items);
        }
    }

    /** What is known: the catalogue by code, and which of the addresses, workers and earlier items exist. */
    public record Known(
        LocalDate today,
        Map<String, ServiceItem> services,
        Set<Id<Resident.Address>> addresses,
        Set<Id<Worker>> workers,
        Set<Id<PlanItem>> items
    ) {}

    /** All that is wrong with a draft; empty: nothing. */
    public static List<Problem> check(Draft draft, Known known) {
        List<Problem> wrong = new ArrayList<>();
        if (draft.from().isBefore(known.today())) {
            wrong.add(Problem.of("from", "care.from-past"));
        } else if (draft.from().isAfter(known.today().plus(AHEAD))) {
            wrong.add(Problem.of("from", "care.from-far"));
        }
        if (draft.until() != null && draft.until().isBefore(draft.from())) {
            wrong.add(Problem.of("until", "care.until"));
        }
        if (draft.items().isEmpty()) {
            wrong.add(Problem.of("items", "care.no-items"));
        }
        Set<Id<PlanItem>> seen = new HashSet<>();
        for (int i = 0; i < draft.items().size(); i++) {
            PlanItem item = draft.items().get(i);
            if (item.id() != null && !known.items().contains(item.id())) {
                wrong.add(Problem.of("items[" + i + "].id", "care.unknown-item"));
            } else if (item.id() != null && !seen.add(item.id())) {
                wrong.add(Problem.of("items[" + i + "].id", "care.item-twice"));
            }
            check(item, "items[" + i + "].", draft, known, wrong);
        }
        return wrong;
    }

    private static void check(PlanItem item, String at, Draft draft, Known known, List<Problem> wrong) {
        ServiceItem service = known.services().get(item.serviceCode());
        if (service == null) {
            wrong.add(Problem.of(at + "serviceCode", "request.unknown-service"));
        } else if (service.urgent()) {
            wrong.add(Problem.of(at + "serviceCode", "care.urgent"));
        }
        wrong.addAll(window(at, item.starts(), item.window(), service));
        if (item.address() != null && !known.addresses().contains(item.address())) {
            wrong.add(Problem.of(at + "addressId", "request.unknown-address"));
        }
        if (item.worker() != null && !known.workers().contains(item.worker())) {
            wrong.add(Problem.of(at + "workerId", "care.unknown-worker"));
        }
        LocalDate from = item.begins().isAfter(draft.from()) ? item.begins() : draft.from();
        LocalDate to = draft.until() == null ? from.plus(AHEAD) : draft.until();
        if (item.rule().days(item.begins(), from, to).isEmpty()) {
            wrong.add(Problem.of(at + "rrule", "care.never"));
        }
    }

    /** What is wrong with a window of a day for a service (null: not known). */
    public static List<Problem> window(String at, LocalTime starts, Duration window, ServiceItem service) {
        if (service != null && window.compareTo(service.duration()) < 0) {
            return List.of(Problem.of(at + "minutes", "care.window-short", service.duration().toMinutes()));
        }
        boolean overMidnight = window.compareTo(Duration.between(starts, MIDNIGHT).plusMinutes(1)) > 0;
        return overMidnight || window.compareTo(LONGEST) > 0
            ? List.of(Problem.of(at + "minutes", "care.window-long"))
            : List.of();
    }
}

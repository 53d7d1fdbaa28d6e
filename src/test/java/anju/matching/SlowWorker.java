package anju.matching;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.matching.route.Limits;
import anju.matching.route.Travel;
import anju.organisation.OpeningHours;
import anju.people.Worker;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One worker and one order, judged the obvious way: every rule by itself, minute by minute. Shares no code with the story. */
final class SlowWorker {

    final Need need;
    final WorkerDay day;
    final Worker worker;
    final List<Broken> against = new ArrayList<>();
    final SlowRoute route;
    List<Instant> starts = new ArrayList<>();
    boolean overridable = true;

    private final Limits limits;
    private final LocalDate date;
    private final Duration visit;
    private final Place door;
    private final List<Commitment> promised;
    private final List<TimeWindow> breaks = new ArrayList<>();

    SlowWorker(Need need, WorkerDay day, Limits limits, Travel travel) {
        this.need = need;
        this.day = day;
        this.worker = day.worker();
        this.limits = limits;
        this.date = need.window().start().atZone(need.zone()).toLocalDate();
        this.visit = need.item().duration();
        this.door = need.item().atHome() ? need.address().place() : need.centre().place();
        this.promised = day
            .commitments()
            .stream()
            .filter(c -> !c.order().equals(need.order()))
            .toList();
        for (Worker.Shift shift : worker.shifts()) {
            if (shift.on(date) && shift.breakFrom() != null && shift.breakFrom().isBefore(shift.breakUntil())) {
                breaks.add(new TimeWindow(at(shift.breakFrom()), at(shift.breakUntil())));
            }
        }
        Instant last = need.window().end().minus(visit);
        for (
            Instant s = need.window().start();
            s.equals(need.window().start()) || (!s.isAfter(last) && day(s).equals(date));
            s = s.plusSeconds(60)
        ) {
            starts.add(s);
        }
        Instant setOut = starts.getLast().isBefore(need.earliest()) ? Instant.EPOCH : need.setOutFrom();
        this.route = new SlowRoute(need, worker, promised, breaks, setOut, limits, travel);
        judge();
    }

    private void judge() {
        time("window-passed", false, s -> !s.isBefore(need.earliest()));
        fact(
            "centre-not-in-use",
            false,
            need.centre().inUseFrom() == null ||
                date.isBefore(need.centre().inUseFrom()) ||
                (need.centre().inUseUntil() != null && date.isAfter(need.centre().inUseUntil()))
        );
        fact("plan-missing", false, need.item().planNeeded() && !need.known().planApproved());
        fact(
            "daily-cap",
            false,
            need.item().dailyCap() != null &&
                need.known().bookedThatDay().plus(visit).toMinutes() > need.item().dailyCap().toMinutes()
        );
        fact(
            "outside-radius",
            true,
            need.centre().radiusMetres() != null && need.centre().place().metresTo(door) > need.centre().radiusMetres()
        );
        time("centre-closed", true, s -> need.item().atHome() || open(v(s)));
        time("resident-served", true, s -> need.known().otherVisits().stream().noneMatch(v(s)::overlaps));
        fact("out-of-reach", false, metres() > limits.reachMetres(need.address().area()));
        fact("barred", false, need.resident().barred().contains(worker.id()));
        fact("passed", true, need.passed().contains(worker.id()));
        fact(
            "not-employed",
            false,
            date.isBefore(worker.employedFrom()) ||
                (worker.employedUntil() != null && worker.employedUntil().isBefore(date))
        );
        certificates("certificate-missing", c -> true, false);
        certificates("certificate-expired", c -> c.validOn(date), true);
        fact(
            "overtime-day",
            true,
            promised
                .stream()
                .filter(c -> day(c.visit().start()).equals(date))
                .mapToLong(c -> c.visit().length().toMinutes())
                .sum() +
                visit.toMinutes() >
                worker.minutesPerDay()
        );
        fact("overtime-week", true, day.weekMinutes() + visit.toMinutes() > worker.minutesPerWeek());
        time("shift", false, s ->
            worker
                .shifts()
                .stream()
                .filter(x -> x.on(date))
                .anyMatch(x -> !s.isBefore(at(x.starts())) && !s.plus(visit).isAfter(at(x.ends())))
        );
        if (need.item().atHome()) {
            time("break", false, s -> breaks.stream().noneMatch(v(s)::overlaps));
        }
        time("rest", true, this::rested);
        time("leave", false, s ->
            worker
                .leave()
                .stream()
                .noneMatch(new TimeWindow(s.minusSeconds(route.travelBefore(s)), s.plus(visit))::overlaps)
        );
        time("overlap", false, route::fits);
    }

    private void fact(String rule, boolean mayOverride, boolean broken) {
        if (broken) {
            against.add(new Broken(rule, List.of()));
            overridable &= mayOverride;
        }
    }

    private void time(String rule, boolean mayOverride, Predicate<Instant> allowed) {
        List<Instant> left = starts.stream().filter(allowed).toList();
        fact(rule, mayOverride, left.isEmpty());
        starts = left.isEmpty() ? starts : left;
    }

    private void certificates(String rule, Predicate<Worker.Certificate> good, boolean everHad) {
        for (Set<String> kinds : need.item().qualifications()) {
            List<Worker.Certificate> any = worker
                .certificates()
                .stream()
                .filter(c -> kinds.contains(c.kind()))
                .toList();
            if (any.isEmpty() != everHad && any.stream().noneMatch(good)) {
                against.add(new Broken(rule, List.of("qualification." + String.join("|", new TreeSet<>(kinds)))));
                overridable = false;
            }
        }
    }

    private boolean rested(Instant s) {
        for (Commitment c : promised) {
            LocalDate its = day(c.visit().start());
            if (
                (its.isBefore(date) && Duration.between(c.visit().end(), s).compareTo(limits.rest()) < 0) ||
                (its.isAfter(date) && Duration.between(s.plus(visit), c.visit().start()).compareTo(limits.rest()) < 0)
            ) {
                return false;
            }
        }
        return true;
    }

    double metres() {
        return worker.start().metresTo(door);
    }

    /** By every version that was said, the later over the earlier, and those of the day itself last. */
    private boolean open(TimeWindow visit) {
        List<OpeningHours.Hours> hours = null;
        for (boolean only : new boolean[] { false, true }) {
            LocalDate said = LocalDate.MIN;
            for (OpeningHours.Version one : need.centre().hours().versions()) {
                boolean concerns = only
                    ? one.from().equals(date)
                    : !one.from().isAfter(date) && !one.from().isBefore(said);
                if (one.only() == only && concerns) {
                    said = one.from();
                    hours = one.hours();
                }
            }
        }
        return (
            hours == null ||
            hours
                .stream()
                .filter(one -> one.weekday() == date.getDayOfWeek())
                .anyMatch(one -> !visit.start().isBefore(at(one.opens())) && !visit.end().isAfter(at(one.closes())))
        );
    }

    private TimeWindow v(Instant s) {
        return TimeWindow.from(s, visit);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(need.zone()).toLocalDate();
    }

    private Instant at(LocalTime time) {
        return date.atTime(time).atZone(need.zone()).toInstant();
    }
}

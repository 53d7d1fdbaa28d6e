package anju.matching;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.matching.route.Insertion;
import anju.matching.route.Limits;
import anju.matching.route.Route;
import anju.matching.route.Starts;
import anju.matching.route.Stop;
import anju.matching.route.Travel;
import anju.people.Worker;
import anju.value.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** One order on trial: first alone, then with each worker. Holds what rules have in common and what they found. */
final class Trial {

    private static final int BLOCKS = Rules.bits(Rules.Severity.BLOCK);

    final Need need;
    final Limits limits;
    final Travel travel;
    final LocalDate date;
    final Stop stop;
    final Starts starts;

    WorkerDay day;
    Worker worker;
    double metres;
    List<Commitment> commitments;
    List<Worker.Shift> shifts;
    List<TimeWindow> breaks;
    List<TimeWindow> leave;
    Starts others;
    Insertion insertion;

    private final int against;
    private Route route;
    private int broken;

    /** The order alone, judged; the rules of {@code against} stand against a worker, the others only warn. */
    Trial(Need need, Limits limits, Travel travel, int against) {
        this.need = need;
        this.against = against;
        this.limits = limits;
        this.travel = travel;
        this.date = need.day();
        this.stop = new Stop(
            need.place(),
            need.address().area(),
            need.item().duration().toSeconds(),
            date.atStartOfDay(need.zone()).toEpochSecond(),
            date.plusDays(1).atStartOfDay(need.zone()).toEpochSecond(),
            setOutFrom(need)
        );
        this.starts = Starts.between(need.window().start(), need.latest());
        judge(Rules.Scope.ORDER);
    }

    private Trial(Trial order, WorkerDay day, double metres) {
        this.need = order.need;
        this.against = order.against;
        this.limits = order.limits;
        this.travel = order.travel;
        this.date = order.date;
        this.stop = order.stop;
        this.starts = order.starts.copy();
        this.broken = order.broken;
        this.day = day;
        this.worker = day.worker();
        this.metres = metres;
        this.commitments = new ArrayList<>(day.commitments().size());
        for (Commitment one : day.commitments()) {
            if (!one.order().equals(need.order())) commitments.add(one);
        }
        this.shifts = new ArrayList<>(2);
        this.breaks = new ArrayList<>(2);
        for (Worker.Shift shift : worker.shifts()) {
            if (!shift.on(date)) continue;
            shifts.add(shift);
            if (shift.breakFrom() != null && shift.breakUntil().isAfter(shift.breakFrom())) {
                breaks.add(
                    new TimeWindow(
                        Instant.ofEpochSecond(at(shift.breakFrom())),
                        Instant.ofEpochSecond(at(shift.breakUntil()))
                    )
                );
            }
        }
        this.leave = worker.leave();
        judge(Rules.Scope.WORKER);
    }

    /** The same order with a worker who starts so far from the address, judged. */
    Trial with(WorkerDay day, double metres) {
        return new Trial(this, day, metres);
    }

    /** The worker's route of the day; travel is only worked out when a rule asks for it. */
    Route route() {
        if (route == null) {
            route = new Route(worker, commitments, breaks, stop, starts, limits, travel);
        }
        return route;
    }

    /** Asks every rule of that scope. */
    void judge(Rules.Scope scope) {
        for (int i = 0; i < Rules.ALL.size(); i++) {
            Rules.Rule rule = Rules.ALL.get(i);
            if (rule.scope() == scope && rule.isBroken().test(this)) {
                broken |= 1 << i;
            }
        }
    }

    /** Asks the rules that know the start, at that one, and says all that only warn; what was said of another start is forgotten. */
    List<String> warnings(Insertion at) {
        insertion = at;
        broken &= ~Rules.bits(Rules.Severity.WARN);
        judge(Rules.Scope.START);
        return broken(~against).stream().map(Broken::rule).toList();
    }

    /** Whether no rule stands against it; warnings do not. */
    boolean free() {
        return (broken & against) == 0;
    }

    /** Whether nobody may override one of the broken rules. */
    boolean blocked() {
        return (broken & BLOCKS) != 0;
    }

    /** The broken rules among those bits, in the list's order. */
    List<Broken> broken(int bits) {
        List<Broken> found = new ArrayList<>();
        for (int left = broken & bits; left != 0; left &= left - 1) {
            String id = Rules.ALL.get(Integer.numberOfTrailingZeros(left)).id();
            switch (id) {
                case "certificate-missing" -> Rules.missing(this).forEach(q -> found.add(of(id, q)));
                case "certificate-expired" -> Rules.expired(this).forEach(q -> found.add(of(id, q)));
                default -> found.add(new Broken(id, List.of()));
            }
        }
        return found;
    }

    /** The broken rules that stand against it although somebody may override them. */
    List<Broken> overridable() {
        return broken(Rules.bits(Rules.Severity.OVERRIDABLE) & against);
    }

    /** The first rule that stands against it; throws where none does. */
    String first() {
        return Rules.ALL.get(Integer.numberOfTrailingZeros(broken & against)).id();
    }

    /** Whether that rule is broken. */
    boolean breaks(String id) {
        return broken(-1)
            .stream()
            .anyMatch(b -> b.rule().equals(id));
    }

    private static Broken of(String id, String qualification) {
        return new Broken(id, List.of("qualification." + qualification));
    }

    /** Where the window has passed for everybody, that nobody gets there in time is not said of each again. */
    private static long setOutFrom(Need need) {
        return need.earliest().isAfter(need.latest()) ? 0 : ceil(need.setOutFrom());
    }

    /** That time of the day's clock. */
    long at(LocalTime time) {
        return date.atTime(time).atZone(need.zone()).toEpochSecond();
    }

    static long floor(Instant moment) {
        return moment.getEpochSecond();
    }

    static long ceil(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }
}

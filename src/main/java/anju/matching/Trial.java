package anju.matching;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.Member;
import anju.matching.index.Skills;
import anju.matching.index.Vocabulary;
import anju.matching.index.WorkerDay;
import anju.matching.route.Insertion;
import anju.matching.route.Limits;
import anju.matching.route.Route;
import anju.matching.route.Starts;
import anju.matching.route.Stop;
import anju.matching.route.Travel;
import anju.people.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One order on trial: first alone, then with each worker. Holds what rules have in common and what they found. */
final class Trial {

    private static final int BLOCKS = Rules.bits(Rules.Severity.BLOCK);
    private static final int WARNINGS = Rules.bits(Rules.Severity.WARN);
    private static final int MISSING = Rules.bit("certificate-missing");
    private static final int EXPIRED = Rules.bit("certificate-expired");

    final Need need;
    final Limits limits;
    final Travel travel;
    final LocalDate date;
    final Stop stop;
    final Starts starts;

    final long minutes;

    Member who;
    int visits;
    Skills skills;
    boolean far;
    Starts others;
    Insertion insertion;

    private final int against;
    private final Vocabulary words;
    private final Skills.Asked asked;

    /** What was said of others with the same broken rules, for most say the same. */
    private final Map<Long, List<Broken>> said;

    private Route route;
    private int broken;
    private double metres = -1;

    /** The order alone, judged; the rules of {@code against} stand against a worker, the others only warn. */
    Trial(Need need, Limits limits, Travel travel, int against) {
        this.need = need;
        this.against = against;
        this.limits = limits;
        this.travel = travel;
        this.date = need.day();
        this.stop = Stop.at(need.place(), need.address().area(), need.item().duration().toSeconds(), setOutFrom(need));
        this.starts = Starts.between(need.window().start(), need.latest());
        this.minutes = need.item().duration().toMinutes();
        this.words = Vocabulary.of(need.item());
        this.asked = Skills.Asked.of(need.item(), words);
        this.said = new HashMap<>();
        judge(Rules.Scope.ORDER);
    }

    private Trial(Trial order, Member who, int visits, Skills skills, boolean far) {
        this.need = order.need;
        this.against = order.against;
        this.limits = order.limits;
        this.travel = order.travel;
        this.date = order.date;
        this.stop = order.stop;
        this.starts = order.starts.copy();
        this.minutes = order.minutes;
        this.words = order.words;
        this.asked = order.asked;
        this.said = order.said;
        this.broken = order.broken;
        this.who = who;
        this.visits = visits;
        this.skills = skills;
        this.far = far;
        judge(Rules.Scope.WORKER);
    }

    /** The same order with a worker of whom all this is known already, and who has come so often, judged. */
    Trial with(Member one, int met, Skills can, boolean tooFar) {
        return new Trial(this, one, met, can, tooFar);
    }

    /** The same order with a worker, judged. */
    Trial with(WorkerDay day) {
        Member one = Member.of(day.without(need.order()), date, need.zone(), travel, words);
        return new Trial(this, one, day.visits(), Skills.of(one, asked), isFar(day.worker()));
    }

    /** Whether the day of that worker starts farther from the address than anybody goes. */
    boolean isFar(Worker one) {
        return one.start().metresTo(need.place()) > limits.reachMetres(need.address().area());
    }

    /** From where the worker's day starts to the address, in a straight line. */
    double metres() {
        if (metres < 0) {
            metres = who.worker().start().metresTo(need.place());
        }
        return metres;
    }

    /** The worker's route of the day; travel is only worked out when a rule asks for it. */
    Route route() {
        if (route == null) {
            route = new Route(who.itinerary(), stop, starts, limits, travel);
        }
        return route;
    }

    /** Asks every rule of that scope. */
    void judge(Rules.Scope scope) {
        broken |= Rules.broken(scope, this);
    }

    /** Asks the rules that know the start, at that one, and says all that only warn; what was said of another start is forgotten. */
    List<String> warnings(Insertion at) {
        insertion = at;
        broken &= ~WARNINGS;
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
        int asked = broken & bits;
        long missing = (asked & MISSING) == 0 ? 0 : skills.missing();
        long expired = (asked & EXPIRED) == 0 ? 0 : skills.expired();
        Long all = asked | (missing << 32) | (expired << 48);
        List<Broken> known = said.get(all);
        if (known == null) {
            known = say(asked);
            said.put(all, known);
        }
        return known;
    }

    private List<Broken> say(int asked) {
        List<Broken> found = new ArrayList<>();
        for (int left = asked; left != 0; left &= left - 1) {
            int bit = Integer.lowestOneBit(left);
            String id = Rules.id(bit);
            if (bit == MISSING || bit == EXPIRED) {
                int wanting = bit == MISSING ? skills.missing() : skills.expired();
                for (; wanting != 0; wanting &= wanting - 1) {
                    var kinds = need.item().qualifications().get(Integer.numberOfTrailingZeros(wanting));
                    found.add(new Broken(id, List.of("qualification." + Rules.written(kinds))));
                }
            } else {
                found.add(new Broken(id, List.of()));
            }
        }
        return List.copyOf(found);
    }

    /** The broken rules that stand against it although somebody may override them. */
    List<Broken> overridable() {
        return broken(Rules.bits(Rules.Severity.OVERRIDABLE) & against);
    }

    /** Whether one of those rules is broken. */
    boolean breaks(int bits) {
        return (broken & bits) != 0;
    }

    /** Whether that rule and no other stands against it. */
    boolean breaksOnly(int bit) {
        return (broken & against) == bit;
    }

    /** Where the window has passed for everybody, that nobody gets there in time is not said of each again. */
    private static long setOutFrom(Need need) {
        return need.earliest().isAfter(need.latest()) ? 0 : ceil(need.setOutFrom());
    }

    static long floor(Instant moment) {
        return moment.getEpochSecond();
    }

    static long ceil(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }
}

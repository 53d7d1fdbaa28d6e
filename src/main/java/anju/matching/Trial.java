package anju.matching;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.Asked;
import anju.matching.index.Member;
import anju.matching.index.Vocabulary;
import anju.matching.index.WorkerDay;
import anju.matching.route.Insertion;
import anju.matching.route.Limits;
import anju.matching.route.Route;
import anju.matching.route.Starts;
import anju.matching.route.Stop;
import anju.matching.route.Travel;
import anju.organisation.OpeningHours;
import anju.people.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

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
    int missing, expired, spare;
    boolean far;
    Starts others;
    Insertion insertion;

    /** The order without anybody; null for itself. */
    private final Trial alone;
    private final int against;
    private final Vocabulary words;
    private final Asked asked;

    private final Route route;
    private boolean routed;
    private int broken;

    /** The order alone, judged; the rules of {@code against} stand against a worker, the others only warn. */
    Trial(Need need, Limits limits, Travel travel, int against) {
        this.need = need;
        this.alone = null;
        this.against = against;
        this.limits = limits;
        this.travel = travel;
        this.date = need.day();
        this.stop = Stop.at(need.place(), need.address().area(), need.item().duration().toSeconds(), setOutFrom(need));
        this.starts = Starts.between(need.window().start(), need.latest());
        this.minutes = need.item().duration().toMinutes();
        this.words = Vocabulary.of(need.item());
        this.asked = Asked.of(need.item(), words);
        this.route = new Route(stop, limits, travel);
        judge(Rules.Scope.ORDER);
    }

    private Trial(Trial order, Asked asked) {
        this.need = order.need;
        this.against = order.against;
        this.limits = order.limits;
        this.travel = order.travel;
        this.date = order.date;
        this.stop = order.stop;
        this.starts = order.starts.copy();
        this.minutes = order.minutes;
        this.words = order.words;
        this.asked = asked;
        this.alone = order;
        this.route = new Route(stop, limits, travel);
    }

    /** The same order with nobody yet, to judge workers whose certificates are words of that vocabulary. */
    Trial by(Asked words) {
        return new Trial(this, words);
    }

    /** This worker, of whom that is known already, judged; what was found of another is forgotten. */
    Trial judge(Member one, int met, boolean tooFar) {
        of(one, met, tooFar);
        judge(Rules.Scope.WORKER);
        judge(Rules.Scope.DAY);
        return this;
    }

    /** The first rule of their day that this worker breaks, whom no other rule is against; 0 where they could come. */
    int firstOfTheDay(Member one) {
        of(one, 0, false);
        return Rules.firstBroken(Rules.Scope.DAY, this);
    }

    private void of(Member one, int met, boolean tooFar) {
        who = one;
        visits = met;
        missing = asked.missing(one);
        expired = asked.expired(one);
        spare = asked.spare(one);
        far = tooFar;
        others = null;
        insertion = null;
        routed = false;
        starts.become(alone.starts);
        broken = alone.broken;
    }

    /** The same order with a worker, judged. */
    Trial with(WorkerDay day) {
        Member one = Member.of(day.without(need.order()), date, need.zone(), travel, words);
        return by(asked).judge(one, day.visits(), isFar(day.worker()));
    }

    /** Whether the day of that worker starts farther from the address than anybody goes. */
    boolean isFar(Worker one) {
        return one.start().metresTo(need.place()) > limits.reachMetres(need.address().area());
    }

    /** From where the worker's day starts to the address, in a straight line. */
    double metres() {
        return who.worker().start().metresTo(need.place());
    }

    /** The worker's route of the day; travel is only worked out when a rule asks for it. */
    Route route() {
        if (!routed) {
            routed = true;
            route.of(who.itinerary(), starts);
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

    /** Takes away the starts that lie outside those hours of the day, unless none would be left: answers whether one is. */
    boolean fitsInto(List<OpeningHours.Hours> hours) {
        starts.remember().allowNothing();
        for (OpeningHours.Hours one : hours) {
            starts.allow(second(one.opens()), second(one.closes()) - stop.seconds());
        }
        starts.onlyAllowed();
        return starts.remain();
    }

    private long second(LocalTime time) {
        return date.atTime(time).atZone(need.zone()).toEpochSecond();
    }

    /** Whether no rule stands against it; warnings do not. */
    boolean free() {
        return (broken & against) == 0;
    }

    /** Whether nobody may override one of the broken rules. */
    boolean blocked() {
        return (broken & BLOCKS) != 0;
    }

    /** What is broken of {@link Rules#AGAINST}, with the qualifications that are wanting: who has the same is told the same. */
    long code() {
        long wanting = (broken & MISSING) == 0 ? 0 : missing;
        long outdated = (broken & EXPIRED) == 0 ? 0 : expired;
        return (broken & Rules.AGAINST) | (wanting << 32) | (outdated << 48);
    }

    /** The place in the list of the first rule that stands against it or would, if nobody answered for it. */
    int first() {
        return Integer.numberOfTrailingZeros(broken & Rules.AGAINST);
    }

    /** The broken rules among those bits, in the list's order. */
    List<Broken> broken(int bits) {
        List<Broken> found = new ArrayList<>();
        for (int left = broken & bits; left != 0; left &= left - 1) {
            int bit = Integer.lowestOneBit(left);
            String id = Rules.id(bit);
            if (bit == MISSING || bit == EXPIRED) {
                int wanting = bit == MISSING ? missing : expired;
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

package anju.matching;

import static anju.matching.Rules.Scope.DAY;
import static anju.matching.Rules.Scope.ORDER;
import static anju.matching.Rules.Scope.START;
import static anju.matching.Rules.Scope.TOGETHER;
import static anju.matching.Rules.Scope.WORKER;
import static anju.matching.Rules.Severity.BLOCK;
import static anju.matching.Rules.Severity.OVERRIDABLE;
import static anju.matching.Rules.Severity.WARN;

import anju.matching.route.Itinerary;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every rule of matching (CARE, "Matching"), cheapest first. The rules of time each take starts away; one that would
 * leave none is broken, and the next ones are judged as though it were not there.
 */
final class Rules {

    /** One rule: its id for words and certificates, how hard it is, what it judges, whether a trial breaks it. */
    record Rule(String id, Severity severity, Scope scope, Predicate<Trial> isBroken) {}

    /** Whether somebody may come in spite of it: never, when a coordinator answers for it, or yes and it is said. */
    enum Severity {
        BLOCK,
        OVERRIDABLE,
        WARN
    }

    /** When a rule is asked: once for the order, for a worker, for their day, for those who come together, for the start found. */
    enum Scope {
        ORDER,
        WORKER,
        DAY,
        TOGETHER,
        START
    }

    /** Changes with the list or with what a rule means; a certificate names it. */
    static final String VERSION = "2026-11-25";

    /** The one list. */
    static final List<Rule> ALL = List.of(
        new Rule("window-passed", BLOCK, ORDER, Rules::windowPassed),
        new Rule("centre-not-in-use", BLOCK, ORDER, Rules::centreNotInUse),
        new Rule("plan-missing", BLOCK, ORDER, Rules::planMissing),
        new Rule("daily-cap", BLOCK, ORDER, Rules::dailyCap),
        new Rule("outside-radius", OVERRIDABLE, ORDER, Rules::outsideRadius),
        new Rule("centre-closed", OVERRIDABLE, ORDER, Rules::centreClosed),
        new Rule("resident-served", OVERRIDABLE, ORDER, Rules::residentServed),
        new Rule("out-of-reach", BLOCK, WORKER, Rules::outOfReach),
        new Rule("barred", BLOCK, WORKER, Rules::barred),
        new Rule("passed", OVERRIDABLE, WORKER, Rules::passed),
        new Rule("not-employed", BLOCK, WORKER, Rules::notEmployed),
        new Rule("certificate-missing", BLOCK, WORKER, Rules::certificateMissing),
        new Rule("certificate-expired", BLOCK, WORKER, Rules::certificateExpired),
        new Rule("overtime-day", OVERRIDABLE, WORKER, Rules::overtimeDay),
        new Rule("overtime-week", OVERRIDABLE, WORKER, Rules::overtimeWeek),
        new Rule("shift", BLOCK, DAY, Rules::outsideShift),
        new Rule("break", BLOCK, DAY, Rules::inBreak),
        new Rule("rest", OVERRIDABLE, DAY, Rules::tooLittleRest),
        new Rule("leave", BLOCK, DAY, Rules::onLeave),
        new Rule("overlap", BLOCK, DAY, Rules::overlap),
        new Rule("no-common-start", BLOCK, TOGETHER, Rules::noCommonStart),
        new Rule("tight-travel", WARN, START, Rules::tightTravel),
        new Rule("other-gender", WARN, START, Rules::otherGender),
        new Rule("not-usual", WARN, START, Rules::notUsual),
        new Rule("other-organisation", WARN, START, Rules::otherOrganisation)
    );

    /** The broken rules that stand against a worker, as bits by place in the list. */
    static final int AGAINST = bits(BLOCK) | bits(OVERRIDABLE);

    private static final Rule[] RULES = ALL.toArray(Rule[]::new);
    private static final int[][] PLACES = Stream.of(Scope.values())
        .map(scope ->
            IntStream.range(0, RULES.length)
                .filter(i -> RULES[i].scope() == scope)
                .toArray()
        )
        .toArray(int[][]::new);

    private Rules() {}

    /** The rules of that severity, as bits by place in the list. */
    static int bits(Severity severity) {
        int bits = 0;
        for (int i = 0; i < ALL.size(); i++) {
            bits |= ALL.get(i).severity() == severity ? 1 << i : 0;
        }
        return bits;
    }

    /** Asks every rule of that scope; those that are broken, as bits by place in the list. */
    static int broken(Scope scope, Trial t) {
        int broken = 0;
        for (int place : PLACES[scope.ordinal()]) {
            broken |= RULES[place].isBroken().test(t) ? 1 << place : 0;
        }
        return broken;
    }

    /** The first rule of that scope that is broken, as a bit; 0 where none is. */
    static int firstBroken(Scope scope, Trial t) {
        for (int place : PLACES[scope.ordinal()]) {
            if (RULES[place].isBroken().test(t)) {
                return 1 << place;
            }
        }
        return 0;
    }

    /** The place of a rule in the list. */
    static int place(String id) {
        return ALL.stream().map(Rule::id).toList().indexOf(id);
    }

    /** The place of a rule in the list, as a bit. */
    static int bit(String id) {
        return 1 << place(id);
    }

    /** The rule of that bit. */
    static String id(int bit) {
        return RULES[Integer.numberOfTrailingZeros(bit)].id();
    }

    /** No start is left: the time asked for has passed. */
    static boolean windowPassed(Trial t) {
        t.starts.remember().never(Long.MIN_VALUE / 4, Trial.ceil(t.need.earliest()));
        return !t.starts.remain();
    }

    /** The centre is planned or closed on that day. */
    static boolean centreNotInUse(Trial t) {
        return !t.need.centre().inUseOn(t.date);
    }

    /** The item needs an approved plan. */
    static boolean planMissing(Trial t) {
        return t.need.item().planNeeded() && !t.need.known().planApproved();
    }

    /** With this visit the item would take longer that day than it may. */
    static boolean dailyCap(Trial t) {
        Duration cap = t.need.item().dailyCap();
        return cap != null && t.need.known().bookedThatDay().plus(t.need.item().duration()).compareTo(cap) > 0;
    }

    /** The address lies farther from the centre than it serves. */
    static boolean outsideRadius(Trial t) {
        Integer radius = t.need.centre().radiusMetres();
        return radius != null && t.need.centre().place().metresTo(t.need.place()) > radius;
    }

    /** What is done at the centre lies, at every start, outside its opening hours of that day, where it has told them. */
    static boolean centreClosed(Trial t) {
        var hours = t.need.centre().hours().on(t.date);
        return !t.need.item().atHome() && hours.isPresent() && !t.fitsInto(hours.get());
    }

    /** Somebody else is with the resident at any time at which this visit could be. */
    static boolean residentServed(Trial t) {
        t.starts.remember();
        for (TimeWindow other : t.need.known().otherVisits()) {
            t.starts.never(Trial.floor(other.start()) - t.stop.seconds(), Trial.ceil(other.end()));
        }
        return !t.starts.remain();
    }

    /** Their day starts too far from the address. */
    static boolean outOfReach(Trial t) {
        return t.far;
    }

    /** The resident does not want them. */
    static boolean barred(Trial t) {
        Set<Id<Worker>> barred = t.need.resident().barred();
        return !barred.isEmpty() && barred.contains(t.who.id());
    }

    /** They were asked for this visit already. */
    static boolean passed(Trial t) {
        return !t.need.passed().isEmpty() && t.need.passed().contains(t.who.id());
    }

    /** They do not work here on that day. */
    static boolean notEmployed(Trial t) {
        return !t.who.employed();
    }

    /** They never had a certificate that the item needs. */
    static boolean certificateMissing(Trial t) {
        return t.missing != 0;
    }

    /** They had one, and it is not valid on the day of the visit. */
    static boolean certificateExpired(Trial t) {
        return t.expired != 0;
    }

    /** The visit would be more than their hours of the day. */
    static boolean overtimeDay(Trial t) {
        return t.minutes > t.who.minutesLeftToday();
    }

    /** The visit would be more than their hours of the week. */
    static boolean overtimeWeek(Trial t) {
        return t.minutes + t.who.weekMinutes() > t.who.minutesPerWeek();
    }

    /** At no start would the visit lie inside a shift. */
    static boolean outsideShift(Trial t) {
        t.who.itinerary().keepInShifts(t.starts.remember(), t.stop.seconds());
        return !t.starts.remain();
    }

    /** At every start the visit would run into their break; at the centre others stand in for it. */
    static boolean inBreak(Trial t) {
        if (!t.need.item().atHome()) {
            return false;
        }
        t.who.itinerary().keepClearOfBreaks(t.starts.remember(), t.stop.seconds());
        return !t.starts.remain();
    }

    /** Too little rest after the last visit of an earlier day, or before the first of a later one. */
    static boolean tooLittleRest(Trial t) {
        Itinerary day = t.who.itinerary();
        long rest = t.limits.rest().toSeconds();
        t.starts.remember();
        t.starts.never(Long.MIN_VALUE / 4, day.busyBefore() + rest);
        t.starts.never(day.laterStart() - rest - t.stop.seconds(), Long.MAX_VALUE / 4);
        return !t.starts.remain();
    }

    /** Their leave touches the visit, or the travel to it, at every start. */
    static boolean onLeave(Trial t) {
        if (!t.who.itinerary().hasLeave()) {
            return false;
        }
        t.route().keepClearOfLeave(t.starts.remember());
        return !t.starts.remain();
    }

    /** The whole visit with its travel fits nowhere between what they have promised. */
    static boolean overlap(Trial t) {
        t.route().keepWhatFits(t.starts.remember());
        return !t.starts.remain();
    }

    /** Each could come, but not at the same time. */
    static boolean noCommonStart(Trial t) {
        t.starts.remember().and(t.others);
        return !t.starts.remain();
    }

    /** Spare time wants a minute or more to comfort. */
    static boolean tightTravel(Trial t) {
        return t.insertion != null && t.insertion.atRisk() >= 60;
    }

    /** The resident would rather have a helper of the other gender. */
    static boolean otherGender(Trial t) {
        return t.need.resident().genderPreference() != null && t.need.resident().genderPreference() != t.who.gender();
    }

    /** Somebody else usually comes. */
    static boolean notUsual(Trial t) {
        return t.need.known().usual() != null && !t.need.known().usual().equals(t.who.id());
    }

    /** They belong to another organisation than the centre that answers for the resident. */
    static boolean otherOrganisation(Trial t) {
        return !t.who.organisation().equals(t.need.centre().id());
    }

    /** A qualification as certificates write it. */
    static String written(Set<String> kinds) {
        return String.join("|", kinds.stream().sorted().toList());
    }
}

package anju.matching;

import anju.catalogue.ServiceItem;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.index.Member;
import anju.matching.route.Insertion;
import anju.matching.route.Route;
import anju.people.Gender;
import java.util.ArrayList;
import java.util.List;

/** What speaks for a worker and what against, in points; the score is their sum. */
final class Score implements Route.Points {

    private final Weights weights;

    Score(Weights weights) {
        this.weights = weights;
    }

    /** The points that hang on the start. */
    @Override
    public int of(int travelAdded, int waiting, int atRisk) {
        return travel(travelAdded) + waiting(waiting) + risk(atRisk);
    }

    /** Hears what speaks for or against somebody: points for something, and the amount that words tell. */
    private interface Listener {
        void hear(String id, int points, int amount);
    }

    /** Adds the points up, and keeps nothing else. */
    private static final class Sum implements Listener {

        private int points;

        @Override
        public void hear(String id, int more, int amount) {
            points += more;
        }
    }

    /** The sum of all reasons for this insertion of the trial's worker. */
    int sum(Trial t, Insertion at) {
        Sum sum = new Sum();
        tell(t, at, sum);
        return sum.points;
    }

    /** Every reason for this insertion of the trial's worker; those without points are left out, but for the travel. */
    List<Reason> reasons(Trial t, Insertion at) {
        List<Reason> reasons = new ArrayList<>();
        tell(t, at, (id, points, amount) -> {
            if (points != 0 || id.equals("travel")) {
                reasons.add(new Reason(id, points, amount));
            }
        });
        return reasons;
    }

    private void tell(Trial t, Insertion at, Listener to) {
        to.hear("wished", t.need.wished().contains(t.who.id()) ? weights.wished() : 0, 0);
        to.hear("preferred", t.need.resident().preferred().contains(t.who.id()) ? weights.preferred() : 0, 0);
        to.hear("own-centre", Rules.otherOrganisation(t) ? 0 : weights.ownCentre(), 0);
        to.hear("continuity", continuity(t.visits), t.visits);
        to.hear("travel", travel(at.travelAdded()), minutes(at.travelAdded()));
        to.hear("waiting", waiting(at.waiting()), minutes(at.waiting()));
        to.hear("risk", risk(at.atRisk()), minutes(at.atRisk()));
        int load = load(t.who);
        to.hear("fair-share", fairShare(load), load);
        int hard = isHard(t.need.item()) ? t.who.hardVisits() : 0;
        to.hear("hard-share", hardShare(hard), hard);
        to.hear("spare-skill", spareSkill(t.spare), t.spare);
        String dialect = t.need.resident().dialect();
        to.hear("dialect", dialect != null && t.who.worker().dialects().contains(dialect) ? weights.dialect() : 0, 0);
        Gender preferred = t.need.resident().genderPreference();
        to.hear("gender", preferred != null && preferred == t.who.gender() ? weights.gender() : 0, 0);
    }

    /** How full the worker's week is, in per cent of their hours. */
    static int load(Member who) {
        return (int) Math.min(Weights.MOST_LOAD, (100L * who.weekMinutes()) / who.minutesPerWeek());
    }

    /**
     * The most that a worker of another organisation, whom the family did not choose, can score when the route grows by
     * at least so many seconds: what hangs on the start can only cost.
     */
    int atMost(int travelAdded, Member who, int visits, int spare, boolean hard, boolean spoken, boolean asPreferred) {
        return (
            travel(travelAdded) +
            continuity(visits) +
            fairShare(load(who)) +
            (hard ? hardShare(who.hardVisits()) : 0) +
            spareSkill(spare) +
            (spoken ? weights.dialect() : 0) +
            (asPreferred ? weights.gender() : 0)
        );
    }

    private int continuity(int visits) {
        return weights.visit() * Math.min(visits, Weights.MOST_VISITS);
    }

    private int fairShare(int load) {
        return (-weights.fairShare() * load) / 100;
    }

    private int hardShare(int visits) {
        return -weights.hardVisit() * Math.min(visits, Weights.MOST_HARD);
    }

    private int spareSkill(int skills) {
        return -weights.spareSkill() * Math.min(skills, Weights.MOST_SPARE);
    }

    boolean isHard(ServiceItem item) {
        return weights.hardServices().contains(item.code());
    }

    private int travel(int seconds) {
        return (-weights.travelMinute() * Math.min(seconds, Weights.MOST_TRAVEL * 60)) / 60;
    }

    private int waiting(int seconds) {
        return (-weights.waitingMinute() * Math.min(seconds, Weights.MOST_WAITING * 60)) / 60;
    }

    private int risk(int seconds) {
        return (-weights.riskMinute() * Math.min(seconds, Weights.MOST_RISK * 60)) / 60;
    }

    private static int minutes(int seconds) {
        return (seconds + 30) / 60;
    }
}

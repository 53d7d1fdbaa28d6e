package anju.matching;

import anju.catalogue.ServiceItem;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.index.WorkerDay;
import anju.matching.route.Insertion;
import anju.matching.route.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    /** Every reason for this insertion of the trial's worker; those without points are left out, but for the travel. */
    List<Reason> reasons(Trial t, Insertion at) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("wished", t.need.wished().contains(t.worker.id()) ? weights.wished() : 0, 0));
        boolean onFile = t.need.resident().preferred().contains(t.worker.id());
        reasons.add(new Reason("preferred", onFile ? weights.preferred() : 0, 0));
        reasons.add(new Reason("own-centre", Rules.otherOrganisation(t) ? 0 : weights.ownCentre(), 0));
        reasons.add(new Reason("continuity", continuity(t.day.visits()), t.day.visits()));
        reasons.add(new Reason("travel", travel(at.travelAdded()), minutes(at.travelAdded())));
        reasons.add(new Reason("waiting", waiting(at.waiting()), minutes(at.waiting())));
        reasons.add(new Reason("risk", risk(at.atRisk()), minutes(at.atRisk())));
        int load = load(t.day);
        reasons.add(new Reason("fair-share", fairShare(load), load));
        int hard = isHard(t.need.item()) ? t.day.hardVisits() : 0;
        reasons.add(new Reason("hard-share", hardShare(hard), hard));
        int spare = spareSkills(t);
        reasons.add(new Reason("spare-skill", spareSkill(spare), spare));
        String dialect = t.need.resident().dialect();
        boolean spoken = dialect != null && t.worker.dialects().contains(dialect);
        reasons.add(new Reason("dialect", spoken ? weights.dialect() : 0, 0));
        boolean asPreferred =
            t.need.resident().genderPreference() != null &&
            Objects.equals(t.need.resident().genderPreference(), t.worker.gender());
        reasons.add(new Reason("gender", asPreferred ? weights.gender() : 0, 0));
        reasons.removeIf(reason -> reason.points() == 0 && !reason.id().equals("travel"));
        return reasons;
    }

    /** How full the worker's week is, in per cent of their hours. */
    static int load(WorkerDay day) {
        return (int) Math.min(Weights.MOST_LOAD, (100L * day.weekMinutes()) / day.worker().minutesPerWeek());
    }

    /**
     * The most that a worker of another organisation, whom the family did not choose, can score when the route grows by
     * at least so many seconds: what hangs on the start can only cost.
     */
    int atMost(
        int travelAdded,
        WorkerDay day,
        int visits,
        int spare,
        boolean hard,
        boolean spoken,
        boolean asPreferred
    ) {
        return (
            travel(travelAdded) +
            continuity(visits) +
            fairShare(load(day)) +
            (hard ? hardShare(day.hardVisits()) : 0) +
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

    private static int spareSkills(Trial t) {
        Set<String> asked = new HashSet<>();
        t.need.item().qualifications().forEach(asked::addAll);
        return (int) t.worker
            .certificates()
            .stream()
            .filter(c -> c.validOn(t.date) && !asked.contains(c.kind()))
            .map(c -> c.kind())
            .distinct()
            .count();
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

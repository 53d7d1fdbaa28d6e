package anju.city.story;

import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.matching.certificate.MatchCertificate;
import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.settlement.Settling;
import anju.value.Id;
import anju.value.Place;
import anju.visit.Visiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An order on its way, and all that its life leaves behind for the database. */
public final class Story {

    final Wanted wanted;
    final int versionBefore;
    final List<Event> events = new ArrayList<>();
    final List<Certified> certificates = new ArrayList<>();
    final List<Asked> offers = new ArrayList<>();
    final List<Agreed> agreed = new ArrayList<>();
    final List<Ended> ends = new ArrayList<>();
    final List<Done> tasks = new ArrayList<>();
    final List<Job> jobs = new ArrayList<>();
    final List<Look> looks = new ArrayList<>();
    Order order;
    Instant at;
    String code;
    Instant codeAt;
    Rated rated;
    Settling.Paid paid;
    boolean released;

    /** One event of the history, with the order after it. */
    record Event(Instant at, String kind, Actor actor, Map<String, Object> facts, Order after) {}

    /** A match certificate. */
    record Certified(Id<Stage.Matched> id, Instant at, MatchCertificate certificate) {}

    /** An offer with its answers. */
    static final class Asked {

        Offer offer;
        final Map<Id<Worker>, Answered> answers = new HashMap<>();

        Asked(Offer offer) {
            this.offer = offer;
        }
    }

    /** One answer to an offer. */
    record Answered(Offer.Answer answer, Instant at, String reason) {}

    /** One end of a visit. */
    record Ended(Mark mark, Place place) {}

    /** What a worker says of the tasks. */
    record Done(Id<Worker> worker, List<Visiting.Task> tasks) {}

    /** Something that is still due. */
    record Job(Jobs.Kind kind, UUID subject, Instant at) {}

    /** Something that somebody did, for the audit. */
    record Look(Instant at, Actor actor, String operation, UUID subject, String reason) {}

    /** What the family says; words may be null. */
    record Rated(Actor by, Instant at, int rating, String words) {}

    private Story(Wanted wanted, Order order, Instant at, int versionBefore) {
        this.wanted = wanted;
        this.order = order;
        this.at = at;
        this.versionBefore = versionBefore;
    }

    /** An order that has just been asked for. */
    public static Story begin(Wanted wanted) {
        Order order = new Order(wanted.id(), 0, wanted.asked(), new Stage.Requested(), 0, 1);
        Story story = new Story(wanted, order, wanted.asked().at(), 0);
        Map<String, Object> facts = Map.of("service", wanted.asked().serviceCode());
        story.events.add(new Event(story.at, "requested", wanted.asker(), facts, order));
        story.look(wanted.asker(), "createOrder", wanted.id().value(), null);
        return story;
    }

    /** An order that the database holds, as it was left at that moment, with the code for its door. */
    public static Story resume(Wanted wanted, Order order, Instant changedAt, String code) {
        Story story = new Story(wanted, order, changedAt, order.version());
        story.code = code;
        return story;
    }

    /** The order as it stands now. */
    public Order order() {
        return order;
    }

    /** When it last moved. */
    public Instant at() {
        return at;
    }

    /** Whether those who had promised to come are free again. */
    public boolean released() {
        return released;
    }

    /** Whether anything happened that the database does not hold. */
    public boolean moved() {
        return order.version() > versionBefore;
    }

    /** The promises that were made and hold. */
    public List<Agreed> promises() {
        return released ? List.of() : agreed;
    }

    /** Something that is due with this order. */
    public void due(Jobs.Kind kind, Instant when) {
        jobs.add(new Job(kind, order.id().value(), when));
    }

    /** One step on. Time never goes back. */
    void step(Instant when, String kind, Actor actor, Map<String, Object> facts, Order next) {
        at = when.isBefore(at) ? at : when;
        order = next;
        events.add(new Event(at, kind, actor, facts, next));
    }

    void look(Actor actor, String operation, UUID subject, String reason) {
        looks.add(new Look(at, actor, operation, subject, reason));
    }
}

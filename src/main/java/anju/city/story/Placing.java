package anju.city.story;

import anju.city.seed.Chance;
import anju.city.seed.Ids;
import anju.dispatch.Answering;
import anju.dispatch.Offering;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.matching.MatchOutcome;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Stage;
import anju.people.Role;
import anju.people.Worker;
import anju.unmet.Lack;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** From the request to the promise: matched by the product's own rules, offered in rounds, answered. */
final class Placing {

    private static final Offering.Terms TERMS = new Offering.Terms(3, Duration.ofMinutes(30));
    private static final List<String> REASONS = List.of("时间冲突", "当天身体不适", "路程太远", "当天有培训");

    private final Matching matching;
    private final Ids ids;
    private final ZoneId zone;
    private final Candidates candidates;

    Placing(Matching matching, Ids ids, ZoneId zone, Candidates candidates) {
        this.matching = matching;
        this.ids = ids;
        this.zone = zone;
        this.candidates = candidates;
    }

    /** Plays until somebody has promised to come, nobody can, it waits at the desk, or the moment has come. */
    void play(Story story, Chance chance, Instant now) {
        Instant at = story.at.plusSeconds(chance.from(4, 25));
        if (at.isAfter(now)) {
            story.jobs.add(new Story.Job(Jobs.Kind.MATCH, story.order.id().value(), at));
            return;
        }
        round(story, chance, at, now, 0, Set.of());
    }

    private void round(Story story, Chance chance, Instant at, Instant now, int rounds, Set<Id<Worker>> passed) {
        Need need = need(story.wanted, at).passing(passed);
        List<WorkerDay> days = candidates.days(story.wanted);
        MatchOutcome outcome = matching.match(need, days, Map.of("out-of-reach", candidates.workers() - days.size()));
        Id<Stage.Matched> certificate = Id.of(ids.of(Ids.Kind.MATCH, story.wanted.number() * 8 + rounds));
        story.certificates.add(new Story.Certified(certificate, at, outcome.certificate()));
        if (outcome instanceof MatchOutcome.NoMatch none) {
            boolean first = rounds == 0;
            Stage next = first
                ? new Stage.Unmet(none.reason(), certificate)
                : new Stage.Matched(certificate, rounds, passed, true);
            Map<String, Object> facts = unmet(story, outcome, none.reason(), rounds);
            story.step(at, first ? "unmet" : "at-desk", null, facts, story.order.now(next));
            return;
        }
        var stage = new Stage.Matched(certificate, rounds, passed, false);
        Map<String, Object> facts = Map.of(
            "certificate",
            certificate.toString(),
            "considered",
            outcome.certificate().considered()
        );
        story.step(at, "matched", null, facts, story.order.now(stage));
        offer(story, chance, at, now, stage, outcome);
    }

    private static Map<String, Object> unmet(Story story, MatchOutcome outcome, String reason, int rounds) {
        var lack = Lack.of(outcome.certificate(), story.wanted.item().workers());
        return Map.of("reason", reason, "rounds", rounds, "lack", new TreeMap<>(lack.facts()));
    }

    private void offer(Story story, Chance chance, Instant at, Instant now, Stage.Matched stage, MatchOutcome outcome) {
        int seats = story.wanted.item().workers();
        Duration length = story.wanted.item().duration();
        List<Offer.Invited> ranked = outcome
            .certificate()
            .ranked()
            .stream()
            .map(c ->
                new Offer.Invited(
                    c.worker(),
                    TimeWindow.from(c.start(), length),
                    Duration.ofSeconds(c.travelSeconds()),
                    null
                )
            )
            .toList();
        Id<Offer> id = Id.of(ids.of(Ids.Kind.OFFER, story.wanted.number() * 8 + stage.rounds()));
        switch (Offering.next(story.order, stage, seats, ranked, TERMS, id, at)) {
            case Offering.ToDesk desk -> story.step(
                at,
                "at-desk",
                null,
                unmet(story, outcome, "refused", stage.rounds()),
                desk.order()
            );
            case Offering.Offered offered -> {
                Story.Asked asked = new Story.Asked(offered.offer());
                story.offers.add(asked);
                Map<String, Object> facts = Map.of(
                    "offer",
                    id.toString(),
                    "round",
                    offered.offer().round(),
                    "workers",
                    offered
                        .offer()
                        .invited()
                        .stream()
                        .map(i -> i.worker().toString())
                        .toList()
                );
                story.step(at, "offered", null, facts, offered.order());
                answer(story, chance, asked, now);
            }
        }
    }

    private void answer(Story story, Chance chance, Story.Asked asked, Instant now) {
        Fate fate = story.wanted.fate();
        int round = asked.offer.round();
        boolean alone = asked.offer.invited().size() == 1;
        if ((fate == Fate.SECOND_CHOICE || fate == Fate.AT_DESK) && round == 1 && alone) {
            decline(story, chance, asked, now);
        } else if (fate == Fate.AT_DESK) {
            expire(story, chance, asked, now);
        } else {
            accept(story, chance, asked, now);
        }
    }

    private void accept(Story story, Chance chance, Story.Asked asked, Instant now) {
        for (int seat = 0; seat < asked.offer.seats(); seat++) {
            Instant at = story.at.plusSeconds(chance.from(40, 700));
            if (!at.isBefore(asked.offer.respondBy())) {
                at = asked.offer.respondBy().minusSeconds(1);
            }
            if (at.isAfter(now)) {
                pending(story, asked);
                return;
            }
            Offer.Invited invited = asked.offer.invited().get(seat);
            var stage = (Stage.Offered) story.order.stage();
            Actor worker = worker(invited.worker());
            var outcome = Answering.accept(story.order, stage, asked.offer, invited.worker(), at);
            asked.answers.put(invited.worker(), new Story.Answered(Offer.Answer.ACCEPTED, at, null));
            asked.offer = answered(asked.offer, invited.worker(), Offer.Answer.ACCEPTED);
            switch (outcome) {
                case Answering.Waiting half -> {
                    promise(story, half.mine());
                    story.step(at, "seat-taken", worker, Map.of(), half.order());
                }
                case Answering.Dispatched won -> {
                    promise(story, won.mine());
                    asked.offer = ended(asked.offer, Offer.State.ACCEPTED);
                    story.code = "%06d".formatted(chance.below(1_000_000));
                    story.codeAt = at;
                    story.step(at, "accepted", worker, Map.of("offer", asked.offer.id().toString()), won.order());
                }
                case Answering.Gone gone -> throw new IllegalStateException("an offer of " + story.order.id());
            }
            story.look(worker, "acceptOffer", asked.offer.id().value(), null);
        }
    }

    private void decline(Story story, Chance chance, Story.Asked asked, Instant now) {
        Instant at = story.at.plusSeconds(chance.from(60, 900));
        if (!at.isBefore(asked.offer.respondBy()) || at.isAfter(now)) {
            pending(story, asked);
            return;
        }
        Id<Worker> who = asked.offer.invited().getFirst().worker();
        String reason = chance.oneOf(REASONS);
        asked.answers.put(who, new Story.Answered(Offer.Answer.DECLINED, at, reason));
        var stage = (Stage.Offered) story.order.stage();
        asked.offer = ended(answered(asked.offer, who, Offer.Answer.DECLINED), Offer.State.DECLINED);
        Stage.Matched again = Offering.passedOver(stage, asked.offer);
        story.step(at, "declined", worker(who), Map.of(), story.order.now(again));
        story.look(worker(who), "refuseOffer", asked.offer.id().value(), reason);
        round(story, chance, at.plusSeconds(1), now, again.rounds(), again.passed());
    }

    private void expire(Story story, Chance chance, Story.Asked asked, Instant now) {
        Instant at = asked.offer.respondBy();
        if (at.isAfter(now)) {
            pending(story, asked);
            return;
        }
        var stage = (Stage.Offered) story.order.stage();
        asked.offer = ended(asked.offer, Offer.State.EXPIRED);
        Stage.Matched again = Offering.passedOver(stage, asked.offer);
        story.step(at, "expired", null, Map.of("offer", asked.offer.id().toString()), story.order.now(again));
        round(story, chance, at.plusSeconds(1), now, again.rounds(), again.passed());
    }

    private void promise(Story story, Agreed agreed) {
        story.agreed.add(agreed);
        candidates.book(story.wanted, agreed);
    }

    private static void pending(Story story, Story.Asked asked) {
        Offer offer = asked.offer;
        story.jobs.add(new Story.Job(Jobs.Kind.EXPIRE_OFFER, offer.id().value(), offer.respondBy()));
    }

    private Need need(Wanted wanted, Instant at) {
        var known = new Need.Known(List.of(), Duration.ZERO, false, null);
        return Need.of(
            wanted.id(),
            wanted.asked(),
            wanted.item(),
            wanted.resident(),
            wanted.address(),
            wanted.centre(),
            zone,
            known,
            at
        );
    }

    private static Actor worker(Id<Worker> worker) {
        return new Actor(Id.of(worker.value()), Role.WORKER);
    }

    private static Offer answered(Offer offer, Id<Worker> worker, Offer.Answer answer) {
        return with(
            offer,
            offer.state(),
            offer
                .invited()
                .stream()
                .map(i -> i.worker().equals(worker) ? new Offer.Invited(i.worker(), i.visit(), i.travel(), answer) : i)
                .toList()
        );
    }

    private static Offer ended(Offer offer, Offer.State state) {
        return with(offer, state, offer.invited());
    }

    private static Offer with(Offer o, Offer.State state, List<Offer.Invited> invited) {
        return new Offer(
            o.id(),
            o.order(),
            o.round(),
            o.seats(),
            state,
            o.madeAt(),
            o.respondBy(),
            invited,
            o.madeBy(),
            o.reason(),
            o.version()
        );
    }
}

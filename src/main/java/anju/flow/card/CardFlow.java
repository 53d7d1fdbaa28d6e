package anju.flow.card;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.people.Resident;
import anju.people.Worker;
import anju.people.card.Card;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Changes a resident's card, gives mandates and takes them back. */
public final class CardFlow {

    private final ZoneId zone;
    private final Supplier<UUID> ids;

    /** The flow in a city of that zone; {@code ids} gives new ids. */
    public CardFlow(ZoneId zone, Supplier<UUID> ids) {
        this.zone = zone;
        this.ids = ids;
    }

    /** Puts the next card in place; the caller holds it at the version that they have seen. */
    public Future<Reply<Void>> change(Store.Unit unit, Actor actor, Id<Resident> resident, Card next) {
        Set<Id<Worker>> named = new HashSet<>(next.preferred());
        named.addAll(next.barred());
        return unit
            .cards()
            .unknown(named)
            .compose(unknown -> {
                List<Problem> wrong = new ArrayList<>(next.wrong(unit.now().atZone(zone).toLocalDate()));
                if (next.preferred().stream().anyMatch(unknown::contains)) {
                    wrong.add(Problem.of("preferred", "card.no-worker"));
                }
                if (next.barred().stream().anyMatch(unknown::contains)) {
                    wrong.add(Problem.of("barred", "card.no-worker"));
                }
                return wrong.isEmpty()
                    ? save(unit, actor, resident, next)
                    : Future.succeededFuture(new Reply.Refused<>(wrong));
            });
    }

    private static Future<Reply<Void>> save(Store.Unit unit, Actor actor, Id<Resident> resident, Card next) {
        return unit
            .cards()
            .find(resident, actor.person())
            .compose(held -> unit.cards().save(resident, actor, held.orElseThrow().card(), next))
            .map(Reply::done);
    }

    /** A relative may act for the resident from now on. */
    public Future<Reply<Void>> grant(Store.Unit unit, Id<Resident> resident, Cards.Grant grant) {
        if (grant.until() != null && !grant.until().isAfter(unit.now())) {
            return Future.succeededFuture(Reply.refused("until", "card.over"));
        }
        return unit
            .cards()
            .grant(resident, ids.get(), grant)
            .map(
                granted ->
                    switch (granted) {
                        case DONE -> Reply.done(null);
                        case ANOTHER_HAS_THAT_PHONE -> Reply.refused("phone", "card.other-phone");
                    }
            );
    }

    /** A mandate ends now; on every node the relative sees nothing more of the resident. */
    public Future<Reply<Void>> withdraw(Store.Unit unit, Id<Resident> resident, UUID mandate) {
        return unit
            .cards()
            .withdraw(resident, mandate)
            .map(was -> was ? Reply.done(null) : Reply.refused("mandateId", "card.no-mandate"));
    }
}

package anju.flow.petition;

import anju.dispatch.petition.Petition;
import anju.dispatch.petition.Petitioning;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A worker asks their desk, the colleague whom they name answers, and what was asked is taken back. */
public final class PetitionFlow {

    /** So many colleagues can be chosen from. */
    public static final int COLLEAGUES = 300;

    private final Supplier<UUID> ids;

    /** Asking; {@code ids} gives new ids. */
    public PetitionFlow(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** A visit to be given away, or exchanged with a colleague (null: whoever can). */
    public record Swap(Petition.Kind kind, Id<Order> order, Id<Worker> colleague) {}

    /** Asks the desk of the worker's organisation for leave. */
    public Future<Reply<Petition>> leave(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> desk,
        TimeWindow during,
        String reason
    ) {
        var outcome = Petitioning.leave(Id.of(ids.get()), worker(actor), desk, during, unit.now());
        return kept(outcome, next -> unit.petitions().add(next, reason));
    }

    /** Asks the desk, and first the colleague where one is named, to let somebody else make a visit. */
    public Future<Reply<Petition>> swap(Store.Unit unit, Actor actor, Id<Organisation> desk, Swap swap, String reason) {
        Id<Worker> worker = worker(actor);
        return unit
            .petitions()
            .colleagues(worker, COLLEAGUES)
            .compose(all -> {
                boolean unknown =
                    swap.colleague() != null &&
                    all.stream().noneMatch(one -> one.id().value().equals(swap.colleague().value()));
                return unknown
                    ? Future.succeededFuture(Reply.refused("colleagueId", "petition.no-colleague"))
                    : order(unit, swap.order()).compose(order -> {
                          if (order == null) {
                              return Future.succeededFuture(new Reply.Conflict<>("petition.not-promised"));
                          }
                          var outcome = Petitioning.swap(
                              Id.of(ids.get()),
                              swap.kind(),
                              worker,
                              desk,
                              order,
                              swap.colleague(),
                              unit.now()
                          );
                          return kept(outcome, next -> unit.petitions().add(next, reason));
                      });
            });
    }

    /** The colleague agrees; {@code given} is the visit that they give in exchange, else null. */
    public Future<Reply<Petition>> agree(Store.Unit unit, Actor actor, Id<Petition> id, Id<Order> given) {
        return with(unit, id, petition ->
            (given == null ? Future.<Order>succeededFuture() : order(unit, given)).compose(order ->
                kept(Petitioning.agree(petition, worker(actor), order, unit.now()), next ->
                    unit.petitions().answer(next, null)
                )
            )
        );
    }

    /** The colleague says no, and why (null: they did not say). */
    public Future<Reply<Petition>> decline(Store.Unit unit, Actor actor, Id<Petition> id, String reason) {
        return with(unit, id, petition ->
            kept(Petitioning.decline(petition, worker(actor)), next -> unit.petitions().answer(next, reason))
        );
    }

    /** Who asked takes it back; of two at once, this and the decision, one is done. */
    public Future<Reply<Petition>> withdraw(Store.Unit unit, Actor actor, Id<Petition> id) {
        return with(unit, id, petition ->
            kept(Petitioning.withdraw(petition, worker(actor)), next ->
                unit.petitions().decide(next, actor.person(), null)
            )
        );
    }

    /** Does it with the petition held; one that is not there is like one that is over. */
    static Future<Reply<Petition>> with(
        Store.Unit unit,
        Id<Petition> id,
        Function<Petition, Future<Reply<Petition>>> what
    ) {
        return unit
            .petitions()
            .find(id)
            .compose(found ->
                found.isPresent()
                    ? what.apply(found.get())
                    : Future.succeededFuture(new Reply.Conflict<>("petition.decided"))
            );
    }

    /** Keeps what comes of a step, or answers why not. */
    static Future<Reply<Petition>> kept(Petitioning.Outcome outcome, Function<Petition, Future<Void>> keep) {
        return switch (outcome) {
            case Petitioning.Next next -> keep.apply(next.petition()).map(Reply.done(next.petition()));
            case Petitioning.Wrong wrong -> Future.succeededFuture(new Reply.Refused<>(List.of(wrong.problem())));
            case Petitioning.NotNow not -> Future.succeededFuture(new Reply.Conflict<>(not.key()));
        };
    }

    private static Future<Order> order(Store.Unit unit, Id<Order> id) {
        return unit
            .orders()
            .get(id)
            .recover(gone ->
                gone instanceof NoSuchElementException ? Future.succeededFuture() : Future.failedFuture(gone)
            );
    }

    private static Id<Worker> worker(Actor actor) {
        return Id.of(actor.person().value());
    }
}

package anju.http.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import anju.flow.Reply;
import anju.flow.access.Audit;
import anju.flow.access.Idempotency;
import anju.flow.access.Standing;
import anju.flow.access.Standings;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.access.Guard;
import anju.http.access.Tokens;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.order.Order;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place where a write is made, all in one transaction: the guard, the key, the verb, the audit, the answer. A
 * refusal that is a value is kept like any answer; a failure leaves nothing behind, not even the key.
 */
public final class Writes {

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final Store store;
    private final Guard guard;

    /** Writes into that store, guarded. */
    public Writes(Store store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    /** Reads the input by {@code read}, which may refuse it, and makes the write if the guard and the key let it. */
    public Future<Answer> make(Call call, Call.Target target, Supplier<Effect.Intent> read) {
        String key = call.key();
        Integer seen = call.seen();
        byte[] hash = hash(call);
        return store.inOne(unit -> {
            var standings = standings(unit.access().standings(), call, target);
            // asked with the standings, told after them: whom the guard refuses learns nothing of a key
            var claim = unit.access().idempotency().claim(call.caller().person(), key, hash);
            return standings
                .map(found -> guard.admit(call.operation(), target.subject(), call.caller(), found))
                .compose(actor ->
                    claim.compose(
                        known ->
                            switch (known) {
                                case Idempotency.Fresh fresh -> fresh(
                                    unit,
                                    call,
                                    target,
                                    actor,
                                    seen,
                                    read.get()
                                ).compose(answer -> keep(unit, actor, key, hash, answer));
                                case Idempotency.Same same -> Future.succeededFuture(Kept.again(same.answer()));
                                case Idempotency.Different different -> Future.failedFuture(
                                    Refusal.of(Kind.KEY_REUSED)
                                );
                                case Idempotency.Running running -> Future.failedFuture(
                                    new Refusal(ProblemDocument.of(Kind.RUNNING, COME_AGAIN))
                                );
                            }
                    )
                );
        });
    }

    /**
     * The same for what is more than one transaction: {@code first} runs before it, when guard, key and input let it. It
     * has to be such that who comes again, because nobody heard the answer, finds it done.
     */
    public Future<Answer> makeAfter(
        Call call,
        Call.Target target,
        Function<Actor, Future<Void>> first,
        Supplier<Effect.Intent> read
    ) {
        String key = call.key();
        byte[] hash = hash(call);
        return store
            .inOne(unit -> {
                var standings = standings(unit.access().standings(), call, target);
                var claim = unit.access().idempotency().claim(call.caller().person(), key, hash);
                return standings
                    .map(found -> guard.admit(call.operation(), target.subject(), call.caller(), found))
                    .compose(actor -> claim.map(known -> known instanceof Idempotency.Fresh ? actor : null));
            })
            .compose(actor -> actor == null ? Future.succeededFuture() : first.apply(actor))
            .compose(done -> make(call, target, read));
    }

    private static byte[] hash(Call call) {
        return Tokens.sha256((call.operation() + " " + call.pathId() + " " + call.body().encode()).getBytes(UTF_8));
    }

    private Future<Answer> fresh(
        Store.Unit unit,
        Call call,
        Call.Target target,
        Actor actor,
        Integer seen,
        Effect.Intent intent
    ) {
        return unchanged(unit, target, seen)
            .compose(same -> intent.verb().run(unit, actor))
            .compose(
                reply ->
                    switch (reply) {
                        case Reply.Done<Effect> done -> {
                            Answer answer = done.value().answer();
                            yield audit(unit, call, actor, target, intent, done.value()).map(answer);
                        }
                        case Reply.Refused<Effect> refused -> refused(
                            call,
                            ProblemDocument.invalid(refused.problems())
                        );
                        case Reply.Conflict<Effect> conflict -> refused(
                            call,
                            ProblemDocument.of(Kind.CONFLICT, conflict.key())
                        );
                    }
            );
    }

    private Future<Answer> refused(Call call, ProblemDocument problem) {
        return Future.succeededFuture(
            new Answer(
                problem.kind().status(),
                problem.json(call.tell().words(), call.tell().language()),
                null,
                null,
                null
            )
        );
    }

    /** Holds the order until the end, and refuses with 412 when it is not what the caller has seen. */
    private static Future<Void> unchanged(Store.Unit unit, Call.Target target, Integer seen) {
        if (seen == null || target.subject() != Guard.Subject.ORDER) {
            return Future.succeededFuture();
        }
        return unit
            .orders()
            .get(Id.<Order>of(target.id().value()))
            .compose(order ->
                order.version() == seen ? Future.<Void>succeededFuture() : Future.failedFuture(Refusal.of(Kind.STALE))
            );
    }

    private static Future<Void> audit(
        Store.Unit unit,
        Call call,
        Actor actor,
        Call.Target target,
        Effect.Intent intent,
        Effect effect
    ) {
        var subject = effect.answer().subject() != null ? effect.answer().subject() : target.id().value();
        return unit
            .access()
            .audit()
            .write(
                new Audit.Entry(
                    actor.person(),
                    actor.role(),
                    call.operation(),
                    subject,
                    effect.resident(),
                    intent.reason(),
                    intent.detail()
                )
            );
    }

    private static Future<Answer> keep(Store.Unit unit, Actor actor, String key, byte[] hash, Answer answer) {
        return unit.access().idempotency().keep(actor.person(), key, hash, Kept.keep(answer)).map(answer);
    }

    private static Future<Set<Standing>> standings(Standings standings, Call call, Call.Target target) {
        var person = call.caller().person();
        return switch (target.subject()) {
            case ORDER -> standings.toOrder(person, Id.of(target.id().value()));
            case OFFER -> standings.toOffer(person, Id.of(target.id().value()));
            case RESIDENT -> standings.toResident(person, Id.of(target.id().value()));
            case ALARM -> standings.toAlarm(person, target.id().value());
            case CENTRE -> standings.toCentre(person, Id.of(target.id().value()));
            case PLAN -> standings.toPlan(person, target.id().value());
            case WORKER -> standings.toWorker(person, Id.of(target.id().value()));
            case ORGANISATION -> standings.toOrganisation(person, Id.of(target.id().value()));
            case COMPLAINT -> standings.toComplaint(person, target.id().value());
            case CARE_PLAN -> standings.toCarePlan(person, target.id().value());
            case UNMET -> standings.toUnmet(person, target.id().value());
        };
    }
}

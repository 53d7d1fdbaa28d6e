package anju.http.proof;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.proof.Knowing;
import anju.flow.proof.ProofFlow;
import anju.flow.view.OrderView;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.order.Mark;
import anju.order.Stage;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** How visits are proved: chosen by the resident, given out by the centre, asked for by the phone at the door. */
public final class ProofRoutes {

    private static final int NUMBER = 30;
    private static final int REASON = 300;
    private static final String TELEPHONE = "[0-9 +()-]{5,30}";

    private final Means means;
    private final ProofFlow proofs;
    private final boolean simulatedLine;

    /** By that flow; the simulated line is there in the demo city alone. */
    public ProofRoutes(Means means, ProofFlow proofs, boolean simulatedLine) {
        this.means = means;
        this.proofs = proofs;
        this.simulatedLine = simulatedLine;
    }

    /** GET /residents/{id}/proof. */
    public Future<Answer> settings(Call call) {
        return means
            .store()
            .views()
            .residents()
            .find(call.id(), call.caller().person())
            .map(found -> means.admit(call, Subject.RESIDENT, found, view -> view.standings()))
            .compose(view -> means.store().inOne(unit -> settings(unit, view.id(), call.tell())))
            .map(Answer::ok);
    }

    private static Future<JsonObject> settings(Store.Unit unit, Id<Resident> resident, Telling tell) {
        var chosen = unit.proofs().chosen(resident);
        var held = unit.proofs().held(resident);
        var relatives = unit.proofs().relatives(resident);
        return Future.all(chosen, held, relatives).map(all ->
            ProofJson.settings(chosen.result(), held.result(), relatives.result(), tell)
        );
    }

    /** PUT /residents/{id}/proof. */
    public Effect.Intent choose(Call call) {
        Fields fields = call.fields();
        Mark.ProofKind kind = fields.word("kind", "field.proof", Mark.ProofKind::of);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                proofs.choose(unit, actor, call.id(), kind).compose(reply -> shown(call, unit, reply))
            )
        );
    }

    /** POST /residents/{id}/proof/revocation. */
    public Effect.Intent revoke(Call call) {
        Fields fields = call.fields();
        Mark.ProofKind kind = fields.word("kind", "field.proof", Mark.ProofKind::of);
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                proofs.revoke(unit, actor, call.id(), kind).compose(reply -> shown(call, unit, reply))
            )
        );
    }

    private static Future<Reply<Effect>> shown(Call call, Store.Unit unit, Reply<Id<Resident>> reply) {
        return reply instanceof Reply.Done<Id<Resident>> done
            ? settings(unit, done.value(), call.tell()).map(json ->
                  Reply.done(new Effect(Answer.ok(json), done.value()))
              )
            : Future.succeededFuture(reply.map(never -> null));
    }

    /** POST /residents/{id}/proof/issues. */
    public Effect.Intent issue(Call call) {
        Fields fields = call.fields();
        Mark.ProofKind kind = fields.word("kind", "field.proof", Mark.ProofKind::of);
        String number = fields.text("number", NUMBER);
        if (number != null && !number.matches(TELEPHONE)) {
            fields.wrong("number", "field.telephone");
        }
        String origin = call.headers().get("Origin");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                proofs
                    .issue(unit, actor, call.id(), kind, number)
                    .map(reply ->
                        reply.map(secret ->
                            new Effect(Answer.ok(ProofJson.issued(kind, secret, origin)), call.<Resident>id())
                        )
                    )
            )
        );
    }

    /** GET /orders/{id}/door. */
    public Future<Answer> door(Call call) {
        return means
            .order(call)
            .compose(view -> means.store().inOne(unit -> door(unit, view, call)))
            .map(Answer::ok);
    }

    private static Future<JsonObject> door(Store.Unit unit, OrderView view, Call call) {
        var order = view.order();
        var resident = order.asked().resident();
        Mark.Which which = order.stage() instanceof Stage.UnderWay ? Mark.Which.OUT : Mark.Which.IN;
        var chosen = unit.proofs().chosen(resident);
        var held = unit.proofs().held(resident);
        var relatives = unit.proofs().relatives(resident);
        var lock = unit.proofs().lock(order.id(), Id.<Worker>of(call.caller().person().value()));
        var tap = unit.proofs().tapped(order.id(), which);
        var line = unit
            .proofs()
            .find(resident, Mark.ProofKind.LANDLINE)
            .compose(number ->
                number.isEmpty()
                    ? Future.succeededFuture(false)
                    : unit
                          .proofs()
                          .called(
                              number.get(),
                              unit.now().minus(Knowing.NEAR),
                              unit.now().plus(Knowing.NEAR),
                              order.id(),
                              which
                          )
            );
        return Future.all(chosen, held, relatives, lock, tap, line).map(all ->
            ProofJson.heard(
                ProofJson.door(order, chosen.result(), held.result(), relatives.result(), call.tell()),
                line.result(),
                tap
                    .result()
                    .filter(at -> at.isAfter(unit.now().minus(Knowing.NEAR)))
                    .isPresent(),
                lock.result(),
                unit.now(),
                call.tell()
            )
        );
    }

    /** POST /orders/{id}/taps. */
    public Effect.Intent tap(Call call) {
        return call
            .fields()
            .value(() ->
                Effect.Intent.to((unit, actor) ->
                    proofs.tap(unit, actor, call.id()).compose(reply -> means.effect(call, unit, actor, reply))
                )
            );
    }

    /** POST /orders/{id}/landline-calls; there is no such thing outside of the demo city. */
    public Effect.Intent ring(Call call) {
        if (!simulatedLine) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        return call.fields().value(() -> Effect.Intent.to((unit, actor) -> rung(call, unit, actor)));
    }

    private Future<Reply<Effect>> rung(Call call, Store.Unit unit, Actor actor) {
        return Means.view(unit, actor, call.id()).compose(view ->
            proofs
                .ring(unit, view.order().asked().resident())
                .map(reply -> reply.map(resident -> new Effect(Answer.nothing(), resident)))
        );
    }
}

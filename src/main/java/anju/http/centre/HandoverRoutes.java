package anju.http.centre;

import anju.flow.Reply;
import anju.flow.centre.HandoverFlow;
import anju.flow.centre.Handovers.Handover;
import anju.flow.port.Store;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;

/** Orders that centres ask each other to take. */
public final class HandoverRoutes {

    private static final int REASON = 500;
    private static final int NEWEST = 100;

    private final Means means;
    private final HandoverFlow handovers;

    /** Asking and answering by that verb. */
    public HandoverRoutes(Means means, HandoverFlow handovers) {
        this.means = means;
        this.handovers = handovers;
    }

    /** GET /centres/{id}/handovers. */
    public Future<Answer> list(Call call) {
        Id<Organisation> centre = call.id();
        return means.store().inOne(unit ->
            unit
                .access()
                .standings()
                .toCentre(call.caller().person(), centre)
                .map(found -> means.guard().admit(call.operation(), Subject.CENTRE, call.caller(), found))
                .compose(reader -> answer(call, unit, centre))
        );
    }

    private static Future<Answer> answer(Call call, Store.Unit unit, Id<Organisation> centre) {
        var told = unit.handovers().list(centre, NEWEST);
        var balance = unit.handovers().balance(centre);
        var neighbours = unit.handovers().neighbours(centre, HandoverFlow.neighbours());
        return Future.all(told, balance, neighbours).map(all ->
            Answer.ok(HandoverJson.of(told.result(), balance.result(), neighbours.result(), call.tell()))
        );
    }

    /** POST /orders/{id}/handovers. */
    public Effect.Intent ask(Call call) {
        Fields fields = call.fields();
        Id<Organisation> to = fields.id("toCentreId");
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                handovers
                    .ask(unit, actor, call.id(), to, reason)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    /** POST /centres/{id}/handover-answers. */
    public Effect.Intent reply(Call call) {
        Fields fields = call.fields();
        Id<Handover> handover = fields.id("handoverId");
        boolean yes = Boolean.TRUE.equals(call.body().getValue("accepted"));
        String reason = yes ? null : fields.neededText("reason", REASON);
        Id<Organisation> centre = call.id();
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                (yes
                    ? handovers.accept(unit, actor, centre, handover)
                    : handovers.refuse(unit, actor, centre, handover, reason)
                ).compose(done ->
                    done instanceof Reply.Done
                        ? answer(call, unit, centre).map(now -> Reply.done(new Effect(now, null)))
                        : Future.succeededFuture(done.map(never -> null))
                )
            )
        );
    }
}

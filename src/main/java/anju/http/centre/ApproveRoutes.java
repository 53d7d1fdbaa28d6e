package anju.http.centre;

import anju.flow.Reply;
import anju.flow.centre.ApproveFlow;
import anju.flow.centre.ApproveFlow.Told;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.call.Writes;
import anju.http.input.Fields;
import anju.http.input.Formats;
import anju.http.json.Telling;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Many orders of a centre handed out at once, told order by order. */
public final class ApproveRoutes {

    private static final int AT_ONCE = 100;

    private final Means means;
    private final Writes writes;
    private final ApproveFlow approve;

    /** Approving by that verb. */
    public ApproveRoutes(Means means, Writes writes, ApproveFlow approve) {
        this.means = means;
        this.writes = writes;
        this.approve = approve;
    }

    /** POST /dispatches. */
    public Future<Answer> approve(Call call) {
        Id<Organisation> centre = Formats.idOrNobody(call.fields().raw("centreId"));
        List<Told> told = new ArrayList<>();
        return writes.makeAfter(
            call,
            new Target(Subject.CENTRE, centre),
            actor ->
                approve.approve(means.store(), actor, centre, orders(call)).map(all -> {
                    told.addAll(all);
                    return null;
                }),
            () ->
                Effect.Intent.to((unit, actor) ->
                    Future.succeededFuture(Reply.done(new Effect(answer(call, told), null)))
                )
        );
    }

    private static List<Id<Order>> orders(Call call) {
        Fields fields = call.fields();
        List<Id<Order>> orders = fields.ids("orderIds", AT_ONCE);
        if (orders.isEmpty()) {
            fields.wrong("orderIds", "field.missing");
        }
        return fields.value(() -> orders);
    }

    private static Answer answer(Call call, List<Told> told) {
        return Answer.ok(
            Telling.list(told, null, one ->
                new JsonObject()
                    .put("orderId", one.order().toString())
                    .put("done", one.problem() == null)
                    .put("words", call.tell().say(one.problem() == null ? "approve.done" : one.problem()))
            )
        );
    }
}

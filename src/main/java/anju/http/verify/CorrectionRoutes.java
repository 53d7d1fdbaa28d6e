package anju.http.verify;

import anju.flow.verify.CheckViews.Proposal;
import anju.flow.verify.CorrectFlow;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.order.Mark;
import anju.people.Worker;
import anju.value.Id;
import anju.verification.Correction;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** What was told wrongly or not at all is put right by two people. */
public final class CorrectionRoutes {

    private static final int MOST = 200;
    private static final int REASON = 500;
    private static final Set<String> ENDS = Set.of("in", "out");
    private static final Set<String> DECISIONS = Set.of("approved", "refused");

    private final Means means;
    private final CorrectFlow corrects;

    /** Corrects by that flow. */
    public CorrectionRoutes(Means means, CorrectFlow corrects) {
        this.means = means;
        this.corrects = corrects;
    }

    /** Its routes. */
    public void mount(Routing routing) {
        routing.write("proposeCorrection", CorrectionRoutes::order, this::propose);
        routing.write("decideCorrection", CorrectionRoutes::order, this::decide);
        routing.read("listCorrections", this::list);
    }

    private static Target order(Call call) {
        return new Target(Subject.ORDER, call.id());
    }

    /** POST /orders/{id}/corrections. */
    private Effect.Intent propose(Call call) {
        Fields fields = call.fields();
        String reason = fields.neededText("reason", REASON);
        String which = fields.raw("which");
        Correction.Status status = fields.word("status", "field.correction-status", Correction.Status::of);
        Id<Correction> reverses = fields.id("reverses");
        if (
            Stream.of("which", "status", "reverses")
                .filter(one -> fields.raw(one) != null)
                .count() != 1
        ) {
            fields.wrong("", "correction.one-thing");
        }
        Instant at = fields.moment("at");
        Id<Worker> worker = fields.id("workerId");
        if (which != null) {
            if (!ENDS.contains(which)) fields.wrong("which", "field.which");
            if (at == null) fields.wrong("at", "field.missing");
            if (worker == null) fields.wrong("workerId", "field.missing");
        }
        return fields.value(() -> {
            Correction.Change change =
                which != null
                    ? new Correction.Time(worker, which.equals("in") ? Mark.Which.IN : Mark.Which.OUT, at)
                    : status != null
                      ? new Correction.Found(status)
                      : new Correction.Reversal(reverses);
            return Effect.Intent.because(reason, (unit, actor) ->
                corrects
                    .propose(unit, actor, call.id(), change, reason)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            );
        });
    }

    /** POST /orders/{id}/correction-decisions. */
    private Effect.Intent decide(Call call) {
        Fields fields = call.fields();
        Id<Correction> correction = fields.id("correctionId");
        String decision = fields.raw("decision");
        if (decision != null && !DECISIONS.contains(decision)) {
            fields.wrong("decision", "field.correction-decision");
        }
        String reason = fields.text("reason", REASON);
        if ("refused".equals(decision) && reason == null) {
            fields.wrong("reason", "field.missing");
        }
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                corrects
                    .decide(unit, actor, call.id(), correction, decision.equals("approved"), reason)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    /** GET /corrections. */
    private Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        Correction.State state = asked.word("state", "field.correction-state", Correction.State::of);
        return asked
            .value(() ->
                means
                    .store()
                    .views()
                    .checks()
                    .proposals(
                        call.caller().person(),
                        allowed,
                        state == null ? Correction.State.PROPOSED : state,
                        MOST + 1
                    )
            )
            .map(found ->
                Answer.ok(
                    Telling.list(found.subList(0, Math.min(MOST, found.size())), null, (Proposal one) ->
                        CheckJson.proposal(one, call, means.guard())
                    ).put("more", found.size() > MOST)
                )
            );
    }
}

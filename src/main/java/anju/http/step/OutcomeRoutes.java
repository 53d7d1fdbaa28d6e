package anju.http.step;

import anju.flow.ConfirmFlow;
import anju.flow.verify.VerifyFlow;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import java.util.Set;

/** Steps 5 and 6: a coordinator decides what is in dispute, the family confirms. */
public final class OutcomeRoutes {

    private static final Set<String> DECISIONS = Set.of("verified", "rejected");

    private final Means means;
    private final VerifyFlow verifies;
    private final ConfirmFlow confirms;

    /** Verifies and confirms by these flows. */
    public OutcomeRoutes(Means means, VerifyFlow verifies, ConfirmFlow confirms) {
        this.means = means;
        this.verifies = verifies;
        this.confirms = confirms;
    }

    /** POST /orders/{id}/verification. */
    public Effect.Intent verify(Call call) {
        Fields fields = call.fields();
        String decision = fields.raw("decision");
        if (decision != null && !DECISIONS.contains(decision)) {
            fields.wrong("decision", "field.decision");
        }
        String reason = fields.neededText("reason", Limits.REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                verifies
                    .decide(unit, actor, call.id(), decision.equals("verified"), reason)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    /** POST /orders/{id}/confirmation. */
    public Effect.Intent confirm(Call call) {
        Fields fields = call.fields();
        Integer rating = fields.whole("rating", 1, 5);
        String words = fields.text("words", Limits.WORDS);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                confirms
                    .confirm(unit, actor, call.id(), rating, words)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }
}

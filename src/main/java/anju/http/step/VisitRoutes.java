package anju.http.step;

import anju.flow.VisitFlow;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.VisitJson;
import anju.order.Mark;
import anju.value.Place;
import anju.visit.Failing;
import anju.visit.Visiting;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Step 4: a worker's day, in at the door, and out again; or how the visit failed. */
public final class VisitRoutes {

    private static final Duration NEWS = Duration.ofHours(24);
    private static final double COARSEST_METRES = 1_000_000;
    private static final double OLDEST_SECONDS = 10_000_000;
    private static final int TASKS = 50;
    private static final Set<String> OUTCOMES = Set.of("done", "not-done", "refused", "not-applicable");

    private final Means means;
    private final VisitFlow visits;

    /** Marks visits by that flow. */
    public VisitRoutes(Means means, VisitFlow visits) {
        this.means = means;
        this.visits = visits;
    }

    /** GET /workers/me/day. */
    public Future<Answer> day(Call call) {
        means.guard().admit(call.operation(), call.caller());
        Fields asked = call.parameters();
        LocalDate date = asked.day("date");
        var now = call.caller().session().now();
        LocalDate day = date == null ? now.atZone(call.tell().zone()).toLocalDate() : date;
        return asked.value(() ->
            means
                .store()
                .views()
                .work()
                .day(call.caller().person(), day)
                .compose(stops ->
                    means
                        .store()
                        .views()
                        .work()
                        .changes(call.caller().person(), day, now.minus(NEWS))
                        .map(changes -> Answer.ok(VisitJson.day(day, stops, changes, now, call.tell())))
                )
        );
    }

    /** POST /orders/{id}/check-in. */
    public Effect.Intent checkIn(Call call) {
        Fields fields = call.fields();
        Visiting.Told told = told(fields);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                visits.checkIn(unit, actor, call.id(), told).compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    /** POST /orders/{id}/check-out. */
    public Effect.Intent checkOut(Call call) {
        Fields fields = call.fields();
        Visiting.Told told = told(fields);
        List<Visiting.Task> tasks = fields.items("tasks", TASKS, VisitRoutes::task);
        String note = fields.text("note", Limits.WORDS);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                visits
                    .checkOut(unit, actor, call.id(), told, tasks, note)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    /** POST /orders/{id}/not-home. */
    public Effect.Intent notHome(Call call) {
        Fields fields = call.fields();
        Visiting.Told told = unproved(fields);
        String note = fields.text("note", Limits.WORDS);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                visits
                    .notHome(unit, actor, call.id(), told, note)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    /** POST /orders/{id}/break-off. */
    public Effect.Intent breakOff(Call call) {
        Fields fields = call.fields();
        Visiting.Told told = unproved(fields);
        Failing.Why why = fields.word("reason", "field.break-off", Failing.Why::of);
        String note =
            why == Failing.Why.OTHER ? fields.neededText("note", Limits.WORDS) : fields.text("note", Limits.WORDS);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                visits
                    .breakOff(unit, actor, call.id(), told, why, note)
                    .compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    /** POST /orders/{id}/missed. */
    public Effect.Intent missed(Call call) {
        Fields fields = call.fields();
        String reason = fields.neededText("reason", Limits.REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                visits.missed(unit, actor, call.id(), reason).compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }

    private static Visiting.Told unproved(Fields fields) {
        return at(fields, Mark.ProofKind.NONE, null);
    }

    private static Visiting.Told told(Fields fields) {
        Mark.ProofKind kind = fields.word("proof.kind", "field.proof", Mark.ProofKind::of);
        String code = fields.text("proof.code", Limits.CODE);
        if (kind != null && code == null && Visiting.needsCode(kind)) {
            fields.wrong("proof.code", "field.missing");
        }
        return at(fields, kind, code);
    }

    private static Visiting.Told at(Fields fields, Mark.ProofKind kind, String code) {
        return new Visiting.Told(
            fields.moment("at"),
            place(fields),
            fields.number("place.accuracyMetres", 0, COARSEST_METRES),
            fields.number("place.ageSeconds", 0, OLDEST_SECONDS),
            kind,
            code
        );
    }

    private static Place place(Fields fields) {
        Double lat = fields.number("place.lat", -90, 90);
        Double lng = fields.number("place.lng", -180, 180);
        boolean sound = lat != null && lng != null && fields.has("place.lat") && fields.has("place.lng");
        return sound ? new Place(lat, lng) : null;
    }

    private static Visiting.Task task(Fields task) {
        String outcome = task.raw("outcome");
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            task.wrong("outcome", "field.outcome");
        }
        return new Visiting.Task(task.neededText("code", Limits.CODE), outcome, task.text("reason", Limits.REASON));
    }

    /** GET /orders/{id}/proof-code. */
    public Future<Answer> proofCode(Call call) {
        return means
            .order(call)
            .compose(view -> means.store().inOne(unit -> unit.visits().findCode(view.order().id())))
            .map(code -> code.orElseThrow(() -> new Refusal(ProblemDocument.of(Kind.CONFLICT, "proof-code.not-yet"))))
            .map(code -> new JsonObject().put("kind", Mark.ProofKind.ONE_TIME_CODE.word()).put("code", code))
            .map(Answer::ok);
    }
}

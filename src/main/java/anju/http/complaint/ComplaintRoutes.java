package anju.http.complaint;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.verify.complaint.ComplaintFlow;
import anju.flow.verify.complaint.ComplaintView;
import anju.flow.verify.complaint.ComplaintViews.Filter;
import anju.flow.verify.complaint.Complaints.Raised;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import anju.verification.complaint.Complaint;
import anju.verification.complaint.Complaint.About;
import anju.verification.complaint.Complaint.Step;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What somebody is not content with, what the desk makes of it, and what the family says to that. */
public final class ComplaintRoutes {

    private static final int MOST = 200;
    private static final int MOST_COUNTED = 5_000;
    private static final Duration COUNTED = Duration.ofDays(90);
    private static final int WORDS = 1_000;
    private static final Set<String> KINDS = Set.of("nobody-came", "late", "manner", "quality", "money", "other");
    private static final Set<String> OUTCOMES = Set.of("justified", "partly", "unjustified", "withdrawn");
    private static final Set<String> STATES = Set.of("open", "answered");

    private final Means means;
    private final ComplaintFlow complaints;

    /** Complaints by that flow. */
    public ComplaintRoutes(Means means, ComplaintFlow complaints) {
        this.means = means;
        this.complaints = complaints;
    }

    /** Its routes. */
    public void mount(Routing routing) {
        routing.write("raiseComplaint", call -> new Target(Subject.RESIDENT, call.id()), this::raise);
        routing.read("listComplaints", this::list);
        routing.read("countComplaints", this::count);
        routing.write("stepComplaint", ComplaintRoutes::complaint, this::step);
        routing.write("judgeComplaint", ComplaintRoutes::complaint, this::judge);
    }

    private static Target complaint(Call call) {
        return new Target(Subject.COMPLAINT, call.id());
    }

    /** POST /residents/{id}/complaints: who would rather be rung needs no words. */
    private Effect.Intent raise(Call call) {
        Fields fields = call.fields();
        About about = fields.word("about", "field.complaint-about", About::of);
        String kind = known(fields, "kind", KINDS, "field.complaint-kind");
        boolean callMe = Boolean.TRUE.equals(call.body().getValue("callMe"));
        String words = callMe ? fields.text("words", WORDS) : fields.neededText("words", WORDS);
        Id<Order> order = fields.id("orderId");
        Id<Worker> worker = fields.id("workerId");
        if (about == About.VISIT && !fields.has("orderId")) {
            fields.wrong("orderId", "field.missing");
        }
        if (about == About.WORKER && !fields.has("workerId")) {
            fields.wrong("workerId", "field.missing");
        }
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                complaints
                    .raise(unit, actor, new Raised(call.id(), about, order, worker, kind, words, callMe))
                    .compose(reply -> shown(call, unit, actor, reply, true))
            )
        );
    }

    /** GET /complaints. */
    private Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String state = known(asked, "state", STATES, "field.complaint-state");
        Boolean answered = state == null ? null : (Boolean) state.equals("answered");
        return asked
            .value(() ->
                means
                    .store()
                    .views()
                    .complaints()
                    .list(call.caller().person(), allowed, new Filter(answered, null), MOST)
            )
            .map(found ->
                Answer.ok(Telling.list(found, null, view -> ComplaintJson.of(view, means.viewer(call), call.tell())))
            );
    }

    /** GET /complaints/counts: of those raised within the last 90 days. */
    private Future<Answer> count(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        var now = means.viewer(call).now();
        return means
            .store()
            .views()
            .complaints()
            .list(call.caller().person(), allowed, new Filter(null, now.minus(COUNTED)), MOST_COUNTED)
            .map(found -> Answer.ok(ComplaintJson.counts(found, now, call.tell())));
    }

    /** POST /complaints/{id}/steps. */
    private Effect.Intent step(Call call) {
        Fields fields = call.fields();
        Step step = fields.word("step", "field.complaint-step", Step::of);
        String words = step == Step.TAKEN ? fields.text("words", WORDS) : fields.neededText("words", WORDS);
        String outcome = known(fields, "outcome", OUTCOMES, "field.complaint-outcome");
        if (step == Step.ANSWERED && outcome == null) {
            fields.wrong("outcome", "field.missing");
        }
        return fields.value(() ->
            Effect.Intent.because(words, (unit, actor) ->
                complaints
                    .step(unit, actor, call.id(), step, words, step == Step.ANSWERED ? outcome : null)
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    /** POST /complaints/{id}/judgement: who is not content says why. */
    private Effect.Intent judge(Call call) {
        Fields fields = call.fields();
        boolean content = Boolean.TRUE.equals(call.body().getValue("content"));
        String words = content ? fields.text("words", WORDS) : fields.neededText("words", WORDS);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                complaints
                    .judge(unit, actor, call.id(), content, words)
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    private static String known(Fields fields, String field, Set<String> words, String key) {
        String word = fields.raw(field);
        if (word != null && !words.contains(word)) {
            fields.wrong(field, key);
        }
        return word;
    }

    private Future<Reply<Effect>> shown(
        Call call,
        Store.Unit unit,
        Actor actor,
        Reply<Id<Complaint>> reply,
        boolean created
    ) {
        return switch (reply) {
            case Reply.Done<Id<Complaint>> done -> unit.views()
                .complaints()
                .find(done.value(), actor.person())
                .map(Optional::orElseThrow)
                .map(view -> Reply.done(new Effect(answer(call, view, created), view.resident())));
            default -> Future.succeededFuture(reply.map(id -> null));
        };
    }

    private Answer answer(Call call, ComplaintView view, boolean created) {
        var json = ComplaintJson.of(view, means.viewer(call), call.tell());
        var id = view.complaint().id().value();
        return created
            ? Answer.created(json, id, view.version(), "/complaints/" + id)
            : Answer.ok(json, id, view.version());
    }
}

package anju.http.step;

import anju.flow.AnswerFlow;
import anju.flow.OfferFlow;
import anju.flow.Reply;
import anju.flow.chance.TrialFlow;
import anju.flow.port.Actor;
import anju.flow.port.Certificates.Made;
import anju.flow.port.Store;
import anju.flow.view.OrderView;
import anju.flow.view.OrderViews.Happened;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.CertificateJson;
import anju.http.json.DeskJson;
import anju.http.json.OfferJson;
import anju.http.json.OrderJson;
import anju.http.json.Sight;
import anju.http.json.Telling;
import anju.order.Offer;
import anju.people.Gender;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Steps 2 and 3: who was matched and why, who is asked, and what they answer. */
public final class OfferRoutes {

    private static final int ASKED_AT_ONCE = 64;
    private static final int LEFT_OUT_AT_MOST = 64;
    private static final int LONGEST_HOURS = 24;

    private final Means means;
    private final TrialFlow trials;
    private final OfferFlow offers;
    private final AnswerFlow answers;

    /** Tries, offers and answers by these flows. */
    public OfferRoutes(Means means, TrialFlow trials, OfferFlow offers, AnswerFlow answers) {
        this.means = means;
        this.trials = trials;
        this.offers = offers;
        this.answers = answers;
    }

    /** GET /orders/{id}/match: the whole to a desk; to the family who comes, and why. */
    public Future<Answer> match(Call call) {
        return means.order(call).compose(view ->
            Certificates.newest(means.store(), view.order().id())
                .map(found -> found.orElseThrow(() -> Refusal.of(Kind.NOT_FOUND)))
                .compose(made -> shown(call, made, Certificates.coming(view), OrderJson.isFamily(view.standings())))
        );
    }

    private Future<Answer> shown(Call call, Made made, List<Id<Worker>> coming, boolean forFamily) {
        return means
            .store()
            .views()
            .orders()
            .names(CertificateJson.named(made.certificate()))
            .map(names -> Answer.ok(CertificateJson.of(made, names, coming, forFamily, call.tell())));
    }

    /** GET /orders/{id}/trial-match: the certificate of an assumption, which is kept nowhere. */
    public Future<Answer> trial(Call call) {
        return means.order(call).compose(view -> {
            TrialFlow.Assumption assumption = assumption(call.parameters());
            return means
                .store()
                .inOne(unit -> trials.trial(unit, view.order(), assumption).map(made -> new Made(unit.now(), made)))
                .compose(made -> shown(call, made, List.of(), false));
        });
    }

    private static TrialFlow.Assumption assumption(Fields asked) {
        Instant start = asked.moment("windowStart");
        Instant end = asked.moment("windowEnd");
        boolean half = (asked.raw("windowStart") == null) != (asked.raw("windowEnd") == null);
        if (half) {
            asked.wrong(asked.raw("windowStart") == null ? "windowStart" : "windowEnd", "field.missing");
        } else if (start != null && end != null && !end.isAfter(start)) {
            asked.wrong("windowEnd", "field.window");
        } else if (start != null && end != null && Duration.between(start, end).toHours() > LONGEST_HOURS) {
            asked.wrong("windowEnd", "request.window-too-long");
        }
        Set<Id<Worker>> without = asked.writtenIds("without", LEFT_OUT_AT_MOST);
        Gender gender = asked.word("gender", "field.gender", Gender::of);
        Boolean overriding = asked.word("overriding", "field.yes-or-no", OfferRoutes::yes);
        return asked.value(() ->
            new TrialFlow.Assumption(
                start == null ? null : new TimeWindow(start, end),
                without,
                gender,
                Boolean.TRUE.equals(overriding)
            )
        );
    }

    private static Boolean yes(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** GET /orders/{id}/history. */
    public Future<Answer> history(Call call) {
        return means.order(call).compose(view ->
            means
                .store()
                .views()
                .orders()
                .history(view.order().id())
                .compose(events -> happened(call, view, events))
        );
    }

    private Future<Answer> happened(Call call, OrderView view, List<Happened> events) {
        var sight = Sight.ofOrder(view.standings(), view.visit(), means.viewer(call).now());
        return means
            .store()
            .views()
            .orders()
            .names(DeskJson.asked(events))
            .map(names ->
                Answer.ok(Telling.list(events, null, one -> DeskJson.happened(one, names, sight, call.tell())))
            );
    }

    /** POST /orders/{id}/offers. */
    public Effect.Intent offer(Call call) {
        Fields fields = call.fields();
        List<Id<Worker>> workers = fields.ids("workerIds", ASKED_AT_ONCE);
        String reason = fields.text("reason", Limits.REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                offers
                    .choose(unit, actor, call.id(), new OfferFlow.Choice(workers, reason))
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private static Future<Reply<Effect>> shown(Call call, Store.Unit unit, Actor actor, Reply<Offer> reply) {
        return switch (reply) {
            case Reply.Done<Offer> done -> Means.view(unit, actor, done.value().order()).map(view ->
                Reply.done(offered(call, actor, view))
            );
            case Reply.Refused<Offer> refused -> Future.succeededFuture(new Reply.Refused<>(refused.problems()));
            case Reply.Conflict<Offer> conflict -> Future.succeededFuture(new Reply.Conflict<>(conflict.key()));
        };
    }

    private static Effect offered(Call call, Actor actor, OrderView view) {
        var json = OfferJson.of(view.offer(), actor.person(), true, call.tell());
        var id = view.offer().offer().id().value();
        return new Effect(Answer.created(json, id, null, "/offers/" + id), view.order().asked().resident());
    }

    /** GET /offers. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        Offer.State state = asked.word("state", "field.offer-state", OfferRoutes::state);
        return asked.value(() ->
            means
                .store()
                .views()
                .work()
                .offers(call.caller().person(), allowed, state)
                .map(offers ->
                    Answer.ok(
                        Telling.list(offers, null, view ->
                            OfferJson.of(view, call.caller().person(), isNamed(view.offer()), call.tell())
                        )
                    )
                )
        );
    }

    private static boolean isNamed(Offer offer) {
        return offer.state() == Offer.State.ACCEPTED;
    }

    private static Offer.State state(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(word);
        }
        return Offer.State.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** POST /offers/{id}/acceptance. */
    public Effect.Intent accept(Call call) {
        return call
            .fields()
            .value(() ->
                Effect.Intent.to((unit, actor) ->
                    answers.accept(unit, actor, call.id()).compose(reply -> means.effect(call, unit, actor, reply))
                )
            );
    }

    /** POST /offers/{id}/refusal. */
    public Effect.Intent refuse(Call call) {
        Fields fields = call.fields();
        String reason = fields.neededText("reason", Limits.REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                answers.decline(unit, actor, call.id(), reason).compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }
}

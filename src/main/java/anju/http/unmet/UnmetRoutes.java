package anju.http.unmet;

import anju.flow.Reply;
import anju.flow.access.Audit;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.unmet.CloseFlow;
import anju.flow.unmet.RegisterViews.Filter;
import anju.flow.unmet.RegisterViews.Told;
import anju.flow.unmet.SecondTryFlow;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.people.Role;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;

/** The register of unmet needs. */
public final class UnmetRoutes {

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 100_000;
    private static final int IN_A_TABLE = 10_000;
    private static final int REASON = 500;
    private static final int CODE = 64;
    private static final Set<String> STATES = Set.of("open", "met", "withdrawn", "closed");

    private final Means means;
    private final SecondTryFlow tries;
    private final CloseFlow closes;

    /** Reads by these means; tries again and closes by those verbs. */
    public UnmetRoutes(Means means, SecondTryFlow tries, CloseFlow closes) {
        this.means = means;
        this.tries = tries;
        this.closes = closes;
    }

    /** All routes of this theme. */
    public void mount(Routing routing) {
        routing.read("listUnmetNeeds", this::list);
        routing.read("countUnmetNeeds", this::counts);
        routing.stream("exportUnmetNeeds", this::table);
        routing.read("getUnmetNeed", this::get);
        routing.write("tryUnmetNeed", UnmetRoutes::need, this::tryAgain);
        routing.write("closeUnmetNeed", UnmetRoutes::need, this::close);
    }

    /** GET /unmet-needs. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        Integer after = asked.written("cursor", 0, MOST_ROWS);
        int from = after == null ? 0 : after;
        Filter filter = filter(asked, call);
        return asked
            .value(() ->
                means
                    .store()
                    .views()
                    .register()
                    .list(call.caller().person(), allowed, filter, from, PAGE + 1)
            )
            .map(found ->
                Answer.ok(
                    Telling.list(
                        found.subList(0, Math.min(PAGE, found.size())),
                        found.size() > PAGE ? String.valueOf(from + PAGE) : null,
                        line -> UnmetJson.line(line, means.guard(), call.tell())
                    )
                )
            );
    }

    /** GET /unmet-needs/counts. */
    public Future<Answer> counts(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        Filter filter = filter(asked, call);
        return asked
            .value(() -> means.store().views().register().count(call.caller().person(), allowed, filter))
            .map(found -> Answer.ok(Telling.list(found, null, count -> UnmetJson.count(count, call.tell()))));
    }

    /** GET /unmet-needs/table: as CSV; that somebody took it away is written down. */
    public Future<Void> table(RoutingContext context, Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        Filter filter = filter(asked, call);
        return asked
            .value(() ->
                means.store().inOne(unit ->
                    unit
                        .views()
                        .register()
                        .list(call.caller().person(), allowed, filter, 0, IN_A_TABLE)
                        .compose(found -> taken(unit, call, allowed.iterator().next().role(), found.size()).map(found))
                )
            )
            .compose(found ->
                context
                    .response()
                    .putHeader("Content-Type", "text/csv; charset=utf-8")
                    .putHeader("Content-Disposition", "attachment; filename=\"unmet-needs.csv\"")
                    .end(UnmetCsv.of(found, call.tell()))
            );
    }

    private static Future<Void> taken(Store.Unit unit, Call call, Role role, int rows) {
        var caller = call.caller();
        return unit
            .access()
            .audit()
            .write(new Audit.Entry(caller.person(), role, call.operation(), null, null, null, Map.of("rows", rows)));
    }

    private static Filter filter(Fields asked, Call call) {
        String state = asked.raw("state");
        if (state != null && !STATES.contains(state) && !state.equals("all")) {
            asked.wrong("state", "field.unmet-state");
        }
        return new Filter(
            state == null ? "open" : state.equals("all") ? null : state,
            asked.id("orderId"),
            asked.id("centreId"),
            asked.text("community", CODE),
            asked.text("reason", CODE),
            asked.text("serviceCode", CODE),
            asked.momentOrDay("since", call.tell().zone())
        );
    }

    /** GET /unmet-needs/{id}. */
    public Future<Answer> get(Call call) {
        return means
            .store()
            .views()
            .register()
            .find(call.id(), call.caller().person())
            .map(found -> means.admit(call, Subject.UNMET, found, told -> told.line().standings()))
            .map(told -> answer(call, told));
    }

    private Answer answer(Call call, Told told) {
        boolean reads = means.guard().may("closeUnmetNeed", told.line().standings());
        return Answer.ok(
            UnmetJson.told(told, reads, means.guard(), call.tell()),
            told.line().need().id().value(),
            told.line().version()
        );
    }

    /** What a write is about. */
    public static Call.Target need(Call call) {
        return new Call.Target(Subject.UNMET, call.id());
    }

    /** POST /unmet-needs/{id}/tries. */
    public Effect.Intent tryAgain(Call call) {
        return call
            .fields()
            .value(() ->
                Effect.Intent.to((unit, actor) ->
                    tries.byHand(unit, actor, call.id()).compose(reply -> effect(call, unit, actor, reply))
                )
            );
    }

    /** POST /unmet-needs/{id}/closure. */
    public Effect.Intent close(Call call) {
        Fields fields = call.fields();
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                closes.close(unit, actor, call.id(), reason).compose(reply -> effect(call, unit, actor, reply))
            )
        );
    }

    private Future<Reply<Effect>> effect(Call call, Store.Unit unit, Actor actor, Reply<UnmetNeed> reply) {
        return reply instanceof Reply.Done<UnmetNeed> done
            ? unit
                  .views()
                  .register()
                  .find(done.value().id(), actor.person())
                  .map(found ->
                      Reply.done(
                          new Effect(
                              answer(call, found.orElseThrow()),
                              Id.of(found.orElseThrow().line().resident().id().value())
                          )
                      )
                  )
            : Future.succeededFuture(reply.map(never -> null));
    }
}

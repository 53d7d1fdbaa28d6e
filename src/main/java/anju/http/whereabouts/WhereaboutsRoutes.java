package anju.http.whereabouts;

import anju.flow.access.Audit;
import anju.flow.port.Actor;
import anju.flow.whereabouts.WhereaboutsFlow;
import anju.flow.whereabouts.WhereaboutsViews.Told;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.people.whereabouts.Entry;
import anju.people.whereabouts.Where;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where residents are: said, corrected, shown, and who is not at home. */
public final class WhereaboutsRoutes {

    private static final int NOTE = 500;
    private static final int NEWEST = 500;
    private static final String STRUCK = "struck";

    private final Means means;
    private final WhereaboutsFlow whereabouts;

    /** Enters by that flow. */
    public WhereaboutsRoutes(Means means, WhereaboutsFlow whereabouts) {
        this.means = means;
        this.whereabouts = whereabouts;
    }

    /** GET /residents/{id}/whereabouts. */
    public Future<Answer> get(Call call) {
        return means
            .store()
            .views()
            .whereabouts()
            .find(call.id(), call.caller().person())
            .map(found -> means.admit(call, Subject.RESIDENT, found, Told::standings))
            .compose(told -> {
                Answer answer = Answer.ok(WhereaboutsJson.of(told, call.tell()));
                return WhereaboutsJson.isFamily(told.standings())
                    ? Future.succeededFuture(answer)
                    : looked(call, told).map(answer);
            });
    }

    /** Where somebody is may tell of illness, so a look by anybody but the family is written down. */
    private Future<Void> looked(Call call, Told told) {
        Actor actor = means.guard().admit(call.operation(), Subject.RESIDENT, call.caller(), told.standings());
        var entry = new Audit.Entry(
            actor.person(),
            actor.role(),
            call.operation(),
            told.resident().value(),
            told.resident(),
            null,
            Map.of()
        );
        return means.store().inOne(unit -> unit.access().audit().write(entry));
    }

    /** POST /residents/{id}/whereabouts. */
    public Effect.Intent enter(Call call) {
        Fields fields = call.fields();
        boolean struck = STRUCK.equals(fields.raw("where"));
        Where where = struck ? null : fields.word("where", "field.where", Where::of);
        Instant from = fields.moment("from");
        Instant until = fields.moment("until");
        Entry.Source source = fields.word("source", "field.source", Entry.Source::of);
        String note = fields.text("note", NOTE);
        Id<Entry> corrects = fields.id("corrects");
        if (struck && !fields.has("corrects")) {
            fields.wrong("corrects", "field.missing");
        }
        if (!struck && !fields.has("from")) {
            fields.wrong("from", "field.missing");
        }
        if (from != null && until != null && !until.isAfter(from)) {
            fields.wrong("until", "field.window");
        }
        return fields.value(() ->
            new Effect.Intent(
                (unit, actor) ->
                    whereabouts
                        .enter(
                            unit,
                            actor,
                            call.id(),
                            new WhereaboutsFlow.Said(where, from, struck ? null : until, source, note, corrects)
                        )
                        .compose(reply ->
                            unit
                                .views()
                                .whereabouts()
                                .find(call.id(), actor.person())
                                .map(Optional::orElseThrow)
                                .map(told -> reply.map(entered -> effect(call, told, entered)))
                        ),
                null,
                Map.of("where", struck ? STRUCK : where.word())
            )
        );
    }

    private static Effect effect(Call call, Told told, WhereaboutsFlow.Entered entered) {
        var json = WhereaboutsJson.of(told, call.tell()).put(
            "changes",
            WhereaboutsJson.changes(entered.changes(), call.tell())
        );
        return new Effect(
            Answer.created(json, entered.entry().id().value(), 1, "/residents/" + told.resident() + "/whereabouts"),
            told.resident()
        );
    }

    /** GET /whereabouts. */
    public Future<Answer> absent(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        return means
            .store()
            .views()
            .whereabouts()
            .absent(call.caller().person(), allowed, NEWEST)
            .map(found -> Answer.ok(Telling.list(found, null, one -> WhereaboutsJson.absent(one, call.tell()))));
    }
}

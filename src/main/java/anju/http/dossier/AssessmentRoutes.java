package anju.http.dossier;

import anju.flow.Reply;
import anju.flow.dossier.AssessFlow;
import anju.flow.dossier.Assessments.Entry;
import anju.flow.port.Store;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.people.Resident;
import anju.people.ability.Assessment;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a resident was found able to do, and the level of today that follows from it. */
public final class AssessmentRoutes {

    private static final int BODY = 100;
    private static final int REASON = 500;
    private static final int MOST_SCORE = 1_000;
    private static final int MOST_LEVEL = 4;

    private final Means means;
    private final AssessFlow assess;

    /** By that flow. */
    public AssessmentRoutes(Means means, AssessFlow assess) {
        this.means = means;
        this.assess = assess;
    }

    /** GET /residents/{id}/assessments. */
    public Future<Answer> list(Call call) {
        return means.store().inOne(unit ->
            unit
                .access()
                .standings()
                .toResident(call.caller().person(), call.id())
                .map(found -> means.guard().admit(call.operation(), Subject.RESIDENT, call.caller(), found))
                .compose(reader -> told(call, unit))
                .map(Answer::ok)
        );
    }

    /** POST /residents/{id}/assessments. */
    public Effect.Intent enter(Call call) {
        Fields fields = call.fields();
        LocalDate day = fields.neededDay("day");
        String body = fields.neededText("body", BODY);
        Integer score = fields.whole("score", 0, MOST_SCORE);
        Integer level = fields.whole("level", 0, MOST_LEVEL);
        if (!fields.has("level")) {
            fields.wrong("level", "field.missing");
        }
        LocalDate until = fields.day("validUntil");
        Id<Assessment> id = Id.of(UUID.randomUUID());
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                assess
                    .enter(unit, actor, call.id(), new Assessment(id, day, body, score, level, until, unit.now()))
                    .compose(reply -> shown(call, unit, reply, true))
            )
        );
    }

    /** POST /residents/{id}/assessments/withdrawal. */
    public Effect.Intent withdraw(Call call) {
        Fields fields = call.fields();
        Id<Assessment> id = fields.id("assessmentId");
        if (!fields.has("assessmentId")) {
            fields.wrong("assessmentId", "field.missing");
        }
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                assess.withdraw(unit, actor, call.id(), id, reason).compose(reply -> shown(call, unit, reply, false))
            )
        );
    }

    private static Future<Reply<Effect>> shown(Call call, Store.Unit unit, Reply<Void> reply, boolean made) {
        Id<Resident> resident = call.id();
        return reply instanceof Reply.Done
            ? told(call, unit).map(json ->
                  Reply.done(
                      new Effect(
                          made
                              ? Answer.created(json, resident.value(), null, "/residents/" + resident + "/assessments")
                              : new Answer(200, json, null, resident.value(), null),
                          resident
                      )
                  )
              )
            : Future.succeededFuture(reply.map(done -> null));
    }

    private static Future<JsonObject> told(Call call, Store.Unit unit) {
        LocalDate today = unit.now().atZone(call.tell().zone()).toLocalDate();
        var entries = unit.assessments().list(call.id());
        var registered = unit.assessments().registered(call.id());
        return Future.all(entries, registered).map(all ->
            json(entries.result(), registered.result(), today, call.tell())
        );
    }

    private static JsonObject json(List<Entry> entries, int registered, LocalDate today, Telling tell) {
        Optional<Assessment> now = Assessment.on(
            today,
            entries.stream().filter(Entry::counts).map(Entry::assessment).toList()
        );
        int level = now.map(Assessment::level).orElse(registered);
        return new JsonObject()
            .put("level", level)
            .put("words", tell.say("ability." + level))
            .put("since", now.map(one -> one.day().toString()).orElse(null))
            .put("overdue", now.filter(one -> one.isOverdue(today)).isPresent())
            .put("items", Telling.all(entries, entry -> entry(entry, tell)));
    }

    private static JsonObject entry(Entry entry, Telling tell) {
        Assessment one = entry.assessment();
        return new JsonObject()
            .put("id", one.id().toString())
            .put("day", one.day().toString())
            .put("body", one.body())
            .put("score", one.score())
            .put("level", one.level())
            .put("words", tell.say("ability." + one.level()))
            .put("validUntil", one.validUntil() == null ? null : one.validUntil().toString())
            .put("enteredBy", Telling.person(entry.enteredBy()))
            .put("enteredAt", tell.moment(one.enteredAt()))
            .put("withdrawnBy", Telling.person(entry.withdrawnBy()))
            .put("withdrawnAt", tell.moment(entry.withdrawnAt()))
            .put("withdrawnReason", entry.withdrawnReason());
    }
}

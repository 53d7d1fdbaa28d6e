package anju.http.badge;

import anju.flow.badge.BadgeFlow;
import anju.flow.badge.BadgeFlow.Checked;
import anju.flow.badge.BadgeFlow.Own;
import anju.flow.badge.Badges.Badge;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Base64;

/** What a worker shows at the door, and what whoever is at home reads when they ask about it. */
public final class BadgeRoutes {

    private static final int CODE = 20;

    private final Means means;
    private final BadgeFlow badges;

    /** Badges by that flow. */
    public BadgeRoutes(Means means, BadgeFlow badges) {
        this.means = means;
        this.badges = badges;
    }

    /** Puts each of them on its operation. */
    public void mount(Routing routing) {
        routing.read("getMyBadge", this::mine);
        routing.write("checkBadge", call -> new Call.Target(Subject.RESIDENT, call.id()), this::check);
    }

    /** GET /workers/me/badge. */
    public Future<Answer> mine(Call call) {
        means.guard().admit(call.operation(), call.caller());
        Id<Worker> worker = Id.of(call.caller().person().value());
        return means
            .store()
            .inOne(unit ->
                badges
                    .own(unit, worker)
                    .map(own ->
                        Answer.ok(own(own.orElseThrow(() -> Refusal.of(Kind.NOT_FOUND)), unit.now(), call.tell()))
                    )
            );
    }

    private static JsonObject own(Own own, Instant now, Telling tell) {
        return badge(own.badge(), tell)
            .put("now", tell.moment(now))
            .put(
                "keys",
                Telling.all(own.keys(), key ->
                    new JsonObject()
                        .put("day", key.day().toString())
                        .put("key", Base64.getEncoder().encodeToString(key.bytes()))
                )
            );
    }

    /** POST /residents/{id}/badge-checks. */
    public Effect.Intent check(Call call) {
        Fields fields = call.fields();
        String code = fields.neededText("code", CODE);
        Id<Resident> resident = call.id();
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                badges
                    .check(unit, actor, resident, code)
                    .map(reply -> reply.map(checked -> new Effect(Answer.ok(checked(checked, call.tell())), resident)))
            )
        );
    }

    private static JsonObject checked(Checked checked, Telling tell) {
        boolean known = checked.badge() != null;
        String found = !known ? "nobody" : checked.isExpected() ? "expected" : "not-expected";
        var json = new JsonObject().put("found", found).put("badge", known ? badge(checked.badge(), tell) : null);
        return checked.isExpected()
            ? json
                  .put("serviceName", tell.service(checked.bearer().serviceCode()))
                  .put("start", tell.moment(checked.bearer().start()))
            : json.putNull("serviceName").putNull("start");
    }

    private static JsonObject badge(Badge badge, Telling tell) {
        JsonArray certificates = Telling.all(badge.certificates(), one ->
            tell.coded(one.kind(), "qualification.").put("until", one.until().toString())
        );
        return new JsonObject()
            .put("name", badge.worker().name())
            .put("organisation", badge.organisation())
            .put("phone", badge.phone())
            .put("certificates", certificates);
    }
}

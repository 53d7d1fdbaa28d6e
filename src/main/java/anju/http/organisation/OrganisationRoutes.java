package anju.http.organisation;

import anju.flow.Reply;
import anju.flow.organisation.OrganisationFlow;
import anju.flow.organisation.Organisations.Details;
import anju.flow.organisation.Organisations.Held;
import anju.flow.organisation.Organisations.Kept;
import anju.flow.organisation.Organisations.Licence;
import anju.flow.organisation.Organisations.Use;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.organisation.OpeningHours.Hours;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations listed, looked at, and kept by those who run them. */
public final class OrganisationRoutes {

    private static final int SHORT = 60;
    private static final int LONG = 200;
    private static final int REASON = 500;
    private static final int MOST_HOURS = 28;
    private static final int MOST_ROLES = 10;
    private static final int FARTHEST_METRES = 200_000;

    private final Means means;
    private final OrganisationFlow organisations;

    /** Changes by that flow. */
    public OrganisationRoutes(Means means, OrganisationFlow organisations) {
        this.means = means;
        this.organisations = organisations;
    }

    /** All routes of this theme. */
    public void mount(Routing routing) {
        routing.read("listOrganisations", this::list);
        routing.read("getOrganisation", this::get);
        routing.write("changeOrganisation", OrganisationRoutes::organisation, this::change);
        routing.write("setOrganisationUse", OrganisationRoutes::organisation, this::use);
        routing.write("setOpening", OrganisationRoutes::organisation, this::open);
        routing.write("addLicence", OrganisationRoutes::organisation, this::license);
        routing.write("withdrawLicence", OrganisationRoutes::organisation, this::withdraw);
    }

    private static Target organisation(Call call) {
        return new Target(Subject.ORGANISATION, call.id());
    }

    private Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        LocalDate today = today(call, call.caller().session().now());
        return means
            .store()
            .inOne(unit -> unit.organisations().list(call.caller().person(), allowed))
            .map(all -> Answer.ok(Telling.list(all, null, one -> OrganisationJson.line(one, today, call.tell()))));
    }

    private Future<Answer> get(Call call) {
        return means.store().inOne(unit ->
            unit
                .organisations()
                .find(call.id(), call.caller().person())
                .map(found -> means.admit(call, Subject.ORGANISATION, found, Kept::standings))
                .map(kept -> answer(call, unit, kept))
        );
    }

    private Answer answer(Call call, Store.Unit unit, Kept kept) {
        var json = OrganisationJson.organisation(kept, means.guard(), today(call, unit.now()), call.tell());
        return Answer.ok(json, kept.id().value(), kept.version());
    }

    private static LocalDate today(Call call, Instant now) {
        return now.atZone(call.tell().zone()).toLocalDate();
    }

    private Effect.Intent change(Call call) {
        Integer seen = call.seen();
        if (seen == null) {
            throw Refusal.of(Kind.IF_MATCH_MISSING);
        }
        Fields fields = call.fields();
        var details = new Details(
            fields.text("nameEn", LONG),
            fields.text("address", LONG),
            fields.text("phone", SHORT),
            fields.whole("radiusMetres", 1, FARTHEST_METRES)
        );
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                unit
                    .organisations()
                    .hold(call.id())
                    .compose(version ->
                        version.equals(Optional.of(seen))
                            ? organisations.details(unit, actor, call.id(), details, reason)
                            : Future.failedFuture(Refusal.of(Kind.STALE))
                    )
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private Effect.Intent use(Call call) {
        Fields fields = call.fields();
        List<Held> roles = fields.items("roles", MOST_ROLES, one ->
            new Held(one.neededText("role", SHORT), one.day("since"), one.day("until"))
        );
        if (roles.isEmpty()) {
            fields.wrong("roles", "field.missing");
        }
        LocalDate from = fields.day("inUseFrom");
        LocalDate until = fields.day("inUseUntil");
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                organisations
                    .use(unit, actor, call.id(), new Use(roles, from, until), reason)
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private Effect.Intent open(Call call) {
        Fields fields = call.fields();
        LocalDate from = fields.neededDay("from");
        boolean only = Boolean.TRUE.equals(call.body().getValue("only"));
        List<Hours> hours = fields.items("hours", MOST_HOURS, OrganisationRoutes::hours);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                organisations
                    .open(unit, actor, call.id(), from, only, hours)
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private static Hours hours(Fields one) {
        Integer weekday = one.whole("weekday", 1, 7);
        LocalTime opens = one.word("opens", "care.time", OrganisationRoutes::time);
        LocalTime closes = one.word("closes", "care.time", OrganisationRoutes::time);
        for (String needed : List.of("weekday", "opens", "closes")) {
            if (!one.has(needed)) {
                one.wrong(needed, "field.missing");
            }
        }
        return one.has("weekday") ? new Hours(DayOfWeek.of(weekday), opens, closes) : null;
    }

    /** A time of the day, HH:MM. */
    private static LocalTime time(String written) {
        if (!written.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new IllegalArgumentException("no time of a day: " + written);
        }
        return LocalTime.parse(written);
    }

    private Effect.Intent license(Call call) {
        Fields fields = call.fields();
        String kind = fields.neededText("kind", SHORT);
        String number = fields.neededText("number", SHORT);
        String issuer = fields.text("issuer", LONG);
        LocalDate from = fields.neededDay("from");
        LocalDate until = fields.neededDay("until");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                organisations
                    .license(unit, actor, call.id(), new Licence(null, kind, number, issuer, from, until))
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private Effect.Intent withdraw(Call call) {
        Fields fields = call.fields();
        if (!fields.has("licenceId")) {
            fields.wrong("licenceId", "field.missing");
        }
        Id<UUID> licence = fields.id("licenceId");
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                organisations
                    .withdrawLicence(unit, actor, call.id(), licence.value(), reason)
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private Future<Reply<Effect>> shown(Call call, Store.Unit unit, Actor actor, Reply<Void> reply) {
        return reply instanceof Reply.Done
            ? unit
                  .organisations()
                  .find(call.id(), actor.person())
                  .map(Optional::orElseThrow)
                  .map(kept -> Reply.done(new Effect(answer(call, unit, kept), null)))
            : Future.succeededFuture(reply.map(done -> null));
    }
}

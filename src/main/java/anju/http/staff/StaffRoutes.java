package anju.http.staff;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.staff.RosterFlow;
import anju.flow.staff.Staff.Asked;
import anju.flow.staff.Staff.Kept;
import anju.flow.staff.Staff.Paper;
import anju.flow.staff.Staff.Which;
import anju.flow.staff.StaffFlow;
import anju.flow.staff.UnkeptFlow;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.organisation.Organisation;
import anju.people.roster.Roster.Hours;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The register of workers: listed, looked at, and their certificates and leave entered and taken back. */
public final class StaffRoutes {

    private static final int NAME = 60;
    private static final int NUMBER = 60;
    private static final int REASON = 500;
    private static final int PAGE = 100;
    private static final int MOST_SHIFTS = 28;
    private static final Set<String> LEAVE_KINDS = Set.of("annual", "ill", "personal", "training", "other");

    private final Means means;
    private final StaffFlow staff;
    private final RosterFlow roster;
    private final UnkeptFlow unkept;

    /** Changes by those flows. */
    public StaffRoutes(Means means, StaffFlow staff, RosterFlow roster, UnkeptFlow unkept) {
        this.means = means;
        this.staff = staff;
        this.roster = roster;
        this.unkept = unkept;
    }

    /** All routes of this theme. */
    public void mount(Routing routing) {
        routing.read("listWorkers", this::list);
        routing.read("getWorker", this::get);
        routing.write("addCertificate", StaffRoutes::worker, this::certify);
        routing.write("withdrawCertificate", StaffRoutes::worker, this::withdrawCertificate);
        routing.write("setShifts", StaffRoutes::worker, this::shifts);
        routing.write("addLeave", StaffRoutes::worker, this::leave);
        routing.write("withdrawLeave", StaffRoutes::worker, this::withdrawLeave);
    }

    private static Target worker(Call call) {
        return new Target(Subject.WORKER, call.id());
    }

    /** GET /workers. */
    private Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String name = asked.text("name", NAME);
        Id<Organisation> organisation = asked.id("organisationId");
        Which which = asked.word("which", "field.which-workers", Which::of);
        String cursor = asked.raw("cursor");
        LocalDate today = call.caller().session().now().atZone(call.tell().zone()).toLocalDate();
        UUID of = organisation == null ? null : organisation.value();
        return asked.value(() ->
            Means.page(() ->
                means
                    .store()
                    .inOne(unit ->
                        unit
                            .staff()
                            .list(call.caller().person(), allowed, new Asked(name, of, which, today), cursor, PAGE)
                    )
            ).map(page ->
                Answer.ok(Telling.list(page.items(), page.next(), one -> StaffJson.line(one, today, call.tell())))
            )
        );
    }

    /** GET /workers/{id}. */
    private Future<Answer> get(Call call) {
        return means.store().inOne(unit ->
            unit
                .staff()
                .find(call.id(), call.caller().person())
                .map(found -> means.admit(call, Subject.WORKER, found, Kept::standings))
                .compose(kept -> answer(call, unit, kept))
        );
    }

    private Future<Answer> answer(Call call, Store.Unit unit, Kept kept) {
        return unkept
            .unkept(unit, kept.worker())
            .map(broken ->
                Answer.ok(
                    StaffJson.worker(kept, broken, means.guard(), unit.now(), call.tell()),
                    kept.worker().id().value(),
                    kept.version()
                )
            );
    }

    /** POST /workers/{id}/certificates. */
    private Effect.Intent certify(Call call) {
        Fields fields = call.fields();
        String kind = fields.neededText("kind", NUMBER);
        String number = fields.text("number", NUMBER);
        String issuer = fields.text("issuer", NAME);
        LocalDate from = fields.neededDay("from");
        LocalDate until = fields.neededDay("until");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                staff
                    .certify(unit, actor, call.id(), new Paper(null, kind, number, issuer, from, until))
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    /** POST /workers/{id}/certificates/withdrawal. */
    private Effect.Intent withdrawCertificate(Call call) {
        Fields fields = call.fields();
        Id<UUID> certificate = neededId(fields, "certificateId");
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                staff
                    .withdrawCertificate(unit, actor, call.id(), certificate.value(), reason)
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    /** POST /workers/{id}/leave. */
    private Effect.Intent leave(Call call) {
        Fields fields = call.fields();
        LocalDate from = fields.neededDay("from");
        LocalDate until = fields.neededDay("until");
        String kind = fields.neededText("kind", NUMBER);
        if (kind != null && !LEAVE_KINDS.contains(kind)) {
            fields.wrong("kind", "staff.leave-kind");
        }
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                staff.leave(unit, actor, call.id(), from, until, kind).compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    /** POST /workers/{id}/leave/withdrawal. */
    private Effect.Intent withdrawLeave(Call call) {
        Fields fields = call.fields();
        Id<UUID> leave = neededId(fields, "leaveId");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                staff
                    .withdrawLeave(unit, actor, call.id(), leave.value())
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    /** POST /workers/{id}/shifts: the pattern from a day on, or the hours of that day alone. */
    private Effect.Intent shifts(Call call) {
        Fields fields = call.fields();
        LocalDate from = fields.neededDay("from");
        boolean only = Boolean.TRUE.equals(call.body().getValue("only"));
        List<Hours> hours = fields.items("hours", MOST_SHIFTS, StaffRoutes::hours);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                roster.set(unit, actor, call.id(), from, only, hours).compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private static Hours hours(Fields one) {
        Integer weekday = one.whole("weekday", 1, 7);
        LocalTime starts = one.word("starts", "care.time", StaffRoutes::time);
        LocalTime ends = one.word("ends", "care.time", StaffRoutes::time);
        LocalTime breakFrom = one.word("breakFrom", "care.time", StaffRoutes::time);
        LocalTime breakUntil = one.word("breakUntil", "care.time", StaffRoutes::time);
        for (String needed : List.of("weekday", "starts", "ends")) {
            if (!one.has(needed)) {
                one.wrong(needed, "field.missing");
            }
        }
        return !one.has("weekday") ? null : new Hours(DayOfWeek.of(weekday), starts, ends, breakFrom, breakUntil);
    }

    /** A time of the day, HH:MM. */
    private static LocalTime time(String written) {
        if (!written.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new IllegalArgumentException("no time of a day: " + written);
        }
        return LocalTime.parse(written);
    }

    private static <T> Id<T> neededId(Fields fields, String path) {
        if (!fields.has(path)) {
            fields.wrong(path, "field.missing");
        }
        return fields.id(path);
    }

    private Future<Reply<Effect>> shown(Call call, Store.Unit unit, Actor actor, Reply<Void> reply) {
        return reply instanceof Reply.Done
            ? unit
                  .staff()
                  .find(call.id(), actor.person())
                  .map(Optional::orElseThrow)
                  .compose(kept -> answer(call, unit, kept))
                  .map(answer -> Reply.done(new Effect(answer, null)))
            : Future.succeededFuture(reply.map(done -> null));
    }
}

package anju.flow.verify.complaint;

import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.value.Id;
import anju.verification.complaint.Clock;
import anju.verification.complaint.Complaint;
import anju.verification.complaint.Complaint.Step;
import anju.verification.complaint.Rung;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** A complaint on its way from the family to an answer that they are content with. */
public final class ComplaintFlow {

    private final FlowSettings settings;
    private final Supplier<UUID> ids;

    /** The flow; {@code ids} gives new ids. */
    public ComplaintFlow(FlowSettings settings, Supplier<UUID> ids) {
        this.settings = settings;
        this.ids = ids;
    }

    /** Raises a complaint; its clock begins to run. Refused where the order or worker has nothing to do with the resident. */
    public Future<Reply<Id<Complaint>>> raise(Store.Unit unit, Actor actor, Complaints.Raised raised) {
        Complaints complaints = unit.checks().complaints();
        Id<Complaint> id = Id.of(ids.get());
        var today = unit.now().atZone(settings.zone()).toLocalDate();
        return complaints.concerns(raised.resident(), raised.order(), raised.worker()).compose(known -> {
            if (!known) {
                return Future.succeededFuture(
                    Reply.<Id<Complaint>>refused(
                        raised.worker() == null ? "orderId" : "workerId",
                        "complaint.not-theirs"
                    )
                );
            }
            return complaints.limits(raised.kind(), today).compose(limits -> {
                Clock clock = limits.from(unit.now());
                return complaints
                    .add(id, raised, clock, raised.about().begins(), actor)
                    .compose(v -> unit.jobs().add(Jobs.Kind.COMPLAINT_DUE, id.value(), clock.firstDue()))
                    .map(v -> Reply.done(id));
            });
        });
    }

    /** One step of the desk; the outcome belongs to the final answer. */
    public Future<Reply<Id<Complaint>>> step(
        Store.Unit unit,
        Actor actor,
        Id<Complaint> id,
        Step step,
        String words,
        String outcome
    ) {
        Complaints complaints = unit.checks().complaints();
        return complaints.get(id).compose(complaint -> {
            String refused = complaint.refuses(step, actor.person(), actor.role());
            if (refused != null) {
                return Future.succeededFuture(new Reply.Conflict<Id<Complaint>>(refused));
            }
            Complaint next = complaint.after(step, actor.person(), Rung.of(actor.role()), unit.now());
            return complaints
                .note(id, step, words, outcome, actor)
                .compose(v -> complaints.save(next, outcome))
                .compose(v ->
                    step == Step.ANSWERED
                        ? unit.jobs().cancel(Jobs.Kind.COMPLAINT_DUE, id.value())
                        : step == Step.REPLIED
                          ? wake(unit, next)
                          : Future.<Void>succeededFuture()
                )
                .map(v -> Reply.done(id));
        });
    }

    /** The family's word on the answer. Who is not content is answered by the city, once, by the same limits again. */
    public Future<Reply<Id<Complaint>>> judge(
        Store.Unit unit,
        Actor actor,
        Id<Complaint> id,
        boolean content,
        String words
    ) {
        Complaints complaints = unit.checks().complaints();
        return complaints.get(id).compose(complaint -> {
            String refused = complaint.refusesWord();
            if (refused != null) {
                return Future.succeededFuture(new Reply.Conflict<Id<Complaint>>(refused));
            }
            Complaint next = complaint.judged(content, unit.now());
            boolean open = next.answeredAt() == null;
            return complaints
                .note(id, content ? Step.CONTENT : Step.NOT_CONTENT, words, null, actor)
                .compose(v -> complaints.save(next, null))
                .compose(v -> open ? wake(unit, next) : Future.<Void>succeededFuture())
                .map(v -> Reply.done(id));
        });
    }

    /** A limit has passed: it climbs to whom it has to, once for each rung, and is looked at again at the next one. */
    public Future<Void> due(Store.Unit unit, UUID subject) {
        Complaints complaints = unit.checks().complaints();
        return complaints.get(Id.of(subject)).compose(complaint -> {
            if (complaint.answeredAt() != null) {
                return Future.succeededFuture();
            }
            Rung rung = complaint.rung(unit.now());
            Future<Void> climbed =
                rung == complaint.rung()
                    ? Future.succeededFuture()
                    : complaints
                          .note(complaint.id(), Step.ESCALATED, null, null, null)
                          .compose(v -> complaints.save(complaint.at(rung), null));
            return climbed.compose(v -> wake(unit, complaint));
        });
    }

    private static Future<Void> wake(Store.Unit unit, Complaint complaint) {
        Instant first = complaint.clock().due(complaint.firstAt() != null);
        Instant next = first.isAfter(unit.now()) ? first : complaint.clock().finalDue();
        return next.isAfter(unit.now())
            ? unit.jobs().add(Jobs.Kind.COMPLAINT_DUE, complaint.id().value(), next)
            : Future.succeededFuture();
    }
}

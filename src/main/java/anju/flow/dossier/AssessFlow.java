package anju.flow.dossier;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.people.Resident;
import anju.people.ability.Assessment;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.ZoneId;

/** Enters what somebody was found able to do, and takes back what was entered wrongly. */
public final class AssessFlow {

    private final ZoneId zone;

    /** The flow in a city of that zone. */
    public AssessFlow(ZoneId zone) {
        this.zone = zone;
    }

    /** Enters an assessment. */
    public Future<Reply<Void>> enter(Store.Unit unit, Actor actor, Id<Resident> resident, Assessment assessment) {
        var wrong = assessment.wrong(unit.now().atZone(zone).toLocalDate());
        return wrong.isEmpty()
            ? unit.assessments().add(resident, assessment, actor.person()).map(Reply.<Void>done(null))
            : Future.succeededFuture(new Reply.Refused<>(wrong));
    }

    /** Withdraws one; it stays to be read and counts no more. */
    public Future<Reply<Void>> withdraw(
        Store.Unit unit,
        Actor actor,
        Id<Resident> resident,
        Id<Assessment> assessment,
        String reason
    ) {
        return unit
            .assessments()
            .withdraw(resident, assessment, actor.person(), reason)
            .map(was -> was ? Reply.done(null) : Reply.refused("assessmentId", "assessment.unknown"));
    }
}

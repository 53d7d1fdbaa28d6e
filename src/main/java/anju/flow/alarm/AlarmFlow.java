package anju.flow.alarm;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.people.Resident;
import anju.safety.Alarm;
import anju.safety.Alarming;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls for help and answers it. */
public final class AlarmFlow {

    private final Supplier<UUID> ids;

    /** The flow; {@code ids} gives new ids. */
    public AlarmFlow(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** Calls for help for a resident. */
    public Future<Reply<Alarm>> raise(Store.Unit unit, Actor actor, Id<Resident> resident) {
        return unit
            .residents()
            .centreOf(resident)
            .compose(centre ->
                unit.alarms().add(Alarming.raise(Id.of(ids.get()), resident, centre.id(), actor.person(), unit.now()))
            )
            .map(Reply::done);
    }

    /** I take care of it. */
    public Future<Reply<Alarm>> acknowledge(Store.Unit unit, Actor actor, Id<Alarm> id) {
        return unit
            .alarms()
            .get(id)
            .compose(alarm -> keep(unit, Alarming.acknowledge(alarm, actor.person(), unit.now()), null));
    }

    /** It is over, with this outcome. */
    public Future<Reply<Alarm>> close(Store.Unit unit, Actor actor, Id<Alarm> id, String outcome) {
        return unit
            .alarms()
            .get(id)
            .compose(alarm -> keep(unit, Alarming.close(alarm, actor.person(), unit.now()), outcome));
    }

    private static Future<Reply<Alarm>> keep(Store.Unit unit, Alarming.Outcome outcome, String words) {
        return switch (outcome) {
            case Alarming.Moved moved -> unit.alarms().save(moved.alarm(), words).map(Reply::done);
            case Alarming.NotNow not -> Future.succeededFuture(new Reply.Conflict<>(not.key()));
        };
    }
}

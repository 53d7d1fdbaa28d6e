package anju.flow.alarm;

import anju.safety.Alarm;
import anju.value.Id;
import io.vertx.core.Future;

/** The alarms. Each write adds its outbox row. */
public interface Alarms {
    /** Adds an alarm. */
    Future<Alarm> add(Alarm alarm);

    /** The alarm, locked until the transaction ends; fails with NoSuchElementException if missing. */
    Future<Alarm> get(Id<Alarm> id);

    /** Saves the next version; the outcome (kept encrypted) is null but for the closing one. */
    Future<Alarm> save(Alarm next, String outcome);
}

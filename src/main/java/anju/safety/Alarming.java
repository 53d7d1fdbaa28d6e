package anju.safety;

import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import java.time.Instant;

/** Somebody calls for help; the first who answers is the one who answers for it. */
public final class Alarming {

    private Alarming() {}

    /** What comes of acknowledging or closing. */
    public sealed interface Outcome {}

    /** The alarm's next version. */
    public record Moved(Alarm alarm) implements Outcome {}

    /** Somebody has done it already. */
    public record NotNow(String key) implements Outcome {}

    /** Calls for help; an alarm is never refused. */
    public static Alarm raise(
        Id<Alarm> id,
        Id<Resident> resident,
        Id<Organisation> centre,
        Id<Person> by,
        Instant now
    ) {
        return new Alarm(id, resident, centre, by, now, null, null, null, null, 1);
    }

    /** Somebody takes care of it. */
    public static Outcome acknowledge(Alarm alarm, Id<Person> by, Instant now) {
        return alarm.state() != Alarm.State.RAISED
            ? new NotNow("alarm.acknowledged")
            : new Moved(next(alarm, by, now, null, null));
    }

    /** It is over; who closes what nobody acknowledged has acknowledged it too. */
    public static Outcome close(Alarm alarm, Id<Person> by, Instant now) {
        return switch (alarm.state()) {
            case RAISED -> new Moved(next(alarm, by, now, by, now));
            case ACKNOWLEDGED -> new Moved(next(alarm, alarm.acknowledgedBy(), alarm.acknowledgedAt(), by, now));
            case CLOSED -> new NotNow("alarm.closed");
        };
    }

    private static Alarm next(
        Alarm alarm,
        Id<Person> acknowledgedBy,
        Instant acknowledgedAt,
        Id<Person> closedBy,
        Instant closedAt
    ) {
        return new Alarm(
            alarm.id(),
            alarm.resident(),
            alarm.centre(),
            alarm.raisedBy(),
            alarm.raisedAt(),
            acknowledgedBy,
            acknowledgedAt,
            closedBy,
            closedAt,
            alarm.version() + 1
        );
    }
}

package anju.safety;

import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import java.time.Instant;

/** A call for help: raised, acknowledged by a named person, closed with an outcome. Null: that has not happened yet. */
public record Alarm(
    Id<Alarm> id,
    Id<Resident> resident,
    Id<Organisation> centre,
    Id<Person> raisedBy,
    Instant raisedAt,
    Id<Person> acknowledgedBy,
    Instant acknowledgedAt,
    Id<Person> closedBy,
    Instant closedAt,
    int version
) {
    /** Where an alarm stands. */
    public enum State {
        RAISED,
        ACKNOWLEDGED,
        CLOSED;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where it stands, which follows from what happened. */
    public State state() {
        return closedBy != null ? State.CLOSED : acknowledgedBy != null ? State.ACKNOWLEDGED : State.RAISED;
    }
}

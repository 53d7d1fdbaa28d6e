package anju.flow;

import anju.dispatch.Offering;
import anju.request.Requesting;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What a city sets about the life of an order: its time zone, how soon and how far ahead one may ask, how long an
 * offer waits (normal and urgent), how many are asked together in the second round, how long a silence is a yes,
 * and how far ahead orders are made of care plans.
 */
public record FlowSettings(
    ZoneId zone,
    Duration lead,
    Duration horizon,
    Duration respond,
    Duration respondUrgent,
    int together,
    Duration silence,
    Duration ahead
) {
    private static final Duration AHEAD = Duration.ofDays(14);

    /** The same where orders of care plans are made two weeks ahead. */
    public FlowSettings(
        ZoneId zone,
        Duration lead,
        Duration horizon,
        Duration respond,
        Duration respondUrgent,
        int together,
        Duration silence
    ) {
        this(zone, lead, horizon, respond, respondUrgent, together, silence, AHEAD);
    }

    Requesting.Limits limits() {
        return new Requesting.Limits(lead, horizon, zone);
    }

    Offering.Terms terms(boolean urgent) {
        return new Offering.Terms(together, urgent ? respondUrgent : respond);
    }
}

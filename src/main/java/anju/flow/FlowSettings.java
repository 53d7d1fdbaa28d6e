package anju.flow;

import anju.dispatch.Offering;
import anju.request.Requesting;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What a city sets about the life of an order: its time zone, how soon and how far ahead one may ask, how long an
 * offer waits (normal and urgent), how many are asked together in the second round, and how long a silence is a yes.
 */
public record FlowSettings(
    ZoneId zone,
    Duration lead,
    Duration horizon,
    Duration respond,
    Duration respondUrgent,
    int together,
    Duration silence
) {
    Requesting.Limits limits() {
        return new Requesting.Limits(lead, horizon);
    }

    Offering.Terms terms(boolean urgent) {
        return new Offering.Terms(together, urgent ? respondUrgent : respond);
    }
}

package anju.matching.index;

import anju.matching.route.Itinerary;
import anju.matching.route.Travel;
import anju.organisation.Organisation;
import anju.people.Gender;
import anju.people.Worker;
import anju.value.Id;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A worker on one day in numbers, by which thousands are ruled out before anybody looks at their days: kinds of
 * certificates that they ever had and that are valid on the day, dialects that they speak (bits of a
 * {@link Vocabulary}), whether they work here on that day, how many minutes of the
 * day's hours are left, how many minutes of the week's are promised, and how many hard visits.
 */
public record Member(
    Id<Worker> id,
    WorkerDay day,
    Itinerary itinerary,
    long everHad,
    long valid,
    long spoken,
    boolean employed,
    Id<Organisation> organisation,
    Gender gender,
    int minutesLeftToday,
    int weekMinutes,
    int minutesPerWeek,
    int hardVisits
) {
    /** Worked out from the day as it was read; what the vocabulary does not know yet it learns. */
    public static Member of(WorkerDay day, LocalDate date, ZoneId zone, Travel travel, Vocabulary words) {
        Worker worker = day.worker();
        long everHad = 0;
        long valid = 0;
        long spoken = 0;
        for (Worker.Certificate certificate : worker.certificates()) {
            long bit = words.kinds.bit(certificate.kind());
            everHad |= bit;
            valid |= certificate.validOn(date) ? bit : 0;
        }
        for (String dialect : worker.dialects()) {
            spoken |= words.dialects.bit(dialect);
        }
        Itinerary itinerary = new Itinerary(worker, day.commitments(), date, zone, travel);
        UUID id = worker.id().value();
        return new Member(
            // a copy, to lie in memory beside the rest: hundreds of ids are written into a certificate
            Id.of(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits())),
            day,
            itinerary,
            everHad,
            valid,
            spoken,
            worker.worksOn(date),
            worker.organisation(),
            worker.gender(),
            worker.minutesPerDay() - itinerary.minutes(),
            day.weekMinutes(),
            worker.minutesPerWeek(),
            day.hardVisits()
        );
    }

    /** Who it is. */
    public Worker worker() {
        return day.worker();
    }
}

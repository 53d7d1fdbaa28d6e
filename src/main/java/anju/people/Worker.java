package anju.people;

import anju.organisation.Organisation;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** A care worker: where their day starts, what they may do, when they work. */
public record Worker(
    Id<Worker> id,
    String name,
    Gender gender,
    Id<Organisation> organisation,
    Place start,
    Area area,
    Set<String> dialects,
    int minutesPerDay,
    int minutesPerWeek,
    LocalDate employedFrom,
    LocalDate employedUntil,
    List<Certificate> certificates,
    List<Shift> shifts,
    List<TimeWindow> leave
) {
    /** A qualification (资质) with both its days inclusive. */
    public record Certificate(String kind, LocalDate validFrom, LocalDate validUntil) {
        /** Whether it is valid on that day. */
        public boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }
    }

    /** A shift of every such weekday, in the city's time; the break may be null. Both days inclusive. */
    public record Shift(
        DayOfWeek weekday,
        LocalTime starts,
        LocalTime ends,
        LocalTime breakFrom,
        LocalTime breakUntil,
        LocalDate validFrom,
        LocalDate validUntil
    ) {
        /** Whether the worker has this shift on that day. */
        public boolean on(LocalDate day) {
            return (
                day.getDayOfWeek() == weekday &&
                !day.isBefore(validFrom) &&
                (validUntil == null || !day.isAfter(validUntil))
            );
        }
    }

    /** Whether they are employed on that day. */
    public boolean worksOn(LocalDate day) {
        return !day.isBefore(employedFrom) && (employedUntil == null || !day.isAfter(employedUntil));
    }

    /** Copies the collections. */
    public Worker {
        dialects = Set.copyOf(dialects);
        certificates = List.copyOf(certificates);
        shifts = List.copyOf(shifts);
        leave = List.copyOf(leave);
    }
}

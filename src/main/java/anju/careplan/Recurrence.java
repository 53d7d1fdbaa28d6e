package anju.careplan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * A rule of RFC 5545 that says on which days something recurs: days, not moments, so that no time zone touches it. The
 * day on which it begins counts only when the rule names it.
 */
public final class Recurrence {

    private static final int LONGEST = 200;
    private static final int YEARS = 8;
    // by name: the library's list of parts cannot be asked for before it has read a rule
    private static final Set<String> PARTS = Set.of(
        "FREQ",
        "INTERVAL",
        "BYDAY",
        "BYMONTHDAY",
        "BYMONTH",
        "BYSETPOS",
        "WKST",
        "COUNT",
        "UNTIL"
    );

    private final String written;
    private final RecurrenceRule rule;

    private Recurrence(String written, RecurrenceRule rule) {
        this.written = written;
        this.rule = rule;
    }

    /** How often it recurs, leaving out the interval. */
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** A weekday of the rule; {@code nth} of the month (-1: the last), 0: each. */
    public record Weekday(DayOfWeek day, int nth) {}

    /**
     * What the rule says, part by part, for putting it in words; {@code until} is null and {@code count} 0 where nothing
     * ends it. {@code rest} when there are parts that none of these hold.
     */
    public record Parts(
        Every every,
        int interval,
        List<Weekday> weekdays,
        List<Integer> monthDays,
        List<Integer> months,
        LocalDate until,
        int count,
        boolean rest
    ) {}

    /**
     * Reads a rule; empty when it is none, when it recurs within a day, or when it names no day at all within eight years
     * of any beginning.
     */
    public static Optional<Recurrence> of(String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(written, RfcMode.RFC5545_STRICT);
            boolean known = Arrays.stream(Part.values()).allMatch(
                part -> PARTS.contains(part.name()) || !rule.hasPart(part)
            );
            if (!known || every(rule) == null || (rule.getUntil() != null && !rule.getUntil().isAllDay())) {
                return Optional.empty();
            }
            var recurrence = new Recurrence(rule.toString(), rule);
            LocalDate leap = LocalDate.of(2024, 1, 1);
            boolean ended = rule.getUntil() != null && !day(rule.getUntil()).isAfter(leap);
            return ended || !recurrence.days(leap, leap, leap.plusYears(YEARS)).isEmpty()
                ? Optional.of(recurrence)
                : Optional.empty();
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Reads a rule that was read before; throws IllegalArgumentException when it is none. */
    public static Recurrence parse(String written) {
        return of(written).orElseThrow(() -> new IllegalArgumentException("not a rule: " + written));
    }

    private static Every every(RecurrenceRule rule) {
        return switch (rule.getFreq()) {
            case DAILY -> Every.DAY;
            case WEEKLY -> Every.WEEK;
            case MONTHLY -> Every.MONTH;
            case YEARLY -> Every.YEAR;
            default -> null;
        };
    }

    /** The days from {@code from} to {@code to}, both inclusive, of a rule that begins on {@code begins}. */
    public List<LocalDate> days(LocalDate begins, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        var iterator = rule.iterator(time(begins));
        if (from.isAfter(begins)) {
            iterator.fastForward(time(from));
        }
        while (iterator.hasNext()) {
            LocalDate day = day(iterator.nextDateTime());
            if (day.isAfter(to)) {
                break;
            }
            if (!day.isBefore(from)) {
                days.add(day);
            }
        }
        return days;
    }

    /** What it says, part by part. */
    public Parts parts() {
        List<Weekday> weekdays = new ArrayList<>();
        if (rule.getByDayPart() != null) {
            rule.getByDayPart().forEach(one ->
                weekdays.add(new Weekday(DayOfWeek.of(((one.weekday.ordinal() + 6) % 7) + 1), one.pos))
            );
        }
        return new Parts(
            every(rule),
            rule.getInterval(),
            List.copyOf(weekdays),
            numbers(Part.BYMONTHDAY),
            numbers(Part.BYMONTH)
                .stream()
                .map(month -> month + 1)
                .toList(),
            rule.getUntil() == null ? null : day(rule.getUntil()),
            rule.getCount() == null ? 0 : rule.getCount(),
            rule.hasPart(Part.BYSETPOS)
        );
    }

    private List<Integer> numbers(Part part) {
        List<Integer> numbers = rule.getByPart(part);
        return numbers == null ? List.of() : List.copyOf(numbers);
    }

    private static DateTime time(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate day(DateTime time) {
        return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence that && written.equals(that.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    /** The rule as RFC 5545 writes it. */
    @Override
    public String toString() {
        return written;
    }
}

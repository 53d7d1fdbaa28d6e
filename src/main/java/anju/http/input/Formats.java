package anju.http.input;

import anju.value.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How single values are written on the wire; everything here answers empty for what is written otherwise. */
public final class Formats {

    // RFC 3339, 5.6; the offset is required, for a time without one is somebody's guess
    private static final Pattern TIME = Pattern.compile(
        "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})"
    );
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** The id that nothing has: who asks for an ill-formed one takes the same way as for a missing one. */
    private static final UUID NOBODY = new UUID(0, 0);

    private Formats() {}

    /** A moment of RFC 3339 with its offset, to the microsecond that the database keeps. */
    static Optional<Instant> moment(String written) {
        // in an address, a plus sign that was not escaped arrives as a blank
        String text = written.toUpperCase(Locale.ROOT).replace(' ', '+');
        if (!TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeParseException noSuchMoment) {
            return Optional.empty();
        }
    }

    /** A day, YYYY-MM-DD. */
    static Optional<LocalDate> day(String written) {
        if (!DAY.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written);
            return day.getYear() < 2000 || day.getYear() > 2199 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** An id in its canonical form. */
    static <T> Optional<Id<T>> id(String written) {
        try {
            return Optional.of(Id.parse(written));
        } catch (IllegalArgumentException illFormed) {
            return Optional.empty();
        }
    }

    /** An id in its canonical form, or one that nothing has. */
    public static <T> Id<T> idOrNobody(String written) {
        Optional<Id<T>> id = written == null ? Optional.empty() : id(written);
        return id.orElseGet(() -> Id.of(NOBODY));
    }

    /**
     * Whether a text holds what no honest keyboard sends: control characters other than line ends and tabs, half of a
     * surrogate pair, or marks that turn the direction of what follows.
     */
    static boolean hidesSomething(String text) {
        return text
            .codePoints()
            .anyMatch(
                c ->
                    (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') ||
                    (c >= 0xD800 && c <= 0xDFFF) ||
                    (c >= 0x202A && c <= 0x202E) ||
                    (c >= 0x2066 && c <= 0x2069) ||
                    c == 0xFFFE ||
                    c == 0xFFFF
            );
    }
}

package anju.city.register;

import anju.city.sheet.Column;
import anju.city.sheet.ImportWords;
import anju.city.sheet.Values;
import anju.people.Worker;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a worker's columns of several parts say, the parts separated by semicolons: certificates such as
 * {@code care-worker 2024-03-01 2027-02-28}, shifts such as {@code 1-5 08:00-17:30 12:00-13:30} (days, hours, break).
 */
final class Parts {

    private static final Pattern CERTIFICATE = Pattern.compile(
        "(\\S+)\\s+(\\d{4}-\\d\\d-\\d\\d)\\s+(\\d{4}-\\d\\d-\\d\\d)"
    );
    private static final String HOURS = "(\\d{1,2}:\\d\\d)-(\\d{1,2}:\\d\\d)";
    private static final Pattern SHIFT = Pattern.compile("([1-7])(?:-([1-7]))?\\s+" + HOURS + "(?:\\s+" + HOURS + ")?");

    private Parts() {}

    static List<String> parts(String said) {
        if (said == null) {
            return List.of();
        }
        // full-width digits, colons and semicolons are as good as narrow ones
        String narrow = Normalizer.normalize(said, Normalizer.Form.NFKC);
        return Arrays.stream(narrow.split("[;、]"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    }

    static List<Worker.Certificate> certificates(Values row) {
        List<Worker.Certificate> certificates = new ArrayList<>();
        for (String part : parts(row.text(Column.CERTIFICATES, 1_000))) {
            Matcher said = CERTIFICATE.matcher(part);
            String kind = said.matches() ? ImportWords.code("qualification.", said.group(1)) : null;
            try {
                if (kind != null) {
                    LocalDate from = LocalDate.parse(said.group(2));
                    LocalDate until = LocalDate.parse(said.group(3));
                    if (!until.isBefore(from)) {
                        certificates.add(new Worker.Certificate(kind, from, until));
                        continue;
                    }
                }
            } catch (DateTimeException noSuchDay) {
                // said below
            }
            row.wrong(
                Column.CERTIFICATES,
                said.matches() && kind == null ? "not-a-qualification" : "not-a-certificate"
            );
        }
        return certificates;
    }

    static List<Worker.Shift> shifts(Values row, LocalDate from) {
        List<Worker.Shift> shifts = new ArrayList<>();
        for (String part : parts(row.text(Column.SHIFTS, 500))) {
            Matcher said = SHIFT.matcher(part);
            try {
                if (said.matches() && add(shifts, said, from)) {
                    continue;
                }
            } catch (DateTimeException noSuchTime) {
                // said below
            }
            row.wrong(Column.SHIFTS, "not-a-shift");
        }
        return shifts;
    }

    private static boolean add(List<Worker.Shift> shifts, Matcher said, LocalDate from) {
        int first = Integer.parseInt(said.group(1));
        int last = said.group(2) == null ? first : Integer.parseInt(said.group(2));
        LocalTime starts = time(said.group(3));
        LocalTime ends = time(said.group(4));
        LocalTime breakFrom = said.group(5) == null ? null : time(said.group(5));
        LocalTime breakUntil = said.group(6) == null ? null : time(said.group(6));
        boolean sound =
            last >= first &&
            ends.isAfter(starts) &&
            (breakFrom == null ||
                (!breakFrom.isBefore(starts) && breakUntil.isAfter(breakFrom) && !breakUntil.isAfter(ends)));
        for (int day = first; sound && day <= last; day++) {
            shifts.add(new Worker.Shift(DayOfWeek.of(day), starts, ends, breakFrom, breakUntil, from, null));
        }
        return sound;
    }

    private static LocalTime time(String said) {
        return LocalTime.parse(said.length() == 4 ? "0" + said : said);
    }
}

package anju.http.careplan;

import anju.careplan.Recurrence;
import anju.careplan.Recurrence.Parts;
import anju.careplan.Recurrence.Weekday;
import anju.http.json.Telling;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A rule in plain words: "every Tuesday and Friday", 每周二、五. */
final class RuleWords {

    private RuleWords() {}

    /** The rule that begins on that day, with the time of day. */
    static String say(Recurrence rule, LocalDate begins, LocalTime starts, Telling tell) {
        return tell.say("care.rule.at", say(rule, begins, tell), starts.toString());
    }

    /** The rule that begins on that day. */
    static String say(Recurrence rule, LocalDate begins, Telling tell) {
        Parts parts = rule.parts();
        String days = days(parts, begins, tell);
        if (days == null) {
            return tell.say("care.rule.other", rule.toString());
        }
        if (parts.until() != null) {
            return tell.say("care.rule.until", days, parts.until().toString());
        }
        return parts.count() > 0 ? tell.say("care.rule.count", days, parts.count()) : days;
    }

    private static String days(Parts parts, LocalDate begins, Telling tell) {
        boolean often = parts.interval() > 1;
        boolean byMonth = !parts.months().isEmpty() || !parts.monthDays().isEmpty();
        if (parts.rest() || (!parts.weekdays().isEmpty() && byMonth)) {
            return null;
        }
        return switch (parts.every()) {
            case DAY -> byMonth || !parts.weekdays().isEmpty()
                ? null
                : often
                  ? tell.say("care.rule.days", parts.interval())
                  : tell.say("care.rule.day");
            case WEEK -> byMonth ||
            parts
                .weekdays()
                .stream()
                .anyMatch(day -> day.nth() != 0)
                ? null
                : week(parts, begins, tell);
            case MONTH -> parts.months().isEmpty() ? month(parts, begins, tell) : null;
            case YEAR -> year(parts, begins, tell);
        };
    }

    private static String week(Parts parts, LocalDate begins, Telling tell) {
        List<Weekday> days = parts.weekdays().isEmpty()
            ? List.of(new Weekday(begins.getDayOfWeek(), 0))
            : parts.weekdays();
        String named = joined(days, day -> tell.say("care.weekday." + day.day().getValue()), tell);
        return parts.interval() > 1
            ? tell.say("care.rule.weeks", parts.interval(), named)
            : tell.say("care.rule.week", named);
    }

    private static String month(Parts parts, LocalDate begins, Telling tell) {
        String named;
        if (!parts.weekdays().isEmpty()) {
            if (
                parts
                    .weekdays()
                    .stream()
                    .anyMatch(day -> day.nth() == 0 || day.nth() < -1 || day.nth() > 5)
            ) {
                return null;
            }
            named = joined(
                parts.weekdays(),
                day ->
                    tell.say(
                        "care.nth." + (day.nth() < 0 ? "last" : day.nth()),
                        tell.say("care.weekday." + day.day().getValue())
                    ),
                tell
            );
        } else {
            List<Integer> days = parts.monthDays().isEmpty() ? List.of(begins.getDayOfMonth()) : parts.monthDays();
            if (days.stream().anyMatch(day -> day < -1)) {
                return null;
            }
            named = joined(
                days,
                day -> day < 0 ? tell.say("care.month-day.last") : tell.say("care.month-day", day),
                tell
            );
        }
        return parts.interval() > 1
            ? tell.say("care.rule.months", parts.interval(), named)
            : tell.say("care.rule.month", named);
    }

    private static String year(Parts parts, LocalDate begins, Telling tell) {
        boolean plain =
            parts.interval() == 1 &&
            parts.weekdays().isEmpty() &&
            parts.months().size() <= 1 &&
            parts.monthDays().size() <= 1 &&
            (parts.monthDays().isEmpty() || parts.monthDays().getFirst() > 0);
        if (!plain) {
            return null;
        }
        int month = parts.months().isEmpty() ? begins.getMonthValue() : parts.months().getFirst();
        int day = parts.monthDays().isEmpty() ? begins.getDayOfMonth() : parts.monthDays().getFirst();
        return tell.say("care.rule.year", tell.say("care.month." + month), day);
    }

    private static <T> String joined(List<T> all, Function<T, String> name, Telling tell) {
        List<String> names = new ArrayList<>();
        all.forEach(one -> names.add(name.apply(one)));
        if (names.size() == 1) {
            return names.getFirst();
        }
        String before = String.join(tell.say("care.comma"), names.subList(0, names.size() - 1));
        return tell.say("care.and", before, names.getLast());
    }
}

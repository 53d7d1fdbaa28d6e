package anju.city.sheet;

import anju.people.Gender;
import anju.value.Area;
import anju.value.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of one row; what is wrong goes to the problems, and a null stands for it. */
public final class Values {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, Gender> GENDERS = Map.of(
        "男",
        Gender.MALE,
        "male",
        Gender.MALE,
        "m",
        Gender.MALE,
        "女",
        Gender.FEMALE,
        "female",
        Gender.FEMALE,
        "f",
        Gender.FEMALE
    );
    private static final Map<String, Boolean> TRUTHS = Map.of(
        "是",
        true,
        "yes",
        true,
        "1",
        true,
        "true",
        true,
        "否",
        false,
        "no",
        false,
        "0",
        false,
        "false",
        false
    );
    private static final Map<String, Area> AREAS = Map.of(
        "城区",
        Area.URBAN,
        "urban",
        Area.URBAN,
        "农村",
        Area.RURAL,
        "rural",
        Area.RURAL,
        "山区",
        Area.MOUNTAIN,
        "mountain",
        Area.MOUNTAIN
    );

    private final Sheet.Line line;
    private final Register register;
    private final List<RowProblem> problems;

    /** The values of a row of that register; what is wrong is added to those problems. */
    public Values(Sheet.Line line, Register register, List<RowProblem> problems) {
        this.line = line;
        this.register = register;
        this.problems = problems;
    }

    /** The text; null where there is none, which is a problem in a column that each row must have. */
    public String text(Column column, int longest) {
        String text = line.values().get(column);
        if (text == null) {
            if (register.must().contains(column)) {
                wrong(column, "missing");
            }
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(column, "too-long", longest);
            return null;
        }
        return text;
    }

    /** A gender. */
    public Gender gender(Column column) {
        return one(column, GENDERS, "not-a-gender");
    }

    /** Yes or no. */
    public Boolean truth(Column column) {
        return one(column, TRUTHS, "not-yes-or-no");
    }

    /** A kind of area. */
    public Area area(Column column) {
        return one(column, AREAS, "not-an-area");
    }

    /** A day, as people write it: 1948-03-05, 1948/3/5, 1948年3月5日. */
    public LocalDate day(Column column) {
        String text = text(column, 20);
        if (text == null) {
            return null;
        }
        Matcher parts = DAY.matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))
                );
            }
        } catch (DateTimeException noSuchDay) {
            // said below, like any other text that is no day
        }
        wrong(column, "not-a-day");
        return null;
    }

    /** A whole number between two others, both possible. */
    public Integer whole(Column column, int least, int most) {
        String text = text(column, 12);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        wrong(column, "not-between", least, most);
        return null;
    }

    /** A place of both columns, or null where there is none; one without the other is a problem. */
    public Place place() {
        Double lat = degrees(Column.LAT, 18, 54);
        Double lng = degrees(Column.LNG, 73, 136);
        if (
            (lat == null) != (lng == null) &&
            line.values().containsKey(Column.LAT) != line.values().containsKey(Column.LNG)
        ) {
            wrong(lat == null ? Column.LAT : Column.LNG, "half-a-place");
        }
        return lat == null || lng == null ? null : new Place(lat, lng);
    }

    /** WGS 84 within China; outside is most often latitude and longitude the wrong way round. */
    private Double degrees(Column column, int least, int most) {
        String text = text(column, 20);
        if (text == null) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(text);
            if (degrees >= least && degrees <= most) {
                return degrees;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        wrong(column, "not-between", least, most);
        return null;
    }

    private <T> T one(Column column, Map<String, T> known, String key) {
        String text = text(column, 20);
        T value = text == null ? null : known.get(text.toLowerCase(Locale.ROOT));
        if (text != null && value == null) {
            wrong(column, key);
        }
        return value;
    }

    /** Says that something is wrong with that column of the row. */
    public void wrong(Column column, String key, Object... arguments) {
        problems.add(new RowProblem(line.number(), column, key, List.of(arguments)));
    }
}

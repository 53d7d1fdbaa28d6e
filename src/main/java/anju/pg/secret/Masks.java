package anju.pg.secret;

import java.util.regex.Pattern;

/** What is shown of a secret until somebody gives a reason to see it. */
public final class Masks {

    private static final Pattern HOUSE = Pattern.compile("[0-9０-９].*$", Pattern.DOTALL);
    private static final Pattern AREA = Pattern.compile("^.*(?:街道|镇|乡|社区|村|农场|管委会)");

    private Masks() {}

    /** 138****0001; of a number of another length the last four digits, if there are more than six. */
    public static String phone(String phone) {
        return phone.length() == 11 ? shown(phone, 3, 4) : shown(phone, 0, 4);
    }

    /** 441302********0001: the place of registration and the last four. */
    public static String idNumber(String idNumber) {
        return idNumber.length() == 18 ? shown(idNumber, 6, 4) : shown(idNumber, 0, 4);
    }

    /** The town or community that a line names, never the house: 惠城区桥东街道东湖社区**** */
    public static String addressLine(String line) {
        var area = AREA.matcher(HOUSE.matcher(line).replaceFirst(""));
        return (area.find() ? area.group() : "") + "****";
    }

    private static String shown(String text, int first, int last) {
        if (text.length() < first + last + 3) {
            return "*".repeat(text.length());
        }
        int hidden = text.length() - first - last;
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}

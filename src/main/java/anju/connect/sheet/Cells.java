package anju.connect.sheet;

/** Cells that a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
final class Cells {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private Cells() {}

    /** The text as a spreadsheet will show it and never reckon it: an apostrophe stands before what begins a formula. */
    static String written(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    /** The text that was written so. */
    static String read(String text) {
        return text.startsWith("'") && begins(text, 1) ? text.substring(1) : text;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && BEGINS_A_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}

package anju.city.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Telephone and identity numbers that nobody has. */
public final class Numbers {

    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 }; // GB 11643-1999
    private static final String CHECKS = "10X98765432";

    private Numbers() {}

    /** 160 is given to no network; the next digit tells residents, workers, relatives and staff apart. */
    public static String phone(int kind, int number) {
        return "160%d%07d".formatted(kind, number);
    }

    /** 99 is no province, and the last character is never the right one. */
    public static String identity(int number, LocalDate birth) {
        String body = "99%04d%s%03d".formatted(
            number / 1000,
            birth.format(DateTimeFormatter.BASIC_ISO_DATE),
            number % 1000
        );
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt((sum + 1) % 11);
    }
}

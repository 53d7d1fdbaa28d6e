package anju.city.register;

import anju.city.copy.Tables;
import anju.city.load.RegisterRows;
import anju.city.load.Secrets;
import anju.city.sheet.Column;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import anju.people.Gender;
import anju.pg.secret.SearchHash;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What residents and workers have in common; line is where they stand in the file. Birth, phone and number may be null. */
record Person(int line, UUID id, String name, Gender gender, LocalDate birth, String phone, String idNumber) {
    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 }; // GB 11643-1999
    private static final String CHECKS = "10X98765432";

    static Person read(Values row, Sheet.Line line) {
        String name = row.text(Column.NAME, 60);
        Gender gender = row.gender(Column.GENDER);
        LocalDate birth = row.day(Column.BIRTH_DATE);
        String phone = phone(row);
        String number = idNumber(row, birth);
        return new Person(line.number(), UUID.randomUUID(), name, gender, birth, phone, number);
    }

    void write(Tables tables, Secrets secrets) {
        new RegisterRows(tables, secrets).person(id, name, gender, birth, phone, idNumber, false);
    }

    private static String phone(Values row) {
        String said = row.text(Column.PHONE, 30);
        String phone = said == null ? null : SearchHash.normalPhone(said);
        if (phone != null && !phone.matches("\\d{7,12}")) {
            row.wrong(Column.PHONE, "not-a-phone");
            return null;
        }
        return phone;
    }

    private static String idNumber(Values row, LocalDate birth) {
        String said = row.text(Column.ID_NUMBER, 30);
        if (said == null) {
            return null;
        }
        String number = SearchHash.normalIdNumber(said);
        if (!number.matches("\\d{17}[\\dX]")) {
            // passports and the papers of people from Hong Kong, Macao and Taiwan are shorter
            if (number.matches("[A-Z0-9]{6,15}")) {
                return number;
            }
            row.wrong(Column.ID_NUMBER, "not-an-id-number");
            return null;
        }
        if (!isRight(number)) {
            row.wrong(Column.ID_NUMBER, "wrong-check-digit");
            return null;
        }
        if (birth != null && !number.substring(6, 14).equals(birth.format(DateTimeFormatter.BASIC_ISO_DATE))) {
            row.wrong(Column.ID_NUMBER, "other-birth-date");
        }
        return number;
    }

    private static boolean isRight(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        try {
            LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17);
    }
}

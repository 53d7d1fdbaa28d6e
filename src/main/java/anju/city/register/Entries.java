package anju.city.register;

import anju.city.copy.Tables;
import anju.city.sheet.Sheet;
import anju.city.sheet.Values;
import java.util.List;

/** The rows of one register: read and judged one by one, written together. */
interface Entries {
    /** Reads a row; whatever is wrong goes to the row's problems. */
    void read(Values row, Sheet.Line line);

    /** Search hashes of the identity numbers that were read, to find out whether somebody is there already. */
    List<Person> persons();

    /** Writes what was read. */
    void write(Tables tables);
}

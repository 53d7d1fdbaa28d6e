package anju.flow.register;

import anju.people.register.Communities;
import anju.people.register.NewResident;
import java.util.List;

/** Reads a register that somebody sent, and judges every row of it. */
public interface Reading {
    /** The residents of a file (CSV or xlsx), and everything that is wrong with it. Takes its time: not for an event loop. */
    Judged residents(byte[] file, Communities known);

    /** The columns of such a file as their words in data, those that it must have first. */
    List<String> columns();

    /** What a file holds: the rows that are right, all that is wrong, and how many rows there are. */
    record Judged(int rows, List<Row> right, List<Wrong> wrong) {
        /** Copies the lists. */
        public Judged {
            right = List.copyOf(right);
            wrong = List.copyOf(wrong);
        }
    }

    /** A row that is right, on its line as a spreadsheet counts it. */
    record Row(int line, NewResident resident) {}

    /**
     * One thing that is wrong: the line (the header is 1), the column's word in data (null: the whole line), the key of its
     * words and their arguments, which never repeat what is personal.
     */
    record Wrong(int line, String column, String key, List<Object> arguments) {}
}

package anju.flow.register;

import java.util.List;

/** Writes tables for spreadsheets. */
public interface Sheets {
    /** What a table is written as. */
    enum Format {
        CSV("csv", "text/csv; charset=utf-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String word;
        private final String type;

        Format(String word, String type) {
            this.word = word;
            this.type = type;
        }

        /** The word, which is also how such a file's name ends. */
        public String word() {
            return word;
        }

        /** The media type. */
        public String type() {
            return type;
        }

        /** The format of that word; throws IllegalArgumentException for another. */
        public static Format of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** A file of these rows, the first one naming the columns; null is an empty cell, and no cell is a formula. */
    byte[] write(Format format, List<List<String>> rows);
}

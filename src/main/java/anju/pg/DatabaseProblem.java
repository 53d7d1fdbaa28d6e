package anju.pg;

import java.util.Arrays;

/** Why the database cannot be used; the console makes one line of it that says what to do. */
public final class DatabaseProblem extends RuntimeException {

    private final String key;
    private final transient Object[] details;

    /** A problem by the key of its words and what stands in their gaps. */
    public DatabaseProblem(String key, Object... details) {
        super(key + Arrays.toString(details));
        this.key = key;
        this.details = details.clone();
    }

    /** The key of the words. */
    public String key() {
        return key;
    }

    /** What stands in the gaps of the words, in their order. */
    public Object[] details() {
        return details.clone();
    }
}

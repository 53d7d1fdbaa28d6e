package anju.command.plan.read;

import anju.value.Problem;

/** A file that is not what it should be: where in it, and what is wrong there, by the key of its words. */
public final class Broken extends RuntimeException {

    private final String where;
    private final transient Problem why;

    /** Something is wrong there. */
    public Broken(String where, String key, Object... gaps) {
        super(where + ": " + key);
        this.where = where;
        this.why = Problem.of(where, key, gaps);
    }

    /** The field or line. */
    public String where() {
        return where;
    }

    /** What is wrong there. */
    public Problem why() {
        return why;
    }
}

package anju.planning.schedule;

import java.util.Arrays;

/** The changes of one move, so that they can be taken back in reverse. */
final class Journal {

    /** What was done. */
    enum Kind {
        PUT,
        TAKEN,
        TAILS,
        AIM
    }

    private Kind[] kind = new Kind[16];
    private int[] subject = new int[16];
    private int[] other = new int[16];
    private int[] one = new int[16];
    private int[] two = new int[16];
    private long[] label = new long[16];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void note(Kind what, int who, int where, long oldLabel, int first, int second) {
        if (size == kind.length) grow();
        kind[size] = what;
        subject[size] = who;
        other[size] = where;
        label[size] = oldLabel;
        one[size] = first;
        two[size++] = second;
    }

    /** Drops the last note, whose fields stay readable until the next {@link #note}. */
    Kind last() {
        return kind[--size];
    }

    int subject() {
        return subject[size];
    }

    int other() {
        return other[size];
    }

    int one() {
        return one[size];
    }

    int two() {
        return two[size];
    }

    long label() {
        return label[size];
    }

    private void grow() {
        int more = 2 * size;
        kind = Arrays.copyOf(kind, more);
        subject = Arrays.copyOf(subject, more);
        other = Arrays.copyOf(other, more);
        one = Arrays.copyOf(one, more);
        two = Arrays.copyOf(two, more);
        label = Arrays.copyOf(label, more);
    }
}

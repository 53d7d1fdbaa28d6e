package anju.city.load;

/** Hears how far a long load is. */
@FunctionalInterface
public interface Progress {
    /** So much of so much of that step is done; the step is a key of the words, such as {@code city.load.residents}. */
    void at(String step, long done, long of);

    /** Somebody who does not want to hear it. */
    static Progress silent() {
        return (step, done, of) -> {};
    }
}

package anju.value;

/** An amount in fen, the minor unit of the yuan; never a fraction of it. */
public record Money(long fen) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /** The sum; throws ArithmeticException when it does not fit. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** The difference; throws ArithmeticException when it does not fit. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** The smaller of the two. */
    public Money least(Money other) {
        return fen <= other.fen ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}

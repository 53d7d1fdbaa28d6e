package anju.planning.day;

/** How long it takes from place to place, by number from 0; it need not be symmetric, but staying takes none. */
public interface Travel {
    /** How many places there are. */
    int places();

    /** The time from one place to another, in the day's unit. */
    double time(int from, int to);

    /** Times as a table; throws IllegalArgumentException when it is not square or staying takes time. */
    static Travel of(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != matrix.length) throw new IllegalArgumentException(
                "the travel matrix is not square"
            );
            if (matrix[i][i] != 0) throw new IllegalArgumentException("staying at place " + i + " takes time");
        }
        return new Travel() {
            @Override
            public int places() {
                return matrix.length;
            }

            @Override
            public double time(int from, int to) {
                return matrix[from][to];
            }
        };
    }

    /** Only some of the places, numbered anew in the order given. */
    default Travel among(int[] some) {
        var whole = this;
        return new Travel() {
            @Override
            public int places() {
                return some.length;
            }

            @Override
            public double time(int from, int to) {
                return whole.time(some[from], some[to]);
            }
        };
    }
}

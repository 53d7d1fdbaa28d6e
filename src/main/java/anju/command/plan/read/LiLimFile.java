package anju.command.plan.read;

import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import anju.planning.transport.Stop;
import java.util.ArrayList;
import java.util.List;

/** The text form of Li and Lim (2001): pickups and deliveries, fewest vehicles first, Euclidean distances. */
public final class LiLimFile {

    private static final int MOST_STOPS = 5_000;

    private LiLimFile() {}

    /** Whether a file is in this form: its first line is three numbers, its second nine. */
    public static boolean recognises(String text) {
        var first = text
            .lines()
            .filter(line -> !line.isBlank())
            .limit(2)
            .map(line -> line.strip().split("\\s+"))
            .toList();
        return first.size() == 2 && first.get(0).length == 3 && first.get(1).length == 9;
    }

    /** The haul in such a file. */
    public static Haul read(String name, String text) {
        var lines = new Lines(text);
        double[] head = lines.numbers(3);
        int fleet = lines.whole(head[0], 1, Integer.MAX_VALUE);
        if (head[1] < 0) throw lines.broken("file.negative", head[1]);
        List<double[]> rows = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        while (!lines.isEnd()) {
            double[] row = lines.numbers(9);
            if (stops.size() == MOST_STOPS) throw lines.broken("file.tooMany", MOST_STOPS);
            int id = lines.whole(row[0], stops.size(), stops.size());
            if (row[6] < 0) throw lines.broken("file.negative", row[6]);
            if (row[4] > row[5]) throw lines.broken("file.endsFirst", row[4], row[5]);
            lines.whole(row[7], 0, MOST_STOPS);
            lines.whole(row[8], 0, MOST_STOPS);
            stops.add(new Stop(id, row[1], row[2], row[3], row[4], row[5], row[6]));
            rows.add(row);
        }
        if (stops.isEmpty()) throw lines.broken("file.endsEarly");
        return new Haul(name, fleet, head[1], stops, errands(rows), distances(rows), true);
    }

    private static List<Errand> errands(List<double[]> rows) {
        List<Errand> errands = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            double[] row = rows.get(i);
            int pickup = (int) row[7];
            int delivery = (int) row[8];
            int other = pickup + delivery;
            // a line further down than its number, for the first line is the fleet and the second the depot
            String line = String.valueOf(i + 2);
            boolean isPair = (pickup == 0) != (delivery == 0) && other < rows.size() && other != i;
            if (!isPair) throw new Broken(line, "file.noPair");
            double[] theirs = rows.get(other);
            if (row[3] != -theirs[3] || delivery > 0 != row[3] >= 0) throw new Broken(line, "file.noPair");
            if (theirs[delivery > 0 ? 7 : 8] != i) throw new Broken(line, "file.noPair");
            if (delivery > 0) errands.add(new Errand(i, delivery));
        }
        return errands;
    }

    private static double[][] distances(List<double[]> rows) {
        int count = rows.size();
        double[][] distances = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                distances[i][j] = Math.hypot(rows.get(i)[1] - rows.get(j)[1], rows.get(i)[2] - rows.get(j)[2]);
            }
        }
        return distances;
    }
}

package anju.command.plan.read;

import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import anju.planning.transport.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text form of Solomon (1987) and Gehring and Homberger (1999), with the convention of the 12th DIMACS challenge: the cost is
 * the distance, each cut to one decimal. Everything is in tenths here.
 */
public final class SolomonFile {

    /** How many units make one of the file's. */
    public static final int TENTHS = 10;

    private static final int MOST_STOPS = 5_000;

    private SolomonFile() {}

    /** Whether a file is in this form. */
    public static boolean recognises(String text) {
        return text
            .lines()
            .limit(10)
            .anyMatch(line -> line.strip().toUpperCase(Locale.ROOT).equals("VEHICLE"));
    }

    /** The haul in such a file. */
    public static Haul read(String name, String text) {
        var lines = new Lines(text);
        skipTo(lines, "VEHICLE");
        lines.next();
        double[] vehicles = lines.numbers(2);
        int fleet = lines.whole(vehicles[0], 1, Integer.MAX_VALUE);
        if (vehicles[1] < 0) throw lines.broken("file.negative", vehicles[1]);
        skipTo(lines, "CUSTOMER");
        lines.next();
        List<double[]> places = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        while (!lines.isEnd()) {
            double[] row = lines.numbers(7);
            if (stops.size() == MOST_STOPS) throw lines.broken("file.tooMany", MOST_STOPS);
            stops.add(stop(lines, row, stops.size()));
            places.add(row);
        }
        if (stops.isEmpty()) throw lines.broken("file.endsEarly");
        List<Errand> errands = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) errands.add(new Errand(Errand.NONE, i));
        return new Haul(name, fleet, vehicles[1], stops, errands, distances(places), false);
    }

    private static Stop stop(Lines lines, double[] row, int number) {
        int id = lines.whole(row[0], number, number);
        if (row[3] < 0) throw lines.broken("file.negative", row[3]);
        if (row[6] < 0) throw lines.broken("file.negative", row[6]);
        if (row[4] > row[5]) throw lines.broken("file.endsFirst", row[4], row[5]);
        return new Stop(id, row[1], row[2], -row[3], TENTHS * row[4], TENTHS * row[5], TENTHS * row[6]);
    }

    private static double[][] distances(List<double[]> places) {
        int count = places.size();
        double[][] distances = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double x = places.get(i)[1] - places.get(j)[1];
                double y = places.get(i)[2] - places.get(j)[2];
                distances[i][j] = Math.floor(TENTHS * Math.sqrt(x * x + y * y));
            }
        }
        return distances;
    }

    private static void skipTo(Lines lines, String word) {
        while (!lines.next().toUpperCase(Locale.ROOT).equals(word));
    }
}

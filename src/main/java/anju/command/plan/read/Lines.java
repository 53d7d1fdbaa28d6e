package anju.command.plan.read;

import java.util.Arrays;
import java.util.List;

/** The lines of a text file with their numbers, and the numbers in them. */
public final class Lines {

    private static final double MOST = 1e9;

    private final List<String> lines;
    private int at;

    /** The lines of a text. */
    public Lines(String text) {
        lines = text.lines().toList();
    }

    /** The next line that is not blank. */
    String next() {
        while (at < lines.size() && lines.get(at).isBlank()) at++;
        if (at == lines.size()) throw new Broken(where(), "file.endsEarly");
        return lines.get(at++).strip();
    }

    /** Whether only blank lines follow. */
    boolean isEnd() {
        while (at < lines.size() && lines.get(at).isBlank()) at++;
        return at == lines.size();
    }

    /** The numbers of the next line, of which there have to be so many. */
    double[] numbers(int count) {
        String[] words = next().split("\\s+");
        if (words.length != count) throw new Broken(String.valueOf(at), "file.columns", words.length, count);
        return Arrays.stream(words).mapToDouble(this::number).toArray();
    }

    /** A whole number of a line that was read, between bounds. */
    int whole(double number, int least, int most) {
        if (number != Math.rint(number) || number < least || number > most) {
            throw new Broken(String.valueOf(at), "file.noWhole", least, most);
        }
        return (int) number;
    }

    /** Says that something is wrong in the line that was read last. */
    Broken broken(String key, Object... gaps) {
        return new Broken(String.valueOf(at), key, gaps);
    }

    private double number(String word) {
        try {
            double number = Double.parseDouble(word);
            if (Math.abs(number) <= MOST) return number;
        } catch (NumberFormatException noNumber) {
            // said below, as for a number that is none to reckon with
        }
        throw new Broken(String.valueOf(at), "file.noNumber");
    }

    private String where() {
        return String.valueOf(lines.size() + 1);
    }
}

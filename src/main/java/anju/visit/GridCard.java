package anju.visit;

import anju.order.Mark;
import anju.order.Order;
import anju.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A printed card with a code at each crossing of columns A to H and rows 1 to 5, kept as its digits in a row. Which
 * crossing is asked for follows from the order and the end of the visit, so that a phone without a network knows it.
 */
public record GridCard(String digits) {
    private static final String COLUMNS = "ABCDEFGH";
    private static final int ROWS = 5;
    private static final int LENGTH = 4;
    private static final int CELLS = COLUMNS.length() * ROWS;

    /** How many digits a card has. */
    public static final int DIGITS = CELLS * LENGTH;

    /** Throws IllegalArgumentException when it is not a card's number of digits. */
    public GridCard {
        if (!digits.matches("\\d{" + DIGITS + "}")) {
            throw new IllegalArgumentException("a card has " + DIGITS + " digits");
        }
    }

    /** The crossing that is asked for at that end of the visit, as C4; another one when leaving than when arriving. */
    public static String cell(Id<Order> order, Mark.Which which) {
        long bits = order.value().getMostSignificantBits() ^ order.value().getLeastSignificantBits();
        int in = Math.floorMod(bits, CELLS);
        int further = 1 + Math.floorMod(bits >>> 20, CELLS - 1);
        int cell = which == Mark.Which.IN ? in : (in + further) % CELLS;
        return "" + COLUMNS.charAt(cell % COLUMNS.length()) + (1 + cell / COLUMNS.length());
    }

    /** The code at a crossing; throws IllegalArgumentException where the card has none. */
    public String at(String cell) {
        String upper = cell.toUpperCase(Locale.ROOT);
        int column = upper.isEmpty() ? -1 : COLUMNS.indexOf(upper.charAt(0));
        if (column < 0 || !upper.substring(1).matches("[1-" + ROWS + "]")) {
            throw new IllegalArgumentException("no such crossing: " + cell);
        }
        return rows()
            .get(Integer.parseInt(upper.substring(1)) - 1)
            .get(column);
    }

    /** The codes by row, each from column A on. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            List<String> codes = new ArrayList<>();
            for (int column = 0; column < COLUMNS.length(); column++) {
                int at = (row * COLUMNS.length() + column) * LENGTH;
                codes.add(digits.substring(at, at + LENGTH));
            }
            rows.add(List.copyOf(codes));
        }
        return List.copyOf(rows);
    }
}

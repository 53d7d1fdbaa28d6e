package anju.command.plan.read;

/** A square matrix of travel times. */
final class Matrix {

    private Matrix() {}

    static double[][] read(Field field, int places) {
        var rows = field.elements(places, places);
        double[][] matrix = new double[places][places];
        for (int i = 0; i < places; i++) {
            var row = rows.get(i).elements(places, places);
            if (row.get(i).notNegative() != 0) throw new Broken(row.get(i).path(), "file.noZero");
            for (int j = 0; j < places; j++) matrix[i][j] = row.get(j).notNegative();
        }
        return matrix;
    }
}

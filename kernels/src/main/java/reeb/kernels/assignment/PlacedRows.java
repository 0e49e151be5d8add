package reeb.kernels.assignment;

/** Rows at places of a grid, and for each a cell near which the best ones may be. */
final class PlacedRows {
    private final double[] columns;
    private final double[] lines;
    private final int[] hints;

    PlacedRows(double[] columns, double[] lines, PricedCells cells) {
        this.columns = columns;
        this.lines = lines;
        hints = new int[columns.length];
        for (int row = 0; row < hints.length; row++) {
            hints[row] = cells.nearest(columns[row], lines[row]);
        }
    }

    int count() {
        return columns.length;
    }

    double column(int row) {
        return columns[row];
    }

    double line(int row) {
        return lines[row];
    }

    boolean samePlace(int row, int other) {
        return columns[row] == columns[other] && lines[row] == lines[other];
    }

    int hint(int row) {
        return hints[row];
    }

    void hint(int row, int cell) {
        hints[row] = cell;
    }
}

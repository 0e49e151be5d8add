package reeb.plugins.quality;

import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.StraightRows;

/** Measures some rows against all; called from several threads at once. */
interface DistanceRows {
    /**
     * Measures.
     *
     * @param first the first row
     * @param distances for it and each after it n values that order the rows as their distances do; overwritten
     */
    void measure(int first, double[][] distances);

    /** Prepares, in the fastest way there is for a metric. */
    static DistanceRows of(Space space, Run run) {
        Points points = space.points();
        if (space.metric().straight() && points.sparse().isEmpty()) {
            return straight(points, StraightRows.of(points, run));
        }
        Metric metric = space.metric().fitted(points, run);
        return (first, distances) -> {
            for (int row = 0; row < distances.length; row++) {
                metric.distances(points, first + row, distances[row]);
            }
        };
    }

    private static DistanceRows straight(Points points, StraightRows packed) {
        return (first, distances) -> {
            double[][] rows = new double[distances.length][points.columns()];
            for (int row = 0; row < rows.length; row++) {
                points.copyRow(first + row, rows[row]);
            }
            double[] squares = new double[packed.rowsOfBlock()];
            for (int block = 0; block < packed.blocks(); block++) {
                int start = packed.first(block);
                for (int row = 0; row < rows.length; row++) {
                    packed.squares(rows[row], block, squares);
                    System.arraycopy(squares, 0, distances[row], start, packed.end(block) - start);
                }
            }
        };
    }
}

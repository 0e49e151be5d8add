package reeb.plugins.embedders.scaling;

import reeb.api.Progress;
import reeb.api.Run;
import reeb.plugins.embedders.map.MapRows;
import reeb.plugins.embedders.map.SourceDistances;

/**
 * Moves places so that the sum of squared differences between their Euclidean distances and given ones falls with each step.
 *
 * <p>See de Leeuw, <i>Applications of Convex Analysis to Multidimensional Scaling</i>, Recent Developments in Statistics, 1977:
 * each row goes to the mean of where the others, at their given distances, would have it. All weights are one.
 */
public final class StressMajorization {
    private static final int ROWS_OF_A_PIECE = 8;

    /** The steps end once the stress falls by less than this share. */
    private static final double STEADY = 1e-5;

    private final SourceDistances distances;
    private final Run run;

    private StressMajorization(SourceDistances distances, Run run) {
        this.distances = distances;
        this.run = run;
    }

    /**
     * Moves. O(n^2 axes) for each step.
     *
     * @param distances of all n rows from all
     * @param start n places of each axis
     * @param steps how many at most
     * @param run this execution
     * @return n places of each axis
     */
    public static double[][] of(SourceDistances distances, double[][] start, int steps, Run run) {
        StressMajorization descent = new StressMajorization(distances, run);
        double[][] places = start;
        double stress = ScalingFit.of(distances, places, run).stress();
        try (Progress progress = run.progress("moving rows", steps)) {
            for (int step = 0; step < steps; step++) {
                double[][] moved = descent.step(places);
                double after = ScalingFit.of(distances, moved, run).stress();
                boolean steady = stress - after <= STEADY * stress;
                places = after < stress ? moved : places;
                stress = Math.min(stress, after);
                double[][] now = places;
                progress.show(() -> MapRows.of(now));
                progress.advance(1);
                if (steady) {
                    break;
                }
            }
        }
        return places;
    }

    private double[][] step(double[][] places) {
        int rows = distances.rows();
        double[][] moved = new double[places.length][rows];
        run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
            double[] given = new double[rows];
            double[] ratios = new double[rows];
            for (int row = first; row < end; row++) {
                distances.copy(row, given);
                ScalingFit.measure(places, row, ratios);
                for (int other = 0; other < rows; other++) {
                    ratios[other] = ratios[other] > 0 ? given[other] / ratios[other] : 0;
                }
                for (int axis = 0; axis < places.length; axis++) {
                    moved[axis][row] = pulled(ratios, places[axis], row) / rows;
                }
            }
        });
        return moved;
    }

    private static double pulled(double[] ratios, double[] axis, int row) {
        double sum = 0;
        for (int other = 0; other < axis.length; other++) {
            sum += ratios[other] * (axis[row] - axis[other]);
        }
        return sum;
    }
}

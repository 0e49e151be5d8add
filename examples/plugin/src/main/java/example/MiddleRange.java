package example;

import java.util.Arrays;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** How far the features of a row lie apart, without the outermost. */
@Named("example/middle-range")
@About("How far the features of a row lie apart, without a share of the smallest and of the largest.")
public record MiddleRange(
        @About("Which share of the features is left out at either end.")
        @Default("0.1")
        @Range(min = 0, max = 0.5)
        double leftOut) implements Lens {
    private static final int ROWS = 1024;

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        double[] values = new double[points.rows()];
        // Pieces of so many rows are cut alike for any number of threads, and where a run is cancelled, no more begin.
        run.chunks(points.rows(), ROWS, (first, end) -> {
            double[] row = new double[points.columns()];
            for (int i = first; i < end; i++) {
                points.copyRow(i, row);
                values[i] = middleRange(row, i);
            }
        });
        return Points.of(values.length, 1, values);
    }

    private double middleRange(double[] features, int row) {
        Arrays.sort(features);
        int out = Math.min((int) (leftOut * features.length), (features.length - 1) / 2);
        double range = features[features.length - 1 - out] - features[out];
        if (!Double.isFinite(range)) {
            throw new InputException("row " + row + " has a value that is not a finite number; remove that row");
        }
        return range;
    }
}

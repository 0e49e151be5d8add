package reeb.plugins.features;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * Replaces values by their ranks in the column, from 0 for the least to 1 for the greatest; equal values have the mean of their
 * ranks. So no value is far from all others, whatever the distribution.
 *
 * <p>n x d values in double precision give such, others single precision. O(n d log n).
 *
 * @param columns which features
 */
@Named("rank")
@About("Replaces values by their ranks in the column, from 0 to 1; equal values have the mean of their ranks.")
public record Rank(
        @About("Names of the features; if left out, all.") Optional<List<String>> columns) implements Transform {
    /** Copies the names. */
    public Rank {
        columns = columns.map(NamedFeatures::distinct);
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Points points = data.points();
        boolean[] chosen = NamedFeatures.chosen(data, columns);
        long ranked = IntStream.range(0, chosen.length).filter(i -> chosen[i]).count();
        run.reserve(ranked * points.rows() * Double.BYTES, "the sorted columns of " + points + "; take fewer rows");
        List<double[]> sorted =
                run.collect(chosen.length, column -> chosen[column] ? sorted(data, column) : new double[0]);
        return Mapping.apply(points, (column, value) -> chosen[column] ? rank(sorted.get(column), value) : value, run);
    }

    private static double[] sorted(Dataset data, int column) {
        double[] values = data.points().column(column);
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                throw new InputException("rank: row " + data.number(row) + ", feature '"
                        + NamedFeatures.of(data).get(column)
                        + "' has no value; leave such rows out where the data are read");
            }
            values[row] += 0.0; // makes 0 of the other zero, which would sort before it
        }
        Arrays.sort(values);
        return values;
    }

    private static double rank(double[] sorted, double value) {
        int below = count(sorted, value, false);
        int notAbove = count(sorted, value, true);
        return sorted.length < 2 ? 0 : (below + notAbove - 1) / 2.0 / (sorted.length - 1);
    }

    /** Counts the values below one, or those not above it. */
    private static int count(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean counted = orEqual ? sorted[middle] <= value : sorted[middle] < value;
            low = counted ? middle + 1 : low;
            high = counted ? high : middle;
        }
        return low;
    }

    @Override
    public List<String> names(Dataset data, int count) {
        return NamedFeatures.prefixed("rank", data, columns);
    }
}

package reeb.plugins.features;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;

/**
 * Replaces values by their ranks in the column, from 0 for the least to 1 for the greatest; equal values have the mean of their
 * ranks. So no value is far from all others, whatever the distribution. A value of a later row has the rank that lies between
 * those of the values around it.
 *
 * <p>n x d values in double precision give such, others single precision. O(n d log n).
 *
 * @param columns which features
 */
@Named("rank")
@About("Replaces values by their ranks in the column, from 0 to 1; equal values have the mean of their ranks.")
public record Rank(
        @About("Names of the features; if left out, all.") @ColumnNames
        Optional<List<String>> columns) implements Transform, Trainable {
    /** Copies the names. */
    public Rank {
        columns = columns.map(NamedFeatures::distinct);
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        return train(data, run).transform(data.points(), run);
    }

    @Override
    public Model train(Dataset data, Run run) {
        Points points = data.points();
        boolean[] chosen = NamedFeatures.chosen(data, columns);
        long ranked = IntStream.range(0, chosen.length).filter(i -> chosen[i]).count();
        run.reserve(ranked * points.rows() * Double.BYTES, "the sorted columns of " + points + "; take fewer rows");
        return new RankModel(
                run.collect(chosen.length, column -> chosen[column] ? sorted(data, column) : new double[0]),
                points.rows());
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return RankModel.restore(state);
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

    @Override
    public List<String> names(Dataset data, int count) {
        return NamedFeatures.prefixed("rank", data, columns);
    }
}

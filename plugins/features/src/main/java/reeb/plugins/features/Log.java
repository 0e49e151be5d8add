package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;

/**
 * Replaces values by their natural logarithm, for features of which ratios matter, such as incomes and counts.
 *
 * <p>n x d values in double precision give such, others single precision. O(n d).
 *
 * @param columns which features
 * @param plus what is added first
 */
@Named("log")
@About("Replaces values by their natural logarithm.")
public record Log(
        @About("Names of the features; if left out, all.") @ColumnNames
        Optional<List<String>> columns,

        @About("What is added to a value first, so that zeros have a logarithm; 1 is usual for counts.")
        @Default("0")
        @Range(min = 0)
        double plus)
        implements Transform, RowWise {
    /** Copies the names. */
    public Log {
        columns = columns.map(NamedFeatures::distinct);
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        boolean[] chosen = NamedFeatures.chosen(data, columns);
        for (int column = 0; column < chosen.length; column++) {
            if (chosen[column]) {
                requirePositive(data, column);
            }
        }
        return Mapping.apply(
                data.points(), (column, value) -> chosen[column] ? StrictMath.log(value + plus) : value, run);
    }

    private void requirePositive(Dataset data, int column) {
        double[] values = data.points().column(column);
        for (int row = 0; row < values.length; row++) {
            if (values[row] + plus <= 0) {
                throw new InputException("log: row " + data.number(row) + ", feature '"
                        + NamedFeatures.of(data).get(column) + "': " + values[row]
                        + " has no logarithm; choose a 'plus' with which all values become positive, or name the features to take"
                        + " in 'columns'");
            }
        }
    }

    @Override
    public List<String> names(Dataset data, int count) {
        return NamedFeatures.prefixed("log", data, columns);
    }
}

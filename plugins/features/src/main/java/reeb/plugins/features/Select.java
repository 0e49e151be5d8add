package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;

/**
 * Keeps some features.
 *
 * <p>n x d values in double precision give n x m such, others single precision. O(n d).
 *
 * @param columns which ones, in the order that they will have
 */
@Named("select")
@About("Keeps some of the features, by name.")
public record Select(
        @About(
                "Names of the features to keep, in the order they will have; 'feature 1' is the first one, whatever its name.")
        @ColumnNames
        List<String> columns)
        implements Transform, RowWise {
    /** Copies the names. */
    public Select {
        columns = NamedFeatures.distinct(columns);
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Points points = data.points();
        int[] chosen = NamedFeatures.columns(data, columns);
        long size = (long) points.rows() * chosen.length;
        if (size > Integer.MAX_VALUE - 16) {
            throw new InputException("columns: " + size + " values are too many to be kept in memory; take fewer rows");
        }
        run.reserve(size * Double.BYTES, "the selected features of " + points + "; take fewer rows or columns");
        return MadeRows.of(
                points.precision(),
                points.rows(),
                chosen.length,
                (row, into) -> {
                    for (int i = 0; i < chosen.length; i++) {
                        into[i] = points.at(row, chosen[i]);
                    }
                },
                run);
    }

    @Override
    public List<String> names(Dataset data, int count) {
        return columns;
    }
}

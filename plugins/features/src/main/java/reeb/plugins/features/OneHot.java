package reeb.plugins.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;

/**
 * Makes a feature of each category of columns of the table: 1 where a row has it, else 0; a missing value gives 0 in all.
 *
 * <p>n x d values in double precision give n x m such, others single precision. O(n m).
 *
 * @param columns which columns
 * @param keep whether the features there are stay
 */
@Named("one-hot")
@About("Makes features of 0 and 1 of categories, one for each, such as country=NL.")
public record OneHot(
        @About("Columns of the table; if left out, all that hold categories.") @ColumnNames
        Optional<List<String>> columns,

        @About("Whether the features there are stay, in front of the new ones.") @Default("true")
        boolean keep)
        implements Transform, RowWise {
    /** More categories than these are names of single rows rather than of groups. */
    private static final int MOST_CATEGORIES = 1000;

    /** Copies the names. */
    public OneHot {
        columns = columns.map(NamedFeatures::distinct);
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Points points = data.points();
        List<Column.Categories> categories = categories(data);
        int kept = keep ? points.columns() : 0;
        long width = kept
                + categories.stream().mapToLong(column -> column.names().size()).sum();
        long size = points.rows() * width;
        if (size > Integer.MAX_VALUE - 16) {
            throw new InputException("columns: their categories make " + size
                    + " values, too many to be kept in memory; take columns of fewer categories");
        }
        run.reserve(size * Double.BYTES, "features of all categories; take columns of fewer categories");
        return MadeRows.of(
                points.precision(),
                points.rows(),
                (int) width,
                (row, into) -> fill(points, categories, row, into),
                run);
    }

    private void fill(Points points, List<Column.Categories> categories, int row, double[] into) {
        int at = 0;
        for (; keep && at < points.columns(); at++) {
            into[at] = points.at(row, at);
        }
        for (Column.Categories column : categories) {
            if (column.code(row) >= 0) {
                into[at + column.code(row)] = 1;
            }
            at += column.names().size();
        }
    }

    private List<Column.Categories> categories(Dataset data) {
        List<Column> chosen = new ArrayList<>();
        columns.ifPresentOrElse(
                names -> names.forEach(name -> chosen.add(data.column("columns", name))),
                () -> data.table().columns().stream()
                        .filter(Column.Categories.class::isInstance)
                        .forEach(chosen::add));
        if (chosen.isEmpty()) {
            throw new InputException("one-hot: the rows have no column of categories; name columns in 'columns'");
        }
        return chosen.stream().map(OneHot::categories).toList();
    }

    @Override
    public List<String> columns(Dataset data) {
        return categories(data).stream().map(Column.Categories::name).toList();
    }

    private static Column.Categories categories(Column column) {
        Column.Categories categories = column.categories();
        if (categories.names().size() > MOST_CATEGORIES) {
            throw new InputException("columns: column '" + column.name() + "' has "
                    + categories.names().size() + " different values but at most " + MOST_CATEGORIES
                    + " can be features; leave it out");
        }
        return categories;
    }

    @Override
    public List<String> names(Dataset data, int count) {
        Stream<String> kept = keep ? NamedFeatures.of(data).stream() : Stream.empty();
        return Stream.concat(
                        kept,
                        categories(data).stream()
                                .flatMap(column ->
                                        column.names().stream().map(category -> column.name() + "=" + category)))
                .toList();
    }
}

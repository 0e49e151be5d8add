package reeb.plugins.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** The rows that have a label; those without are left out, with a warning. */
final class Labelled {
    private final Rows rows;
    private final Points points;
    private final int[] classes;
    private final List<String> names;

    private Labelled(Rows rows, Points points, int[] classes, List<String> names) {
        this.rows = rows;
        this.points = points;
        this.classes = classes;
        this.names = names;
    }

    /**
     * Takes the labels of a column.
     *
     * @throws InputException where there is no such column, or it has no value
     */
    static Labelled of(Dataset data, String column, Run run) {
        Column.Categories labels = categories(data, "labels", column);
        int[] kept = IntStream.range(0, labels.size())
                .filter(row -> labels.code(row) >= 0)
                .toArray();
        int[] classes = IntStream.of(kept).map(labels::code).toArray();
        if (kept.length == 0) {
            throw new InputException("labels: no row has a value in column '" + column + "'; choose another column");
        }
        if (kept.length == labels.size()) {
            return new Labelled(Rows.of(kept), data.points(), classes, labels.names());
        }
        run.warn(String.format(
                Locale.ROOT,
                "%,d of %,d rows have no value in column '%s' and are left out",
                labels.size() - kept.length,
                labels.size(),
                column));
        return new Labelled(Rows.of(kept), data.points().select(Rows.of(kept)), classes, labels.names());
    }

    /** Finds a column by its name, and numbers its values unless they are categories already. */
    static Column.Categories categories(Dataset data, String parameter, String name) {
        Column found = data.column(parameter, name);
        return found instanceof Column.Categories categories
                ? categories
                : Column.Categories.of(
                        name,
                        IntStream.range(0, found.size()).mapToObj(found::text).toList());
    }

    /** Gives the numbers of the rows in the data. */
    Rows rows() {
        return rows;
    }

    /** Gives the features of the rows. */
    Points points() {
        return points;
    }

    /** Counts the rows. */
    int size() {
        return classes.length;
    }

    /** Gives the class of a row, a number from 0. */
    int classOf(int row) {
        return classes[row];
    }

    /** Names the classes, of which some may have no rows. */
    List<String> names() {
        return names;
    }

    /** Gives some of the rows. */
    Labelled select(Rows chosen) {
        return new Labelled(
                rows.pick(chosen.toArray()),
                points.select(chosen),
                chosen.stream().map(row -> classes[row]).toArray(),
                names);
    }
}

package reeb.plugins.quality;

import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.toolkit.tables.LabelColumn;

/**
 * How much nearer rows are to their own class than to the next: the mean over rows of (b - a) / max(a, b), where a is a row's
 * mean distance to the other rows of its class, and b that to the rows of the class for which it is least.
 *
 * <p>A row that is alone in its class counts 0 (Rousseeuw, <i>Silhouettes: A Graphical Aid to the Interpretation and
 * Validation of Cluster Analysis</i>, Journal of Computational and Applied Mathematics 20, 1987). Takes O(m^2 d) for m rows
 * and O(m d) memory.
 *
 * @param labels the column of classes
 * @param sample rows to draw; 0 for all
 * @param metric distance between rows
 */
@Named("silhouette")
@About("Measures how much nearer rows are to those of their own class than to the next: from -1 to 1, which is best.")
public record Silhouette(
        @About(
                "The column of classes: labels, or the name of a step that clusters; default: the one called 'label', the only"
                        + " one called class, species, target or the like, or else the only column of classes.")
        @ColumnNames
        Optional<String> labels,

        @About("Rows to measure, drawn at random by the workflow's seed; 0 for all.") @Default("5000") @Range(min = 0)
        int sample,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Evaluator {
    /** Checks that distances have means. */
    public Silhouette {
        if (metric.mayBeNegative()) {
            throw new InputException(
                    "silhouette: the metric's distances may be negative; take another, such as cosine");
        }
    }

    @Override
    public Table evaluate(Dataset data, Run run) {
        Labelled all = Labelled.of(data, LabelColumn.name(labels, data, run), run);
        Labelled rows = all.select(Sample.of(all.size(), sample, run));
        ClassDistances distances = ClassDistances.of(rows);
        int count = rows.size();
        if (distances.size(rows.classOf(0)) == count) {
            throw new InputException("labels: the " + count + " rows are all of one class, '"
                    + rows.names().get(rows.classOf(0)) + "', but a silhouette compares at least two");
        }
        double total = distances.total(metric, (row, sums) -> width(row, sums, distances), run);
        if (!Double.isFinite(total)) {
            throw new InputException("silhouette: distances are not finite, or their sums too large for a double;"
                    + " remove such rows, or scale them down first");
        }
        return new Table(List.of(new Column.Numbers("silhouette", total / count), new Column.Numbers("rows", count)));
    }

    private static double width(int row, double[] sums, ClassDistances classes) {
        int own = classes.classOf(row);
        if (classes.size(own) == 1) {
            return 0;
        }
        double within = sums[own] / (classes.size(own) - 1);
        double next = Double.POSITIVE_INFINITY;
        for (int other = 0; other < sums.length; other++) {
            if (other != own && classes.size(other) > 0) {
                next = Math.min(next, sums[other] / classes.size(other));
            }
        }
        double larger = Math.max(within, next);
        return larger > 0 ? (next - within) / larger : 0;
    }
}

package reeb.plugins.quality;

import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * Rows and how they are measured: the space they came from, or the embedding.
 *
 * @param points n x d features
 * @param metric distance between rows
 */
record Space(Points points, Metric metric) {
    /** Looks at the same rows through a lens, such as the result of an earlier step. */
    static Space through(Lens lens, Points points, Metric metric, Run run) {
        Points values = lens.view(Dataset.of(points), run.in("against"));
        if (values.rows() != points.rows()) {
            throw new InputException("against: has " + values.rows() + " rows but the embedding has " + points.rows());
        }
        return new Space(values, metric);
    }

    /** Takes some of the rows. */
    Space select(Rows rows) {
        return rows.size() == points.rows() ? this : new Space(points.select(rows), metric);
    }
}

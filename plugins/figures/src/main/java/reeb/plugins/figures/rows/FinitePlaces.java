package reeb.plugins.figures.rows;

import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** Rows whose first two features can be places. */
public final class FinitePlaces {
    private FinitePlaces() {}

    /**
     * Lists them, and warns where there are others.
     *
     * @throws InputException where rows have less than two features
     */
    public static Rows of(Points points, String part, Run run) {
        if (points.columns() < 2) {
            throw new InputException(part + ": rows need two features for their places but have " + points.columns());
        }
        int[] finite = IntStream.range(0, points.rows())
                .filter(row -> Double.isFinite(points.at(row, 0)) && Double.isFinite(points.at(row, 1)))
                .toArray();
        if (finite.length < points.rows()) {
            run.warn(points.rows() - finite.length + " rows have no finite place and are not drawn");
        }
        return Rows.of(finite);
    }
}

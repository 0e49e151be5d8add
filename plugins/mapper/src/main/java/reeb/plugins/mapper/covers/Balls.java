package reeb.plugins.mapper.covers;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * Balls around rows: of all rows in their order, each that is in no ball yet is the centre of the next one.
 *
 * <p>The centres are not nearer to each other than the radius, and every row is in some ball. Takes O(b n k) for b balls, n
 * rows and k axes.
 *
 * <p>See Dlotko, <i>Ball Mapper: A Shape Summary for Topological Data Analysis</i>, arXiv:1901.07410, 2019. Closed balls are
 * those of its program BallMapper, open ones those of tda-mapper's {@code BallCover}; they differ where a row lies at
 * just the radius, as on grids of whole numbers.
 *
 * @param radius how far a ball reaches
 * @param metric distance between lens values
 * @param boundary whether rows at just the radius belong to a ball
 */
@Named("balls")
@About("Covers the lens values with balls around rows, each centred on the first row that no ball before holds.")
public record Balls(
        @About("How far a ball reaches, in the unit of the lens values.") @Range(min = 0)
        double radius,

        @About("Distance between lens values.") @Default("euclidean")
        Metric metric,

        @About("Whether rows at just the radius belong to a ball.") @Default("closed")
        Boundary boundary)
        implements Cover {
    /** What becomes of rows at just the radius. */
    public enum Boundary {
        /** They belong to the ball. */
        @About("They do, as in BallMapper.")
        CLOSED,
        /** They lie outside. */
        @About("They do not, as in tda-mapper.")
        OPEN
    }

    /** Checks that a ball holds its own centre. */
    public Balls {
        if (boundary == Boundary.OPEN && radius == 0) {
            throw new InputException("radius: must be greater than 0 where the boundary is 'open', since such a ball"
                    + " would not even hold its centre");
        }
    }

    @Override
    public String larger() {
        return "a larger 'radius' of the cover";
    }

    @Override
    public List<Rows> cover(Points values, Run run) {
        FiniteValues.require(values);
        ConstantAxes.warnOfAll(values, run);
        return new Net(values, metric.fitted(values, run)).patches(this::inside, run);
    }

    private Rows inside(double[] distances) {
        return Rows.of(IntStream.range(0, distances.length)
                .filter(row -> holds(distances[row]))
                .toArray());
    }

    private boolean holds(double distance) {
        return boundary == Boundary.CLOSED ? distance <= radius : distance < radius;
    }
}

package reeb.plugins.mapper;

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

/**
 * Balls around rows: of all rows in their order, each that is in no ball yet is the centre of the next one.
 *
 * <p>The centres are farther than the radius from each other, and every row is in some ball. Takes O(b n k) for b balls, n
 * rows and k axes.
 *
 * <p>See Dlotko, <i>Ball Mapper: A Shape Summary for Topological Data Analysis</i>, arXiv:1901.07410, 2019; the patches are
 * those of tda-mapper's ball cover.
 *
 * @param radius how far a ball reaches; rows at just that distance belong to it
 * @param metric distance between lens values
 */
@Named("balls")
@About("Covers the lens values with balls around rows, each centred on the first row that no ball before holds.")
public record Balls(
        @About("How far a ball reaches, in the unit of the lens values.") @Range(min = 0)
        double radius,

        @About("Distance between lens values.") @Default("euclidean")
        Metric metric)
        implements Cover {
    @Override
    public List<Rows> cover(Points values, Run run) {
        FiniteValues.require(values);
        return new Net(values, metric.fitted(values, run)).patches(this::inside, run);
    }

    private Rows inside(double[] distances) {
        return Rows.of(IntStream.range(0, distances.length)
                .filter(row -> distances[row] <= radius)
                .toArray());
    }
}

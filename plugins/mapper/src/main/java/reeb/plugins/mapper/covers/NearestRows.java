package reeb.plugins.mapper.covers;

import java.util.Arrays;
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
import reeb.kernels.base.SortedKeys;

/**
 * Nearest rows of rows: of all rows in their order, each that is in no patch yet makes the next one of the rows nearest to
 * it. Patches hold equally many rows, so that they are small where rows lie close and reach far where they are sparse.
 *
 * <p>Takes O(p n k) for p patches, n rows and k axes. The patches are those of tda-mapper's cover by nearest neighbours.
 *
 * @param k how many rows a patch holds
 * @param metric distance between lens values
 */
@Named("nearest-rows")
@About(
        "Covers the lens values with patches of equally many rows, each around the first row that no patch before holds.")
public record NearestRows(
        @About("Rows in a patch, the one in its middle among them; all rows where there are fewer.")
        @Default("50")
        @Range(min = 1)
        int k,

        @About("Distance between lens values.") @Default("euclidean")
        Metric metric)
        implements Cover {
    @Override
    public String larger() {
        return "a larger 'k' of the cover";
    }

    @Override
    public List<Rows> cover(Points values, Run run) {
        FiniteValues.require(values);
        ConstantAxes.warnOfAll(values, run);
        return new Net(values, metric.fitted(values, run)).patches(this::nearest, run);
    }

    /** Takes the rows nearer than the k-th and, of those as near, the lowest. */
    private Rows nearest(double[] distances) {
        if (k >= distances.length) {
            return Rows.first(distances.length);
        }
        double farthest = SortedKeys.ofRank(distances, k - 1);
        int nearer = (int)
                Arrays.stream(distances).filter(distance -> distance < farthest).count();
        int[] ties = IntStream.range(0, distances.length)
                .filter(row -> distances[row] == farthest)
                .limit(k - nearer)
                .toArray();
        return Rows.of(IntStream.range(0, distances.length)
                .filter(row -> distances[row] < farthest || Arrays.binarySearch(ties, row) >= 0)
                .toArray());
    }
}

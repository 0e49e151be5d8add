package reeb.plugins.mapper.covers;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.distances.RowDistances;
import reeb.toolkit.measure.SubsampleScale;

/**
 * Cubes that are as small as the rows allow: no two rows that hang together are farther apart in the lens than two
 * neighbouring intervals share. GUDHI's {@code MapperComplex} takes the same without a resolution.
 *
 * <p>The scale at which rows hang together is estimated from random parts of them; the clusterer {@code automatic-linkage}
 * takes the same one. Records it as the figure {@code scale}, and the intervals of each axis as {@code intervals}. Takes
 * O(n^2 d) time.
 *
 * <p>See Carriere, Michel and Oudot, <i>Statistical Analysis and Parameter Selection for Mapper</i>, Journal of Machine
 * Learning Research 19, 2018, section 4.
 *
 * @param overlap how much neighbouring intervals share
 * @param parts how many random parts to draw
 * @param beta exponent for their size
 * @param constant constant for their size
 * @param metric distance between rows
 */
@Named("automatic-cubes")
@About("Divides each axis of the lens into as many overlapping intervals as the distances between rows suggest.")
public record AutomaticCubes(
        @About("How much neighbouring intervals share; from a third to a half the graph is known to be right.")
        @Default("0.3333333333333333")
        @Range(min = 0, aboveMin = true, max = 0.99)
        double overlap,

        @About("Random parts of the rows to draw for an estimate of the scale.")
        @Default("100")
        @Range(min = 1, max = 1_000_000)
        int parts,

        @About("Exponent for the size of a part; larger ones draw smaller parts.") @Default("0") @Range(min = 0)
        double beta,

        @About("Constant for the size of a part; larger ones draw larger parts.")
        @Default("10")
        @Range(min = 1, aboveMin = true)
        double constant,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Cover {
    private static final int MOST_INTERVALS = 1_000_000;

    @Override
    public Cover fitted(Points points, Points values, Run run) {
        Metric fitted = metric.fitted(points, run);
        double scale = new SubsampleScale(parts, beta, constant).estimate(points, fitted, run);
        Cubes cubes = at(scale, points, values, run);
        run.figure("scale", scale);
        run.figure(
                "intervals",
                cubes.resolution().stream().mapToDouble(count -> count).toArray());
        return cubes;
    }

    /** Covers values whose rows are not known, by the distances of the values themselves. */
    @Override
    public String larger() {
        return "the cover 'cubes', with a small 'resolution'";
    }

    @Override
    public List<Rows> cover(Points values, Run run) {
        return fitted(values, values, run).cover(values, run);
    }

    /**
     * Chooses the cubes for a known scale.
     *
     * @param scale up to which distance rows hang together
     * @param points n x d features
     * @param values their n x k lens values
     * @param run this execution
     * @return cubes with intervals of GUDHI's convention
     */
    public Cubes at(double scale, Points points, Points values, Run run) {
        FiniteValues.require(values);
        double[] gaps = gaps(scale, points, values, run);
        List<Integer> intervals = IntStream.range(0, values.columns())
                .mapToObj(axis -> intervals(values.column(axis), gaps[axis]))
                .toList();
        return new Cubes(intervals.isEmpty() ? List.of(1) : intervals, List.of(overlap), Convention.GUDHI, List.of());
    }

    private int intervals(double[] values, double gap) {
        double range = IntStream.range(0, values.length)
                        .mapToDouble(row -> values[row])
                        .max()
                        .orElse(0)
                - IntStream.range(0, values.length)
                        .mapToDouble(row -> values[row])
                        .min()
                        .orElse(0);
        double length = gap * (1.0 / overlap);
        return range == 0 ? 1 : (int) Math.clamp(range / length, 1, MOST_INTERVALS);
    }

    /** Finds how far two rows within the scale are apart on each axis at most. */
    private double[] gaps(double scale, Points points, Points values, Run run) {
        int rows = points.rows();
        RowDistances all = RowDistances.of(points, metric, run);
        double[] gaps = new double[values.columns()];
        try (Progress progress = run.progress("measuring gaps", Math.ceilDiv(rows, RowDistances.CHUNK))) {
            run.collectChunks(rows, RowDistances.CHUNK, (first, end) -> {
                        double[][] distances = new double[end - first][rows];
                        all.measure(first, distances);
                        progress.advance(1);
                        return gaps(scale, first, distances, values);
                    })
                    .forEach(found -> {
                        for (int axis = 0; axis < gaps.length; axis++) {
                            gaps[axis] = Math.max(gaps[axis], found[axis]);
                        }
                    });
        }
        return gaps;
    }

    private static double[] gaps(double scale, int first, double[][] distances, Points values) {
        double[] gaps = new double[values.columns()];
        for (int row = 0; row < distances.length; row++) {
            for (int other = 0; other < distances[row].length; other++) {
                if (distances[row][other] <= scale) {
                    for (int axis = 0; axis < gaps.length; axis++) {
                        double gap = Math.abs(values.at(first + row, axis) - values.at(other, axis));
                        gaps[axis] = Math.max(gaps[axis], gap);
                    }
                }
            }
        }
        return gaps;
    }
}

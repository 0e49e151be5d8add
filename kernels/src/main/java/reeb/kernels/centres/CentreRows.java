package reeb.kernels.centres;

import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.rows.Centre;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/**
 * Rows that are measured against few places again and again: in single precision, many pairs at a time, with bounds on the errors,
 * and in double precision where these leave something open.
 */
public final class CentreRows {
    private final Points points;
    private final Centre origin;
    private final Optional<PackedRows> packed;
    private final double largestNorm;

    private CentreRows(Points points, Centre origin, Optional<PackedRows> packed) {
        this.points = points;
        this.origin = origin;
        this.packed = packed;
        this.largestNorm = packed.map(PackedRows::largestSquaredNorm).orElse(0.0);
    }

    /**
     * Packs rows. O(n d), 4 n d bytes, or none where there are too few for it.
     *
     * @param points n x d features, all finite, n at least 1
     * @param run this execution
     * @return the rows
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static CentreRows of(Points points, Run run) {
        Centre origin = Centre.of(points);
        if (RoundingBounds.few(points)) {
            return new CentreRows(points, origin, Optional.empty());
        }
        PackedRows packed = PackedRows.of(points.rows(), points.columns(), origin::reader, run);
        return new CentreRows(points, origin, Optional.of(packed).filter(CentreRows::fits));
    }

    private static boolean fits(PackedRows packed) {
        return packed.largestSquaredNorm() <= RoundingBounds.LARGEST;
    }

    /** Gives the rows as they are. */
    Points points() {
        return points;
    }

    /** Counts the rows. */
    int count() {
        return points.rows();
    }

    /** Gives the number behind the last row of a group of {@link WeightedRows}. */
    int groupEnd(int group) {
        return Math.min((group + 1) * WeightedRows.GROUP, count());
    }

    /** Gives the rows in single precision, unless they are too few or too large for it. */
    Optional<PackedRows> packed() {
        return packed;
    }

    /** Gives the largest squared length of a packed row, 0 where they are not packed. */
    double largestNorm() {
        return largestNorm;
    }

    /** Packs places as rows are; nothing where they, or the rows, are too large for it. */
    Optional<PackedRows> pack(double[][] places, Run run) {
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        double[] values = new double[places.length * points.columns()];
        for (int place = 0; place < places.length; place++) {
            System.arraycopy(places[place], 0, values, place * points.columns(), points.columns());
        }
        Points rows = Points.of(places.length, points.columns(), values);
        return Optional.of(PackedRows.of(places.length, points.columns(), () -> origin.reader(rows), run))
                .filter(CentreRows::fits);
    }

    /** Makes a reader of rows as they are packed, for one thread. */
    RoundedReader reader() {
        return origin.reader();
    }

    /** Reads a row in double precision. */
    double[] place(int row) {
        double[] place = new double[points.columns()];
        points.copyRow(row, place);
        return place;
    }
}

package reeb.kernels.centres;

import java.util.Arrays;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.Tiles;
import reeb.kernels.rows.PackedRows;

/** Centres as queries of tiles, eight by eight, and halves of their squared lengths. */
final class CentreQueries {
    /** Roundings of scores, of halves of squared lengths and of limits, and far more than those of double precision. */
    private static final double SLACK = 0x1p-19;

    private final CentreRows rows;
    private final double[][] places;
    private final PackedRows packed;
    private final float[] halves;
    private final double largestNorm;
    private final double relativeError;
    private final double underflow;

    /**
     * Takes packed centres.
     *
     * @param rows that are measured against them
     * @param places k x d, not changed
     * @param packed the same in single precision
     */
    CentreQueries(CentreRows rows, double[][] places, PackedRows packed) {
        this.rows = rows;
        this.places = places;
        this.packed = packed;
        this.halves = halves(places.length, packed);
        this.largestNorm = packed.largestSquaredNorm();
        int columns = rows.points().columns();
        this.relativeError = RoundingBounds.relativeError(columns) + SLACK;
        this.underflow = 4 * RoundingBounds.underflow(columns, largestNorm + rows.largestNorm());
    }

    CentreRows rows() {
        return rows;
    }

    /** Gives the centres in double precision; not copies. */
    double[][] places() {
        return places;
    }

    PackedRows packed() {
        return packed;
    }

    /** Gives halves of the squared lengths, infinite behind the last centre; not a copy. */
    float[] halves() {
        return halves;
    }

    private static float[] halves(int count, PackedRows packed) {
        float[] halves = new float[Math.ceilDiv(count, Tiles.QUERIES) * Tiles.QUERIES];
        Arrays.fill(halves, Float.POSITIVE_INFINITY);
        for (int centre = 0; centre < count; centre++) {
            halves[centre] = (float) (packed.squaredNorm(centre) / 2);
        }
        return halves;
    }

    /** Counts the groups of eight. */
    int groups() {
        return halves.length / Tiles.QUERIES;
    }

    /** Multiplies a group with a panel of rows. O(256 d). */
    void multiply(Tiles tiles, int group, float[] panel, float[] products) {
        int first = group * Tiles.QUERIES;
        tiles.multiply(packed.panel(first / Tiles.FLOATS), first % Tiles.FLOATS, panel, products);
    }

    /**
     * Bounds by how much the squared distance between a row and any of the centres errs that is reckoned from their product, with
     * room for the roundings of all that is done with it.
     *
     * @param squaredNorm of the row
     */
    double error(double squaredNorm) {
        return error(squaredNorm, largestNorm);
    }

    /** Bounds the same for a centre of a given squared length. */
    double error(double squaredNorm, double ofCentre) {
        return relativeError * (squaredNorm + ofCentre) + underflow;
    }
}

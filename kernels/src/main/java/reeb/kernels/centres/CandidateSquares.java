package reeb.kernels.centres;

import java.util.Optional;
import reeb.api.Run;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.PackedRows;

/**
 * Squared distances from all rows to up to eight candidates: by tiles, and in double precision where these leave too little, or the
 * rows do not fit them.
 */
final class CandidateSquares {
    /** Distances of less than so many errors are measured in double precision. */
    private static final double NEAR = 16;

    private final Tiles tiles = Machine.tiles();
    private final CentreRows rows;
    private final double[][] candidates;
    private final Optional<CentreQueries> queries;
    private final float[][] products;

    /**
     * Prepares. 4 n m bytes.
     *
     * @param rows n rows
     * @param candidates m x d, at most {@link Tiles#QUERIES} of them, not changed
     * @param run this execution
     */
    CandidateSquares(CentreRows rows, double[][] candidates, Run run) {
        this.rows = rows;
        this.candidates = candidates;
        this.queries = rows.pack(candidates, run).map(packed -> new CentreQueries(rows, candidates, packed));
        this.products = queries.isPresent() ? new float[candidates.length][rows.count()] : new float[0][];
    }

    /** Counts the candidates. */
    int candidates() {
        return candidates.length;
    }

    /** Makes the rows of a group ready to be asked for. O(m d) for each. */
    void prepare(int group) {
        if (queries.isEmpty()) {
            return;
        }
        PackedRows packed = rows.packed().orElseThrow();
        float[] tile = new float[Tiles.QUERIES * Tiles.FLOATS];
        for (int first = group * WeightedRows.GROUP; first < rows.groupEnd(group); first += Tiles.FLOATS) {
            queries.get().multiply(tiles, 0, packed.panel(first / Tiles.FLOATS), tile);
            int count = Math.min(Tiles.FLOATS, rows.count() - first);
            for (int candidate = 0; candidate < products.length; candidate++) {
                System.arraycopy(tile, candidate * Tiles.FLOATS, products[candidate], first, count);
            }
        }
    }

    /** Gives the squared distance of a row of a prepared group. */
    double square(int row, int candidate) {
        return queries.isPresent() ? estimated(queries.get(), row, candidate) : exact(row, candidate);
    }

    private double estimated(CentreQueries centres, int row, int candidate) {
        double norm = rows.packed().orElseThrow().squaredNorm(row);
        double ofCandidate = centres.packed().squaredNorm(candidate);
        double square = norm + ofCandidate - 2 * (double) products[candidate][row];
        return square < NEAR * centres.error(norm, ofCandidate) ? exact(row, candidate) : square;
    }

    private double exact(int row, int candidate) {
        return Vectors.squaredDistance(rows.place(row), candidates[candidate]);
    }
}

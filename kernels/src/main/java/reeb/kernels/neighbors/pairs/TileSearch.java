package reeb.kernels.neighbors.pairs;

import java.util.Arrays;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.kernels.base.Watched;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;
import reeb.kernels.pairs.PairTarget;
import reeb.kernels.rows.PackedRows;

/**
 * Finds the pairs whose scalar product reaches the sum of their limits, tile by tile.
 *
 * <p>Each row has two limits. Below the lower ones a pair is surely apart, from the higher ones on surely close; between
 * them, where rounding might decide, the test decides in double precision. Only tiles on and above the diagonal are
 * computed. A strip of rows stays in the second-level cache while panel after panel passes by.
 */
public final class TileSearch {
    private static final int STRIP = 4 * Tiles.FLOATS;

    private final Tiles tiles;
    private final PackedRows packed;
    private final int rows;
    private final Supplier<PairDecision> decisions;
    private final float[] possible;
    private final float[] sure;

    /**
     * Prepares a search.
     *
     * @param tiles multiply
     * @param packed n rows
     * @param rows n
     * @param decisions makes a decision on pairs in doubt for each thread
     */
    public TileSearch(Tiles tiles, PackedRows packed, int rows, Supplier<PairDecision> decisions) {
        this.tiles = tiles;
        this.packed = packed;
        this.rows = rows;
        this.decisions = decisions;
        int padded = packed.panels() * Tiles.FLOATS;
        this.possible = new float[padded];
        this.sure = new float[padded];
        Arrays.fill(possible, rows, padded, Float.POSITIVE_INFINITY);
        Arrays.fill(sure, rows, padded, Float.POSITIVE_INFINITY);
    }

    /**
     * Sets a row's limits, rounded outwards.
     *
     * @param row from 0 to n - 1
     * @param low its part of the product below which a pair is surely apart
     * @param high its part of the product from which on a pair is surely close
     */
    public void limit(int row, double low, double high) {
        possible[row] = Math.nextDown((float) low);
        sure[row] = Math.nextUp((float) high);
    }

    /**
     * Searches. O(n^2 d) in single precision.
     *
     * @param target where the pairs go
     * @param run this execution
     */
    public void search(PairTarget target, Run run) {
        Watched.chunks("measuring distances", rows, STRIP, run, (first, end) -> {
            search(first, end, new Decision(target));
            target.complete(first, end, run);
        });
    }

    private void search(int first, int end, Decision decision) {
        for (int panel = first / Tiles.FLOATS; panel < packed.panels(); panel++) {
            int last = Math.min(end, (panel + 1) * Tiles.FLOATS);
            for (int row = first; row < last; row += Tiles.QUERIES) {
                float[] queries = packed.panel(row / Tiles.FLOATS);
                tiles.multiply(queries, row % Tiles.FLOATS, packed.panel(panel), decision.tile.products());
                decision.collect(row, panel * Tiles.FLOATS);
            }
        }
    }

    /** Reads a tile; for one thread. */
    private final class Decision {
        final ProductTile tile = new ProductTile();
        private final PairDecision inDoubt = decisions.get();
        private final PairTarget target;
        private final int[] candidates = new int[Tiles.QUERIES];

        Decision(PairTarget target) {
            this.target = target;
        }

        void collect(int row, int column) {
            if (!tiles.reach(tile, possible, row, column)) {
                return;
            }
            System.arraycopy(tile.reached(), 0, candidates, 0, candidates.length);
            tiles.reach(tile, sure, row, column);
            for (int query = 0; query < Tiles.QUERIES; query++) {
                int bits = candidates[query];
                if (column <= row + query) {
                    bits &= -2 << (row + query - column);
                }
                if (bits != 0) {
                    collect(row + query, column, bits, tile.reached()[query]);
                }
            }
        }

        private void collect(int row, int column, int candidateBits, int sureBits) {
            for (int bits = candidateBits; bits != 0; bits &= bits - 1) {
                int bit = Integer.numberOfTrailingZeros(bits);
                if ((sureBits >>> bit & 1) != 0 || inDoubt.near(row, column + bit)) {
                    target.add(row, column + bit);
                }
            }
        }
    }
}

package reeb.kernels.approximate;

import java.util.Arrays;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.PackedRows;

/** Finds the leaders nearest to rows, 32 rows at a time; for one thread. */
final class LeaderChoice {
    private final Tiles tiles = Machine.tiles();
    private final ProductTile tile = new ProductTile();
    private final FlatRows rows;
    private final Leaders leaders;
    private final int most;

    /** Half of each leader's squared length; then for each of 32 rows the score that another leader must be below, negative. */
    private final float[] limits;

    private final float[] buffer;
    private final float[] panel;
    private final float[] scores;
    private final int[] chosen;

    /**
     * Prepares.
     *
     * @param rows to choose for
     * @param leaders to choose from
     * @param most how many to choose for each row, at most as many as there are
     */
    LeaderChoice(FlatRows rows, Leaders leaders, int most) {
        this.rows = rows;
        this.leaders = leaders;
        this.most = most;
        this.limits = Arrays.copyOf(leaders.halves, leaders.halves.length + Tiles.FLOATS);
        this.buffer = new float[rows.columns() * Tiles.FLOATS];
        this.panel = new float[buffer.length];
        this.scores = new float[most * Tiles.FLOATS];
        this.chosen = new int[most * Tiles.FLOATS];
    }

    /**
     * Chooses. O(m d) for each row.
     *
     * @param places rows, from {@code first} up to before {@code end}
     * @param into takes for place i the leaders' numbers from {@code i * most} on, nearest first
     */
    void choose(int[] places, int first, int end, int[] into) {
        for (int from = first; from < end; from += Tiles.FLOATS) {
            int count = Math.min(Tiles.FLOATS, end - from);
            Leaders.read(rows, places, from, count, buffer);
            PackedRows.transpose(buffer, rows.columns(), count, panel);
            scan(count);
            for (int lane = 0; lane < count; lane++) {
                System.arraycopy(chosen, lane * most, into, (from + lane) * most, most);
            }
        }
    }

    private void scan(int count) {
        int lanes = leaders.halves.length;
        Arrays.fill(scores, Float.POSITIVE_INFINITY);
        Arrays.fill(limits, lanes, lanes + count, Float.NEGATIVE_INFINITY);
        Arrays.fill(limits, lanes + count, limits.length, Float.POSITIVE_INFINITY);
        for (int leader = 0; leader < lanes; leader += Tiles.QUERIES) {
            float[] queries = leaders.panels[leader / Tiles.FLOATS];
            tiles.multiply(queries, leader % Tiles.FLOATS, panel, tile.products());
            if (tiles.reach(tile, limits, leader, lanes)) {
                collect(leader, lanes);
            }
        }
    }

    private void collect(int leader, int lanes) {
        for (int line = 0; line < Tiles.QUERIES; line++) {
            for (int bits = tile.reached()[line]; bits != 0; bits &= bits - 1) {
                int lane = Integer.numberOfTrailingZeros(bits);
                float score = limits[leader + line] - tile.products()[line * Tiles.FLOATS + lane];
                insert(lane * most, leader + line, score);
                limits[lanes + lane] = -scores[lane * most + most - 1];
            }
        }
    }

    private void insert(int start, int leader, float score) {
        int at = start + most - 1;
        if (!(score < scores[at])) {
            return;
        }
        for (; at > start && score < scores[at - 1]; at--) {
            scores[at] = scores[at - 1];
            chosen[at] = chosen[at - 1];
        }
        scores[at] = score;
        chosen[at] = leader;
    }
}

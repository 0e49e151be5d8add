package reeb.plugins.embedders.pacmap;

import reeb.api.Run;
import reeb.kernels.loops.PairForces;
import reeb.kernels.loops.PairLists;

/**
 * Far partners that are drawn anew among the rows that lie near in the map, so that clusters that touch each other part.
 *
 * <p>See Wang, Sun, Huang and Rudin, <i>Dimension Reduction with Locally Adjusted Graphs</i>, AAAI 2025: LocalMAP.
 */
final class LocalPartners {
    private static final int ROWS_OF_A_PIECE = 256;

    /** A row that finds none in so many draws keeps its partner. */
    private static final int DRAWS = 100;

    private final double reach;
    private final int[] nearest;
    private final int[] others;

    /**
     * Takes partners.
     *
     * @param reach distance in the map within which partners are drawn
     * @param nearest near neighbours of each row, row by row, which are no far partners
     * @param others far partners of each row, row by row; changed
     */
    LocalPartners(double reach, int[] nearest, int[] others) {
        this.reach = reach;
        this.nearest = nearest;
        this.others = others;
    }

    double reach() {
        return reach;
    }

    /**
     * Draws anew. O(n far) draws, at most a hundred times as many.
     *
     * @param places n of each axis
     * @param step names the random numbers
     * @param run this execution
     * @return the far pairs
     */
    PairLists draw(float[][] places, int step, Run run) {
        int rows = places[0].length;
        long seed = run.random("far partners after step " + step).nextLong();
        run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
            int[] fresh = new int[others.length / rows];
            for (int row = first; row < end; row++) {
                draw(places, new RowDraws(seed, row, rows), row, fresh);
            }
        });
        return PairLists.of(others, rows);
    }

    private void draw(float[][] places, RowDraws draws, int row, int[] fresh) {
        int near = nearest.length / places[0].length;
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = others[row * fresh.length + i];
            for (int draw = 0; draw < DRAWS; draw++) {
                int other = draws.next();
                if (other != row
                        && PairForces.square(places, row, other) <= reach * reach
                        && !PairChoice.holds(fresh, 0, i, other)
                        && !PairChoice.holds(nearest, row * near, near, other)) {
                    fresh[i] = other;
                    break;
                }
            }
        }
        System.arraycopy(fresh, 0, others, row * fresh.length, fresh.length);
    }
}

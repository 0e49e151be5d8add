package reeb.plugins.embedders.pacmap;

import java.util.Locale;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.loops.PairLists;

/**
 * Chooses the pairs of PaCMAP: Wang, Huang, Rudin and Shaposhnik, JMLR 2021, section 5.
 *
 * @param near neighbours of each row
 * @param middle of each row
 * @param far of each row; near + far are less than n
 */
record PairChoice(int near, int middle, int far) {
    private static final int ROWS_OF_A_PIECE = 256;

    /** A middle partner is the second nearest of so many drawn rows. */
    private static final int DRAWN = 6;

    /** Ranks, from 0, of the neighbours whose mean distance is a row's scale. */
    private static final int FIRST_OF_SCALE = 3;

    private static final int LAST_OF_SCALE = 5;

    /** Once as it is chosen and once in the list of each end. */
    private static final long BYTES_OF_A_PAIR = 3 * Integer.BYTES;

    /** What fills up three lists. */
    private static final long BYTES_OF_A_ROW = 3 * PairLists.BLOCK * Integer.BYTES;

    private static final double LEAST_SCALE = 1e-10;

    /**
     * Refuses more pairs than arrays or the memory can hold, before any are chosen.
     *
     * @param rows n
     * @param run this execution
     */
    void requireRoom(int rows, Run run) {
        long most = Math.max(near, Math.max(middle, far));
        if (rows * (2 * most + PairLists.BLOCK) > Integer.MAX_VALUE - PairLists.BLOCK) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%,d partners of each of %,d rows are more than fit; choose fewer neighbors, or a smaller midNearRatio or"
                            + " furtherRatio",
                    most,
                    rows));
        }
        run.reserve(
                rows * (BYTES_OF_A_PAIR * ((long) near + middle + far) + BYTES_OF_A_ROW),
                "the pairs of " + rows + " rows; choose fewer neighbors, or a smaller midNearRatio or furtherRatio");
    }

    /**
     * Chooses.
     *
     * @param points n x d features, at least 2 rows
     * @param candidates neighbours of which the near ones are chosen
     * @param metric measures middle pairs
     * @param run this execution
     * @return the pairs
     */
    ChosenPairs of(Points points, NeighborGraph candidates, Metric metric, Run run) {
        int rows = points.rows();
        ChosenPairs chosen = new ChosenPairs(rows, this);
        double[] scales = scales(candidates);
        long seed = run.random("pairs").nextLong();
        run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
            DrawnDistances measured = new DrawnDistances(points, metric);
            for (int row = first; row < end; row++) {
                RowDraws draws = new RowDraws(seed, row, rows);
                near(candidates, scales, row, chosen.nearest());
                middle(measured, draws, row, chosen.between());
                far(draws, row, chosen.nearest(), chosen.others());
            }
        });
        return chosen;
    }

    private static double[] scales(NeighborGraph candidates) {
        double[] scales = new double[candidates.rows()];
        int first = Math.min(FIRST_OF_SCALE, candidates.k() - 1);
        int last = Math.min(LAST_OF_SCALE, candidates.k() - 1);
        for (int row = 0; row < scales.length; row++) {
            for (int rank = first; rank <= last; rank++) {
                scales[row] += candidates.distance(row, rank) / (last - first + 1);
            }
            scales[row] = Math.max(scales[row], LEAST_SCALE);
        }
        return scales;
    }

    /** Keeps the neighbours of least d^2 / (s_i s_j), sorted; of equal ones the nearer. */
    private void near(NeighborGraph candidates, double[] scales, int row, int[] nearest) {
        double[] kept = new double[near];
        int count = 0;
        for (int rank = 0; rank < candidates.k(); rank++) {
            int other = candidates.neighbor(row, rank);
            double distance = candidates.distance(row, rank);
            double scaled = distance / scales[row] * (distance / scales[other]);
            if (count == near && scaled >= kept[near - 1]) {
                continue;
            }
            int place = count < near ? count++ : near - 1;
            for (; place > 0 && kept[place - 1] > scaled; place--) {
                kept[place] = kept[place - 1];
                nearest[row * near + place] = nearest[row * near + place - 1];
            }
            kept[place] = scaled;
            nearest[row * near + place] = other;
        }
    }

    private void middle(DrawnDistances measured, RowDraws draws, int row, int[] between) {
        for (int i = 0; i < middle; i++) {
            int[] best = {row, row};
            double[] distances = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
            for (int draw = 0; draw < DRAWN; draw++) {
                int other = draws.next();
                double distance = other == row ? Double.POSITIVE_INFINITY : measured.distance(row, other);
                if (distance < distances[0]) {
                    best[1] = best[0];
                    distances[1] = distances[0];
                    best[0] = other;
                    distances[0] = distance;
                } else if (distance < distances[1]) {
                    best[1] = other;
                    distances[1] = distance;
                }
            }
            between[row * middle + i] = best[1] == row ? best[0] : best[1];
        }
    }

    /** Draws others that are no neighbours, each once. */
    private void far(RowDraws draws, int row, int[] nearest, int[] others) {
        for (int found = 0; found < far; ) {
            int other = draws.next();
            if (other != row && !holds(nearest, row * near, near, other) && !holds(others, row * far, found, other)) {
                others[row * far + found++] = other;
            }
        }
    }

    /** Tells whether a row is among so many from an index on. */
    static boolean holds(int[] rows, int first, int count, int row) {
        for (int i = first; i < first + count; i++) {
            if (rows[i] == row) {
                return true;
            }
        }
        return false;
    }

    /** Distances of pairs, for one thread; fastest where the first row is that of the last time. */
    private static final class DrawnDistances {
        private final Points points;
        private final Metric metric;
        private final double[] from;
        private final double[] to;
        private int read = -1;

        DrawnDistances(Points points, Metric metric) {
            this.points = points;
            this.metric = metric;
            this.from = new double[points.columns()];
            this.to = new double[points.columns()];
        }

        double distance(int row, int other) {
            if (read != row) {
                points.copyRow(row, from);
                read = row;
            }
            points.copyRow(other, to);
            return metric.distance(from, to);
        }
    }
}

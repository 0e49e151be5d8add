package reeb.kernels.neighbors.pairs;

import reeb.api.data.Points;
import reeb.kernels.pairs.PairRule;
import reeb.kernels.rows.RowReader;

/** Decides pairs of rows that a search leaves in doubt; for one thread. */
public interface PairDecision {
    /**
     * Decides one pair.
     *
     * @param row a row; often the same as the last time
     * @param other another
     * @return whether they are neighbours
     */
    boolean near(int row, int other);

    /**
     * Decides by the test, in double precision. O(d) for each pair.
     *
     * @param points n x d features
     * @param test decides two rows
     * @return a decision for one thread
     */
    static PairDecision exact(Points points, PairRule test) {
        RowReader reader = new RowReader(points);
        double[] left = new double[points.columns()];
        double[] right = new double[points.columns()];
        int[] read = {-1};
        return (row, other) -> {
            if (row != read[0]) {
                reader.read(row, left);
                read[0] = row;
            }
            reader.read(other, right);
            return test.near(left, right);
        };
    }
}

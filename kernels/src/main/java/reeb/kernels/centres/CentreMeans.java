package reeb.kernels.centres;

import java.util.Arrays;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Points.Precision;

/**
 * The means of the rows of each centre, kept by adding rows that come and taking away rows that go, which are few once the centres
 * hardly move.
 *
 * <p>Sums go in the order of the rows, each centre's by one thread, so that threads change nothing.
 */
public final class CentreMeans {
    private final Points points;
    private final double[][] sums;
    private final int[] counts;
    private boolean exact = true;

    /**
     * Begins without rows.
     *
     * @param rows n rows
     * @param count k, how many centres
     */
    public CentreMeans(CentreRows rows, int count) {
        this.points = rows.points();
        this.sums = new double[count][points.columns()];
        this.counts = new int[count];
    }

    /**
     * Finds the means after the last change of the nearest centres; each centre without rows is put to one of the rows farthest
     * from theirs. O(d) for each row that has changed, O(n d) where there are centres without rows.
     *
     * @param nearest of each row; to be called after each of its changes
     * @param run this execution
     * @return k x d
     */
    public double[][] follow(NearestCentres nearest, Run run) {
        exact = points.precision() == Precision.BYTE || nearest.before()[0] < 0;
        RowLists gone = new RowLists(nearest.before(), nearest.nearest(), counts.length);
        RowLists come = new RowLists(nearest.nearest(), nearest.before(), counts.length);
        run.parallel(counts.length, centre -> {
            gone.addUp(points, centre, -1, sums[centre]);
            come.addUp(points, centre, 1, sums[centre]);
        });
        for (int centre = 0; centre < counts.length; centre++) {
            counts[centre] += come.count(centre) - gone.count(centre);
        }
        return means(nearest, run);
    }

    /**
     * Finds the means by adding up all rows, without the roundings of those that have gone. O(n d).
     *
     * @param nearest of each row
     * @param run this execution
     * @return k x d
     */
    public double[][] anew(NearestCentres nearest, Run run) {
        exact = true;
        int[] none = new int[nearest.nearest().length];
        Arrays.fill(none, -1);
        RowLists all = new RowLists(nearest.nearest(), none, counts.length);
        run.parallel(counts.length, centre -> {
            Arrays.fill(sums[centre], 0);
            all.addUp(points, centre, 1, sums[centre]);
            counts[centre] = all.count(centre);
        });
        return means(nearest, run);
    }

    /**
     * Tells whether all rows were added up last, and none taken away, or all values are small whole numbers, whose sums need no
     * rounding.
     *
     * @return whether the means have no other roundings
     */
    public boolean exact() {
        return exact;
    }

    private double[][] means(NearestCentres nearest, Run run) {
        double[][] means = new double[counts.length][];
        for (int centre = 0; centre < means.length; centre++) {
            int count = counts[centre];
            means[centre] = Arrays.stream(sums[centre]).map(sum -> sum / count).toArray();
        }
        if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
            fill(means, nearest.squares(run));
        }
        return means;
    }

    private void fill(double[][] means, double[] squares) {
        for (int centre = 0; centre < means.length; centre++) {
            if (counts[centre] == 0) {
                int farthest = 0;
                for (int row = 1; row < squares.length; row++) {
                    farthest = squares[row] > squares[farthest] ? row : farthest;
                }
                squares[farthest] = -1;
                points.copyRow(farthest, means[centre]);
            }
        }
    }
}

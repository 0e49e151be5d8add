package reeb.plugins.clusterers;

import java.util.Arrays;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;

/** The nearest centre of each row and the squared distance to it; at first centre 0, infinitely far. */
final class Assignment {
    private static final int ROWS_PER_PIECE = 256;

    private final int[] nearest;
    private final double[] squares;

    Assignment(int rows) {
        nearest = new int[rows];
        squares = new double[rows];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
    }

    /** Finds the nearest centre of each row. O(n k d). */
    void assign(Points points, Centres centres, Run run) {
        byPieces(points, run, (row, place) -> {
            nearest[row] = centres.nearest(place);
            squares[row] = centres.square(place, nearest[row]);
        });
    }

    /** Gives one more centre the rows nearer to it than to those before. O(n d). */
    void add(Points points, int centre, double[] at, Run run) {
        byPieces(points, run, (row, place) -> {
            double square = Centres.square(place, at);
            if (square < squares[row]) {
                squares[row] = square;
                nearest[row] = centre;
            }
        });
    }

    /** Does something with a row's number and its place. */
    private interface RowWork {
        void accept(int row, double[] place);
    }

    private void byPieces(Points points, Run run, RowWork work) {
        run.chunks(nearest.length, ROWS_PER_PIECE, (first, end) -> {
            double[] place = new double[points.columns()];
            for (int row = first; row < end; row++) {
                points.copyRow(row, place);
                work.accept(row, place);
            }
        });
    }

    /** Finds the means of the rows of each centre; the farthest rows in place of those that have no rows. O(n d). */
    Centres means(Points points, int count, Run run) {
        int[] starts = new int[count + 1];
        int[] members = members(count, starts);
        double[][] means = new double[count][points.columns()];
        run.parallel(count, centre -> addUp(points, members, starts[centre], starts[centre + 1], means[centre]));
        boolean[] taken = new boolean[nearest.length];
        for (int centre = 0; centre < count; centre++) {
            if (starts[centre] == starts[centre + 1]) {
                means[centre] = Centres.place(points, farthest(taken));
            }
        }
        return new Centres(means);
    }

    /** Lists the rows by centre, each centre's ascending; those of centre c from {@code starts[c]} to {@code starts[c + 1]}. */
    private int[] members(int count, int[] starts) {
        for (int centre : nearest) {
            starts[centre + 1]++;
        }
        for (int centre = 0; centre < count; centre++) {
            starts[centre + 1] += starts[centre];
        }
        int[] next = Arrays.copyOf(starts, count);
        int[] members = new int[nearest.length];
        for (int row = 0; row < nearest.length; row++) {
            members[next[nearest[row]]++] = row;
        }
        return members;
    }

    /** Adds up in the order of rows, so that threads change nothing. */
    private static void addUp(Points points, int[] members, int first, int end, double[] mean) {
        double[] place = new double[mean.length];
        for (int index = first; index < end; index++) {
            points.copyRow(members[index], place);
            for (int column = 0; column < mean.length; column++) {
                mean[column] += place[column];
            }
        }
        for (int column = 0; column < mean.length; column++) {
            mean[column] /= end - first;
        }
    }

    private int farthest(boolean[] taken) {
        int farthest = -1;
        for (int row = 0; row < squares.length; row++) {
            if (!taken[row] && (farthest < 0 || squares[row] > squares[farthest])) {
                farthest = row;
            }
        }
        taken[farthest] = true;
        return farthest;
    }

    /** Adds up the squared distances. */
    double cost() {
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return sum;
    }

    /** Finds the row at which the squared distances, added up row by row, exceed a value. */
    int rowAt(double value) {
        double sum = 0;
        int last = 0;
        for (int row = 0; row < squares.length; row++) {
            sum += squares[row];
            last = squares[row] > 0 ? row : last;
            if (sum > value) {
                return row;
            }
        }
        return last;
    }

    /** Numbers the centres that have rows by their lowest. */
    Labels labels() {
        return Numbering.byLowestRow(nearest);
    }
}

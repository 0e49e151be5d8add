package reeb.toolkit.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/**
 * The least radius at which density-based clustering keeps each row: from there on it is in a cluster of some selection.
 *
 * <p>At its core distance, that to its (minPoints - 1)-th nearest other row of the selection, a row is core itself. It is kept
 * sooner where one of these nearest rows is core sooner: the larger of its distance and that row's core distance suffices. Rows
 * farther than these cannot keep it sooner, and so the radii are exact. In several selections the least radius counts. With a
 * single row for {@code minPoints} every row would be a cluster at any radius; its nearest other row counts instead.
 *
 * <p>Of more than {@value #MOST} rows as many are taken, evenly over their numbers; their shares are then within about 2 % of all
 * rows'.
 */
public final class KeepingRadii {
    /** Shares of the rows whose radii are told. */
    public static final List<Double> SHARES = List.of(0.5, 0.9, 0.99);

    private static final int MOST = 2000;

    /** A selection with such a share of all rows in selections has all threads to itself. */
    private static final int LARGE = 4;

    /** The golden ratio's fraction, whose multiples fall evenly between whole numbers. */
    private static final double GOLDEN = 0.618033988749895;

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.CEILING);

    /** How many times as many rows as make a core row are to be within the radius that is estimated. */
    private static final int AMPLE = 2;

    /** The share of rows that have so many within it. */
    private static final double MOST_ROWS = 0.9;

    private final double[] radii;
    private final double[] cores;
    private final double[] ample;

    private KeepingRadii(int rows) {
        this.radii = infinite(rows);
        this.cores = infinite(rows);
        this.ample = infinite(rows);
    }

    private static double[] infinite(int rows) {
        double[] distances = new double[rows];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        return distances;
    }

    /**
     * Measures rows. Takes the time of the nearest rows of at most {@value #MOST} x minPoints of them.
     *
     * @param points n x d features
     * @param selections the rows that are clustered together, such as the patches of a cover
     * @param minPoints rows that make a core row, itself included, at least 1
     * @param metric fitted to the points
     * @param run this execution
     * @return a radius for each row in a selection
     */
    public static KeepingRadii of(Points points, List<Rows> selections, int minPoints, Metric metric, Run run) {
        int[] asked = drawn(selections, points.rows());
        KeepingRadii found = new KeepingRadii(asked.length);
        long memberships = selections.stream().mapToLong(Rows::size).sum();
        List<Rows> large = selections.stream()
                .filter(rows -> (long) LARGE * rows.size() >= memberships)
                .toList();
        List<Rows> small = selections.stream()
                .filter(rows -> (long) LARGE * rows.size() < memberships)
                .toList();
        Search search = new Search(points, Math.max(1, minPoints - 1), metric, asked);
        try (Progress progress = run.progress("measuring neighbours", selections.size())) {
            large.forEach(rows -> found.take(search.found(rows, progress, run)));
            run.collect(small.size(), number -> search.found(small.get(number), progress, run))
                    .forEach(found::take);
        }
        Arrays.sort(found.radii);
        Arrays.sort(found.cores);
        Arrays.sort(found.ample);
        return found;
    }

    private static int[] drawn(List<Rows> selections, int rows) {
        BitSet covered = new BitSet(rows);
        selections.forEach(selection -> selection.stream().forEach(covered::set));
        int[] all = covered.stream().toArray();
        if (all.length <= MOST) {
            return all;
        }
        return IntStream.range(0, MOST)
                .map(part -> all[place(part, all.length)])
                .toArray();
    }

    /** Takes one row of each part, at places that follow no period of the rows, and are the same for all who measure them. */
    private static int place(int part, int rows) {
        int first = (int) ((long) part * rows / MOST);
        int end = (int) ((part + 1L) * rows / MOST);
        return first + (int) (part * GOLDEN % 1 * (end - first));
    }

    private void take(Found found) {
        for (int i = 0; i < found.places.length; i++) {
            int place = found.places[i];
            radii[place] = Math.min(radii[place], found.radii[i]);
            cores[place] = Math.min(cores[place], found.cores[i]);
            ample[place] = Math.min(ample[place], found.ample[i]);
        }
    }

    /**
     * Counts the rows that were measured.
     *
     * @return all rows in selections, or those that were taken of them
     */
    public int rows() {
        return radii.length;
    }

    /**
     * Finds the least radius that keeps a share of the rows.
     *
     * @param share from 0 to 1
     * @return the radius; infinite where none keeps so many, or there are no rows
     */
    public double radius(double share) {
        return radii.length == 0 ? Double.POSITIVE_INFINITY : radii[rank(share)];
    }

    /**
     * Finds the least radius at which a share of the rows are core rows.
     *
     * @param share from 0 to 1
     * @return the core distance; infinite where no radius makes so many core, or there are no rows
     */
    public double core(double share) {
        return cores.length == 0 ? Double.POSITIVE_INFINITY : cores[rank(share)];
    }

    private int rank(double share) {
        return (int) Math.clamp(Math.ceil(share * radii.length - 1e-9) - 1, 0, radii.length - 1.0);
    }

    /**
     * Tells what share of the rows a radius keeps.
     *
     * @param radius of the neighbourhoods
     * @return from 0 to 1, 0 without rows
     */
    public double kept(double radius) {
        return radii.length == 0
                ? 0
                : (double) Arrays.stream(radii).filter(least -> least <= radius).count() / radii.length;
    }

    /**
     * Tells what share of the rows some radius keeps: those in selections of at least {@code minPoints} rows.
     *
     * @return from 0 to 1, 0 without rows
     */
    public double keepable() {
        return kept(Double.MAX_VALUE);
    }

    /**
     * Estimates a radius that suits the rows: the least one within which nine tenths of those that some radius keeps have twice
     * {@code minPoints} rows, themselves included, or all rows of a smaller selection.
     *
     * <p>Within that of {@code minPoints} rows as many would be core, but only just: clusters would fall apart at every chance
     * gap. Twice the rows take twice the radius along a curve, 1.4 times of it in a surface, and little more in many dimensions,
     * where a radius that is half as large again already holds everything.
     *
     * @return a positive number of four digits at most; 1 where no radius keeps a row
     */
    public double estimate() {
        if (keepable() == 0) {
            return 1;
        }
        return Math.max(roundedUp(ample[rank(MOST_ROWS * keepable())]), Double.MIN_VALUE);
    }

    /**
     * Rounds a radius to four digits, upwards, so that it keeps what it kept, for those who write it into a workflow.
     *
     * @param radius at least 0, finite
     * @return the least number of four digits that is not less
     */
    public static double roundedUp(double radius) {
        return BigDecimal.valueOf(radius).round(DIGITS).doubleValue();
    }

    /**
     * Writes a radius as it can stand in a workflow.
     *
     * @param radius at least 0, finite
     * @return plain digits, four at most that count, rounded up
     */
    public static String text(double radius) {
        return BigDecimal.valueOf(roundedUp(radius)).stripTrailingZeros().toPlainString();
    }

    /** What one selection tells of the rows asked for: their places among them, radii and distances. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Found(int[] places, double[] radii, double[] cores, double[] ample) {}

    /** Measures selections; {@code others} are the nearest other rows that make a core row, {@code asked} ascend. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Search(Points points, int others, Metric metric, int[] asked) {
        Found found(Rows selection, Progress progress, Run run) {
            int[] here = IntStream.range(0, selection.size())
                    .filter(position -> Arrays.binarySearch(asked, selection.at(position)) >= 0)
                    .toArray();
            Found found = selection.size() > others && here.length > 0
                    ? found(selection, here, run)
                    : new Found(new int[0], new double[0], new double[0], new double[0]);
            progress.advance(1);
            return found;
        }

        private Found found(Rows selection, int[] here, Run run) {
            Points rows = points.select(selection);
            int wide = Math.min(AMPLE * (others + 1), rows.rows()) - 1;
            int[] places = Arrays.stream(here)
                    .map(position -> Arrays.binarySearch(asked, selection.at(position)))
                    .toArray();
            if ((long) here.length * (others + 1) >= rows.rows()) {
                NeighborGraph near = metric.nearest(rows, wide, run);
                return found(places, near, here, position -> measured(near, position, others));
            }
            Metric.NeighborSearch ready = metric.search(rows, run);
            NeighborGraph near = nearest(rows, ready, here, wide, run);
            int[] reached = Arrays.stream(near.nearest(others).neighbors())
                    .sorted()
                    .distinct()
                    .toArray();
            NeighborGraph theirs = nearest(rows, ready, reached, others, run);
            return found(
                    places,
                    near,
                    IntStream.range(0, here.length).toArray(),
                    position -> measured(theirs, Arrays.binarySearch(reached, position), others));
        }

        private Found found(int[] places, NeighborGraph near, int[] lists, IntToDoubleFunction coreOf) {
            double[] cores = Arrays.stream(lists)
                    .mapToDouble(list -> measured(near, list, others))
                    .toArray();
            double[] ample = Arrays.stream(lists)
                    .mapToDouble(list -> measured(near, list, near.k()))
                    .toArray();
            double[] radii = Arrays.stream(lists)
                    .mapToDouble(list -> IntStream.rangeClosed(1, others)
                            .mapToDouble(rank -> Math.max(
                                    measured(near, list, rank), coreOf.applyAsDouble(near.neighbor(list, rank - 1))))
                            .reduce(measured(near, list, others), Math::min))
                    .toArray();
            return new Found(places, radii, cores, ample);
        }

        /** Finds the nearest other rows of a few: each row is among all, and is left out again. */
        private static NeighborGraph nearest(Points rows, Metric.NeighborSearch ready, int[] few, int k, Run run) {
            NeighborGraph all = ready.nearest(rows.select(Rows.of(few)), k + 1, run);
            int[] neighbors = new int[few.length * k];
            double[] distances = new double[neighbors.length];
            for (int row = 0; row < few.length; row++) {
                int count = 0;
                for (int rank = 0; count < k; rank++) {
                    if (all.neighbor(row, rank) != few[row]) {
                        neighbors[row * k + count] = all.neighbor(row, rank);
                        distances[row * k + count++] = all.distance(row, rank);
                    }
                }
            }
            return NeighborGraph.of(k, neighbors, distances);
        }

        /** Tells how far the neighbour of a rank is, from 1. */
        private static double measured(NeighborGraph near, int list, int rank) {
            double distance = near.distance(list, rank - 1);
            return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
        }
    }
}

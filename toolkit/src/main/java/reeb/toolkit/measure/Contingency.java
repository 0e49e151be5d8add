package reeb.toolkit.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many rows are in each class and each cluster: the sums on which measures of agreement rest. */
public final class Contingency {
    private final int rows;
    private final long[] keys;
    private final int[] counts;
    private final int[] classSizes;
    private final int[] clusterSizes;

    private Contingency(long[] sorted, int[] classSizes, int[] clusterSizes) {
        rows = sorted.length;
        keys = Arrays.stream(sorted).distinct().toArray();
        counts = new int[keys.length];
        int cell = -1;
        for (int row = 0; row < rows; row++) {
            cell += row == 0 || sorted[row] != sorted[row - 1] ? 1 : 0;
            counts[cell]++;
        }
        this.classSizes = classSizes;
        this.clusterSizes = clusterSizes;
    }

    /**
     * Counts. O(n log n).
     *
     * @param classes for each row a number from 0
     * @param clusters for each row a number from 0
     * @return the counts
     */
    public static Contingency of(int[] classes, int[] clusters) {
        long[] keys = IntStream.range(0, classes.length)
                .mapToLong(row -> (long) classes[row] << 32 | clusters[row])
                .sorted()
                .toArray();
        return new Contingency(keys, sizes(classes), sizes(clusters));
    }

    private static int[] sizes(int[] numbers) {
        int[] sizes = new int[Arrays.stream(numbers).max().orElse(-1) + 1];
        Arrays.stream(numbers).forEach(number -> sizes[number]++);
        return sizes;
    }

    /**
     * Compares pairs of rows, with what chance would give taken off (Hubert and Arabie, <i>Comparing Partitions</i>, Journal
     * of Classification 2, 1985).
     *
     * @return 1 where both group alike, about 0 where they have nothing to do with each other
     */
    public double adjustedRandIndex() {
        long together = squares(counts);
        long inClass = squares(classSizes) - together;
        long inCluster = squares(clusterSizes) - together;
        if (inClass == 0 && inCluster == 0) {
            return 1;
        }
        double both = together - rows;
        double neither = (double) rows * rows - inClass - inCluster - together;
        double onlyClass = inClass;
        double onlyCluster = inCluster;
        return 2
                * (both * neither - onlyClass * onlyCluster)
                / ((both + onlyClass) * (onlyClass + neither) + (both + onlyCluster) * (onlyCluster + neither));
    }

    private static long squares(int[] numbers) {
        return Arrays.stream(numbers)
                .mapToLong(number -> (long) number * number)
                .sum();
    }

    /**
     * Tells what clusters and classes say of each other, as a share of the mean of what each can say (Strehl and Ghosh,
     * <i>Cluster Ensembles</i>, JMLR 3, 2002, with the arithmetic mean).
     *
     * @return from 0 to 1; 1 where there is one class and one cluster
     */
    public double normalizedMutualInformation() {
        if (counts.length <= 1) {
            return 1;
        }
        double sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            double expected = (double) classSizes[(int) (keys[cell] >> 32)] * clusterSizes[(int) keys[cell]] / rows;
            sum += (double) counts[cell] / rows * Math.log(counts[cell] / expected);
        }
        double mean = (entropy(classSizes) + entropy(clusterSizes)) / 2;
        return sum > Math.ulp(1.0) ? Math.min(1, sum / mean) : 0;
    }

    private double entropy(int[] sizes) {
        double sum = 0;
        for (int size : sizes) {
            sum -= size == 0 ? 0 : (double) size / rows * Math.log((double) size / rows);
        }
        return sum;
    }

    /**
     * Tells the share of rows that are of their cluster's most frequent class.
     *
     * @return above 0, and 1 where each cluster has rows of one class only
     */
    public double purity() {
        int[] most = new int[clusterSizes.length];
        for (int cell = 0; cell < counts.length; cell++) {
            int cluster = (int) keys[cell];
            most[cluster] = Math.max(most[cluster], counts[cell]);
        }
        return (double) Arrays.stream(most).sum() / rows;
    }

    /**
     * Counts the clusters that have rows.
     *
     * @return how many
     */
    public long clusters() {
        return Arrays.stream(clusterSizes).filter(size -> size > 0).count();
    }
}

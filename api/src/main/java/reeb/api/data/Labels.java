package reeb.api.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * The cluster of each row: numbered from 0 without gaps, or {@link #NOISE}. Some clusterers also tell how strongly each row
 * belongs to its cluster, and how much of an outlier it is.
 */
public final class Labels {
    /** The label of a row in no cluster. */
    public static final int NOISE = -1;

    private final int[] clusters;
    private final int count;
    private final Optional<double[]> strengths;
    private final Optional<double[]> outliers;

    private Labels(int[] clusters, int count, Optional<double[]> strengths, Optional<double[]> outliers) {
        this.clusters = clusters;
        this.count = count;
        this.strengths = strengths;
        this.outliers = outliers;
    }

    /**
     * Wraps labels.
     *
     * @param clusters one for each row, copied
     * @return the labels
     * @throws IllegalArgumentException where a number is missing between 0 and the largest, or below {@link #NOISE}
     */
    public static Labels of(int... clusters) {
        int largest = Math.max(NOISE, Arrays.stream(clusters).max().orElse(NOISE));
        boolean[] seen = new boolean[largest + 1];
        for (int cluster : clusters) {
            if (cluster < NOISE) {
                throw new IllegalArgumentException("a cluster may not be numbered " + cluster);
            }
            if (cluster != NOISE) {
                seen[cluster] = true;
            }
        }
        for (int cluster = 0; cluster <= largest; cluster++) {
            if (!seen[cluster]) {
                throw new IllegalArgumentException("cluster " + cluster + " has no rows but " + largest + " has");
            }
        }
        return new Labels(clusters.clone(), largest + 1, Optional.empty(), Optional.empty());
    }

    /**
     * Adds how strongly each row belongs to its cluster.
     *
     * @param values one for each row, from 0, as for noise, to 1; copied
     * @return labels with strengths
     * @throws IllegalArgumentException where there are not as many values as rows, or one is out of range
     */
    public Labels withStrengths(double... values) {
        return new Labels(clusters, count, Optional.of(shares(values)), outliers);
    }

    /**
     * Adds how much of an outlier each row is.
     *
     * @param values one for each row, from 0 to 1; copied
     * @return labels with outlier scores
     * @throws IllegalArgumentException where there are not as many values as rows, or one is out of range
     */
    public Labels withOutliers(double... values) {
        return new Labels(clusters, count, strengths, Optional.of(shares(values)));
    }

    private double[] shares(double[] values) {
        if (values.length != clusters.length) {
            throw new IllegalArgumentException(values.length + " values do not fit " + clusters.length + " rows");
        }
        for (double value : values) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a score must be from 0 to 1 but is " + value);
            }
        }
        return values.clone();
    }

    /**
     * Tells how strongly each row belongs to its cluster, where the clusterer does.
     *
     * @return one value for each row, from 0 to 1, in a new array
     */
    public Optional<double[]> strengths() {
        return strengths.map(double[]::clone);
    }

    /**
     * Tells how much of an outlier each row is, where the clusterer does.
     *
     * @return one value for each row, from 0 to 1, in a new array
     */
    public Optional<double[]> outliers() {
        return outliers.map(double[]::clone);
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int size() {
        return clusters.length;
    }

    /**
     * Gives one row's cluster.
     *
     * @param row from 0 to n - 1
     * @return the cluster, or {@link #NOISE}
     */
    public int at(int row) {
        return clusters[row];
    }

    /**
     * Counts the clusters.
     *
     * @return how many, without noise
     */
    public int clusters() {
        return count;
    }

    /**
     * Lists the rows of each cluster.
     *
     * @return a list for each cluster, each ascending
     */
    public java.util.List<Rows> members() {
        int[] sizes = new int[count];
        for (int cluster : clusters) {
            if (cluster != NOISE) {
                sizes[cluster]++;
            }
        }
        int[][] members = new int[count][];
        for (int cluster = 0; cluster < count; cluster++) {
            members[cluster] = new int[sizes[cluster]];
        }
        for (int row = clusters.length - 1; row >= 0; row--) {
            if (clusters[row] != NOISE) {
                members[clusters[row]][--sizes[clusters[row]]] = row;
            }
        }
        return Arrays.stream(members).map(Rows::of).toList();
    }

    /**
     * Copies the labels.
     *
     * @return a new array
     */
    public int[] toArray() {
        return clusters.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels
                && Arrays.equals(clusters, labels.clusters)
                && Arrays.equals(strengths.orElse(null), labels.strengths.orElse(null))
                && Arrays.equals(outliers.orElse(null), labels.outliers.orElse(null));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(clusters);
    }

    @Override
    public String toString() {
        return Arrays.toString(clusters);
    }
}

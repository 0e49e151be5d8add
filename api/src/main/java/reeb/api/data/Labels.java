package reeb.api.data;

import java.util.Arrays;

/** The cluster of each row: numbered from 0 without gaps, or {@link #NOISE}. */
public final class Labels {
    /** The label of a row in no cluster. */
    public static final int NOISE = -1;

    private final int[] clusters;
    private final int count;

    private Labels(int[] clusters, int count) {
        this.clusters = clusters;
        this.count = count;
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
        return new Labels(clusters.clone(), largest + 1);
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
        return other instanceof Labels labels && Arrays.equals(clusters, labels.clusters);
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

package reeb.api;

import java.util.Optional;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.SpanningTree;
import reeb.api.problem.InputException;

/**
 * A distance between rows.
 *
 * <p>The pairwise form defines it; the block forms have plain defaults here, and metrics with a faster way override them
 * with the same results. A metric that has to see the whole data first, such as one of their covariance, is asked to by
 * {@link #fitted}.
 */
public non-sealed interface Metric extends Part {
    /**
     * Measures one pair, in double precision.
     *
     * @param a one row's features
     * @param b another's, of the same length
     * @return a distance of at least 0, and 0 for equal rows; any number where {@link #mayBeNegative}
     */
    double distance(double[] a, double[] b);

    /**
     * Learns from whole data what distances between their rows depend on; checks that data fit this metric.
     *
     * <p>Parts call this before they measure, with all rows they know of, and again with fewer, such as a patch of Mapper's:
     * a metric that has learnt what it needs returns itself.
     *
     * @param points n x d features, n may be 0
     * @param run this execution
     * @return the metric to measure these rows with, and selections of them; this itself where it needs to know nothing
     * @throws InputException where the data do not fit this metric
     */
    default Metric fitted(Points points, Run run) {
        return this;
    }

    /**
     * Tells whether distances may be negative, as those made of similarities are, and others than 0 for equal rows.
     *
     * <p>They order rows, so that the nearest can be found and those within a radius; they make no trees and no means.
     *
     * @return whether parts that need true distances must refuse this metric
     */
    default boolean mayBeNegative() {
        return false;
    }

    /**
     * Tells whether the nearest rows are known and are but read, as those of a graph of neighbours are, so that no search would be
     * faster.
     *
     * @return false where they must be found
     */
    default boolean knowsNearest() {
        return false;
    }

    /**
     * Tells whether this is the Euclidean distance, the root of the sum of squared differences, so that parts may measure it
     * in a faster way of their own.
     *
     * @return false for all others, also where they order rows alike
     */
    default boolean isEuclidean() {
        return false;
    }

    /**
     * Finds all pairs of rows within a radius.
     *
     * <p>Decides each pair as {@code distance(a, b) <= radius} does, whatever the machine's vectors.
     *
     * @param points n x d features
     * @param radius at least 0, or any number where {@link #mayBeNegative}
     * @param run this execution
     * @return for each row the rows within the radius, itself included
     */
    default Neighborhoods within(Points points, double radius, Run run) {
        return PairSearch.within(points, this, radius, run);
    }

    /**
     * Finds all pairs of rows within a radius and keeps none of them: for parts that need less of a pair than to know it for ever.
     *
     * <p>Decides each pair as {@link #within} does, and takes as long. This form lists the pairs first, as that one does; metrics
     * that find them in another way override it and need memory for no list.
     *
     * @param points n x d features
     * @param radius at least 0, or any number where {@link #mayBeNegative}
     * @param pairs hears of each pair once
     * @param run this execution
     */
    default void pairs(Points points, double radius, Pairs pairs, Run run) {
        pairs.all(within(points, radius, run), run);
    }

    /** Hears of pairs of rows. */
    @FunctionalInterface
    interface Pairs {
        /**
         * Hears of a pair; from several threads at once, but of those with the same first row from one at a time.
         *
         * @param row one row
         * @param other another one, of a lower or a higher number
         */
        void found(int row, int other);

        /**
         * Hears of all pairs that are listed. O(pairs).
         *
         * @param neighborhoods for each row its neighbours
         * @param run this execution
         */
        default void all(Neighborhoods neighborhoods, Run run) {
            run.chunks(neighborhoods.rows(), 1024, (first, end) -> {
                for (int row = first; row < end; row++) {
                    for (int index = neighborhoods.degree(row) - 1;
                            index >= 0 && neighborhoods.neighbor(row, index) > row;
                            index--) {
                        found(row, neighborhoods.neighbor(row, index));
                    }
                }
            });
        }
    }

    /**
     * Finds the nearest other rows of each row.
     *
     * <p>Orders rows as {@code distance} and, where that is equal, their numbers do, whatever the machine's vectors.
     *
     * @param points n x d features
     * @param k how many for each row, from 1 to n - 1
     * @param run this execution
     * @return for each row its k nearest others, nearest first
     * @throws InputException where there are not as many other rows
     */
    default NeighborGraph nearest(Points points, int k, Run run) {
        return PairSearch.nearest(points, this, k, run);
    }

    /**
     * Finds the nearest known rows of each fresh row.
     *
     * <p>Orders known rows as {@code distance} and, where that is equal, their numbers do, whatever the machine's vectors and
     * whatever the other fresh rows.
     *
     * @param known n x d features
     * @param fresh m x d features
     * @param k how many for each fresh row, from 1 to n
     * @param run this execution
     * @return for each fresh row its k nearest known rows, nearest first
     * @throws InputException where there are not as many known rows, or columns differ
     */
    default NeighborGraph nearest(Points known, Points fresh, int k, Run run) {
        return PairSearch.between(known, fresh, this, k, run);
    }

    /**
     * Makes known rows ready to be asked many times for the nearest of them: what {@link #nearest(Points, Points, int, Run)} does
     * to them anew in each call is done once.
     *
     * @param known n x d features, that this metric is fitted to
     * @param run this execution
     * @return finds what that method finds; may be asked by several threads at once
     */
    default NeighborSearch search(Points known, Run run) {
        return (fresh, k, asking) -> nearest(known, fresh, k, asking);
    }

    /** Finds the nearest of known rows. */
    interface NeighborSearch {
        /**
         * Finds the nearest known rows of each fresh row.
         *
         * @param fresh m x d features
         * @param k how many for each fresh row, from 1 to as many as are known
         * @param run this execution
         * @return for each fresh row its k nearest known rows, nearest first
         * @throws InputException where there are not as many known rows, or columns differ
         */
        NeighborGraph nearest(Points fresh, int k, Run run);
    }

    /**
     * Gives a way to map rows so that Euclidean distances order them as this metric does: what approximate searches
     * need to be fast.
     *
     * @return the way; empty where there is none
     */
    default Optional<EuclideanMap> euclideanMap() {
        return Optional.empty();
    }

    /** A map of rows whose Euclidean distances rise with a metric's. */
    interface EuclideanMap {
        /**
         * Maps all rows.
         *
         * @param points n x d features
         * @param run this execution
         * @return n rows, perhaps the given ones
         */
        Points toEuclidean(Points points, Run run);
    }

    /**
     * Finds the shortest tree that joins all rows.
     *
     * @param points n x d features
     * @param samples rows within a row's core distance, itself included, from 1, for no core distances, to n
     * @param run this execution
     * @return the tree of the least edges in the order of {@link SpanningTree}, whatever the machine's vectors
     * @throws InputException where there are not as many rows
     */
    default SpanningTree spanningTree(Points points, int samples, Run run) {
        return PairSearch.spanningTree(points, this, samples, run);
    }

    /**
     * Measures one row against all.
     *
     * @param points n x d features
     * @param row which row
     * @param distances n values, overwritten
     */
    default void distances(Points points, int row, double[] distances) {
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        points.copyRow(row, from);
        for (int other = 0; other < points.rows(); other++) {
            points.copyRow(other, to);
            distances[other] = distance(from, to);
        }
    }
}

package reeb.kernels.pairs;

/** Decides whether two rows are neighbours, in double precision: the last word where faster arithmetic is in doubt. */
public interface PairRule {
    /**
     * Decides one pair; called from several threads.
     *
     * @param a one row's features
     * @param b another's, of the same length
     * @return whether they are neighbours; the same if a and b change places
     */
    boolean near(double[] a, double[] b);
}

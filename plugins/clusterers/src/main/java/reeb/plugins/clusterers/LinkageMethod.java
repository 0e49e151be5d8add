package reeb.plugins.clusterers;

import reeb.api.About;

/** How far two clusters are from each other, given how far their parts were (Lance and Williams 1967). */
public enum LinkageMethod {
    /** As far as their farthest rows. */
    @About("Clusters are as far from each other as their farthest rows.")
    COMPLETE {
        @Override
        double distance(Triple triple, double one, double other, double between) {
            return Math.max(one, other);
        }
    },
    /** As far as their rows are on average over all pairs. */
    @About("Clusters are as far from each other as their rows are on average.")
    AVERAGE {
        @Override
        double distance(Triple triple, double one, double other, double between) {
            return (triple.one() * one + triple.other() * other) / ((double) triple.one() + triple.other());
        }
    },
    /** As far as joining them adds to the squared distances from rows to their cluster's mean (Ward 1963). */
    @About("Joins the two clusters whose union stays closest to its mean; wants the metric euclidean.")
    WARD {
        @Override
        double distance(Triple triple, double one, double other, double between) {
            double scale = 1.0 / ((double) triple.one() + triple.other() + triple.third());
            double third = triple.third();
            double square = (third + triple.one()) * scale * one * one
                    + (third + triple.other()) * scale * other * other
                    - third * scale * between * between;
            return Math.sqrt(Math.max(0, square));
        }
    };

    /**
     * How many rows two clusters about to be joined and a third one have.
     *
     * @param one rows in the one
     * @param other rows in the other
     * @param third rows in the third
     */
    record Triple(int one, int other, int third) {}

    /**
     * Measures the third cluster against the union of two.
     *
     * @param triple how large they are
     * @param one distance from the third to the one
     * @param other distance from the third to the other
     * @param between distance between the two
     * @return distance from the third to the union
     */
    abstract double distance(Triple triple, double one, double other, double between);
}

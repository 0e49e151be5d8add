package reeb.plugins.mapper.covers;

/**
 * Tells whether values are two groups rather than one, by the Bayesian information criterion.
 *
 * <p>One group is a normal distribution or an even spread, which is what a line looks like; two groups are two normal
 * distributions, one on either side of a cut. The rows count for their own side alone, as in k-means, so that a bell in two
 * halves is no better than a whole one. Values are taken to be as coarse as they are far apart in the mean (Sheppard's
 * correction), so that whole numbers in a row are an even spread too and not so many groups.
 *
 * <p>See Pelleg and Moore, <i>X-means: Extending K-means with Efficient Estimation of the Number of Clusters</i>, ICML 2000.
 *
 * @param start index of the upper group's first value, 0 where there is one group
 * @param gain by how much the criterion prefers two groups; 0 where it does not
 */
record TwoNormals(int start, double gain) {
    private static final TwoNormals ONE = new TwoNormals(0, 0);

    /** What a row costs beside the logarithm of the variance. */
    private static final double NORMAL = StrictMath.log(2 * Math.PI) + 1;

    /**
     * Tries every cut in O(m).
     *
     * @param sorted m values, ascending and finite
     * @param least how many values each group has at the least
     */
    static TwoNormals of(double[] sorted, int least) {
        int count = sorted.length;
        double range = count == 0 ? 0 : sorted[count - 1] - sorted[0];
        if (range == 0 || count < 2 * least) {
            return ONE;
        }
        Sums all = new Sums(1.0 / (distinct(sorted) - 1));
        for (double value : sorted) {
            all.add((value - sorted[0]) / range);
        }
        double logCount = StrictMath.log(count);
        double bell = all.cost() + 2 * logCount;
        double even = 2 * count * StrictMath.log(1 + all.grain) + 2 * logCount;
        return best(sorted, least, all, Math.min(bell, even) - 5 * logCount);
    }

    private static TwoNormals best(double[] sorted, int least, Sums all, double oneGroup) {
        int count = sorted.length;
        double range = sorted[count - 1] - sorted[0];
        Sums lower = new Sums(all.grain);
        TwoNormals best = ONE;
        for (int start = 1; start <= count - least; start++) {
            lower.add((sorted[start - 1] - sorted[0]) / range);
            if (start >= least && sorted[start - 1] < sorted[start]) {
                double gain = oneGroup - lower.cost(count) - all.without(lower).cost(count);
                best = gain > best.gain() ? new TwoNormals(start, gain) : best;
            }
        }
        return best;
    }

    private static int distinct(double[] sorted) {
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i - 1] < sorted[i] ? 1 : 0;
        }
        return distinct;
    }

    /** Count, sum and sum of squares of values between 0 and 1. */
    private static final class Sums {
        private final double grain;
        private int count;
        private double sum;
        private double squares;

        Sums(double grain) {
            this.grain = grain;
        }

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        Sums without(Sums other) {
            Sums rest = new Sums(grain);
            rest.count = count - other.count;
            rest.sum = sum - other.sum;
            rest.squares = squares - other.squares;
            return rest;
        }

        /** Twice the negative logarithm of the likelihood under the normal distribution that fits best. */
        double cost() {
            double mean = sum / count;
            double variance = Math.max(0, squares / count - mean * mean) + grain * grain / 12;
            return count * (StrictMath.log(variance) + NORMAL);
        }

        /** The same for one of two groups, whose rows must also be told from the other group's. */
        double cost(int ofAll) {
            return cost() - 2 * count * StrictMath.log((double) count / ofAll);
        }
    }
}

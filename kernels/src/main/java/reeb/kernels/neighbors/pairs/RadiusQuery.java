package reeb.kernels.neighbors.pairs;

import reeb.api.data.Points;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.pairs.PairRule;

/**
 * What a search within a radius of the Euclidean distance is asked for.
 *
 * @param points n x d features
 * @param squaredRadius the square of the radius
 * @param test decides a pair as the metric does, by |x - y|^2 &lt;= squaredRadius in double precision
 */
public record RadiusQuery(Points points, double squaredRadius, PairRule test) {
    /**
     * What a row contributes to the limits of products, below which pairs are apart and above which they are close.
     *
     * @param columns d
     * @param squaredRadius the square of the radius
     * @param largestSquaredNorm of any row
     */
    public record Limits(int columns, double squaredRadius, double largestSquaredNorm) {
        /**
         * Gives what a row contributes to the product at which a pair may be close.
         *
         * @param squaredNorm of the row
         * @return its part of the lower limit
         */
        public double low(double squaredNorm) {
            return squaredNorm / 2 * (1 - RoundingBounds.relativeError(columns)) - squaredRadius / 4 - slack();
        }

        /**
         * Gives what a row contributes to the product from which a pair is surely close.
         *
         * @param squaredNorm of the row
         * @return its part of the upper limit
         */
        public double high(double squaredNorm) {
            return squaredNorm / 2 * (1 + RoundingBounds.relativeError(columns)) - squaredRadius / 4 + slack();
        }

        private double slack() {
            return squaredRadius / 4 * RoundingBounds.OTHER_ROUNDINGS * RoundingBounds.ROUNDING
                    + RoundingBounds.underflow(columns, largestSquaredNorm);
        }
    }
}

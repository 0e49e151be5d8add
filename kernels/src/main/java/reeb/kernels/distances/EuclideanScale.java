package reeb.kernels.distances;

/** The unit of Euclidean distances. */
public enum EuclideanScale {
    /** The Euclidean distance itself. */
    ROOT {
        @Override
        public double ofSquares(double sum) {
            return Math.sqrt(sum);
        }

        @Override
        public double toSquares(double distance) {
            return distance * distance;
        }
    },
    /** Its square. */
    SQUARE {
        @Override
        public double ofSquares(double sum) {
            return sum;
        }

        @Override
        public double toSquares(double distance) {
            return distance;
        }
    };

    /**
     * Gives the distance from the sum of squared differences.
     *
     * @param sum at least 0
     * @return the distance in this unit
     */
    public abstract double ofSquares(double sum);

    /**
     * Gives the sum of squared differences of rows at a distance, but for rounding.
     *
     * @param distance in this unit, at least 0
     * @return the sum
     */
    public abstract double toSquares(double distance);
}

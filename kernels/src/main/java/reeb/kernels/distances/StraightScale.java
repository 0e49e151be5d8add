package reeb.kernels.distances;

/** The unit of straight distances. */
public enum StraightScale {
    /** The straight distance itself. */
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

    /** Gives the distance from the sum of squared differences. */
    public abstract double ofSquares(double sum);

    /** Gives the sum of squared differences of rows at a distance, but for rounding. */
    public abstract double toSquares(double distance);
}

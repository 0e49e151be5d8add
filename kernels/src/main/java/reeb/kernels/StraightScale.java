package reeb.kernels;

/** The unit of straight distances. */
public enum StraightScale {
    /** The straight distance itself. */
    ROOT {
        @Override
        double ofSquares(double sum) {
            return Math.sqrt(sum);
        }

        @Override
        double toSquares(double distance) {
            return distance * distance;
        }
    },
    /** Its square. */
    SQUARE {
        @Override
        double ofSquares(double sum) {
            return sum;
        }

        @Override
        double toSquares(double distance) {
            return distance;
        }
    };

    /** Gives the distance from the sum of squared differences. */
    abstract double ofSquares(double sum);

    /** Gives the sum of squared differences of rows at a distance, but for rounding. */
    abstract double toSquares(double distance);
}

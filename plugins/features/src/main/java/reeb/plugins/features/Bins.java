package reeb.plugins.features;

/**
 * Tells the bin of a gradient's direction: bin i holds angles from i to below i + 1 steps of 180 / bins degrees.
 *
 * <p>Rounds as scikit-image does, which decides at the ends of bins: arc tangent, degrees, rest of 180, and ends computed as
 * a multiple of the step.
 */
final class Bins {
    private final int count;
    private final double step;

    /** Divides the half circle. */
    Bins(int count) {
        this.count = count;
        step = 180.0 / count;
    }

    /**
     * Tells whether diagonals, 45 and 135 degrees, are the ends of bins.
     *
     * <p>Besides the axes they are the only angles that both divide the circle evenly and have a rational tangent, so that
     * a gradient of bytes can fall on them; on which side then depends on how its two differences are rounded.
     */
    boolean splitDiagonals() {
        return count % 4 == 0;
    }

    /** Finds the bin of a gradient that is not zero, from its differences along columns (down) and rows (across). */
    int of(double down, double across) {
        double degrees = Math.toDegrees(Math.atan2(down, across)) % 180;
        if (degrees < 0) {
            degrees += 180;
        }
        int bin = (int) (degrees / step);
        if (degrees < step * bin) {
            bin--;
        } else if (degrees >= step * (bin + 1)) {
            bin++;
        }
        return Math.min(bin, count - 1);
    }
}

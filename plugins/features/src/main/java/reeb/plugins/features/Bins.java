package reeb.plugins.features;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the bin of a gradient's direction: bin i holds angles from i to below i + 1 steps of 180 / bins degrees.
 *
 * <p>Near the ends of bins it rounds as scikit-image does: arc tangent, degrees, rest of 180, and ends computed as a
 * multiple of the step. The arc tangent is the correctly rounded one, as C libraries compute it; NumPy on processors with
 * AVX-512 computes another one, so that scikit-image itself puts some gradients elsewhere there.
 */
final class Bins {
    /** Relative distance from the end of a bin within which rounding decides. */
    private static final double NEAR = 1e-9;

    /** One for each number that a step has set. */
    private static final Map<Integer, Bins> KNOWN = new ConcurrentHashMap<>();

    private final int count;
    private final double step;
    private final BinEnd[] ends;

    /** Divides the half circle into a number of bins; their ends are computed once, since a server asks for them with each picture. */
    static Bins of(int count) {
        return KNOWN.computeIfAbsent(count, Bins::new);
    }

    private Bins(int count) {
        this.count = count;
        step = 180.0 / count;
        ends = new BinEnd[count];
        Arrays.setAll(ends, bin -> BinEnd.at(bin, count));
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
        if (down == 0) {
            return 0;
        }
        boolean turn = down < 0;
        double y = turn ? -down : down;
        double x = turn ? -across : across;
        int bin = search(y, x);
        double near = NEAR * (y + Math.abs(x));
        if (pastBeginning(bin, y, x) <= near) {
            return byAngle(bin, down, across);
        }
        boolean nearNext = bin + 1 < count && pastBeginning(bin + 1, y, x) >= -near;
        return nearNext ? byAngle(bin + 1, down, across) : bin;
    }

    /** Finds the last bin that begins before a gradient of the upper half, but for rounding. */
    private int search(double y, double x) {
        int bin = 0;
        for (int end = count; end - bin > 1; ) {
            int middle = (bin + end) >>> 1;
            if (pastBeginning(middle, y, x) >= 0) {
                bin = middle;
            } else {
                end = middle;
            }
        }
        return bin;
    }

    /** Tells how far a gradient lies past the beginning of a bin, as the sine of the angle times its length. */
    private double pastBeginning(int bin, double y, double x) {
        return y * ends[bin].cosine() - x * ends[bin].sine();
    }

    /** Finds the bin of a gradient so near to an end of one that the rounding of its angle decides. */
    private int byAngle(int end, double down, double across) {
        double degrees = Math.toDegrees(ends[end].arcTangent(down, across)) % 180;
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

package reeb.plugins.mapper.covers;

/**
 * Where to cut sorted values into halves of about as many rows, which share a part of them. Equal values stay together.
 *
 * @param lower the least value of the upper half
 * @param upper the greatest value of the lower half
 */
record MedianCut(double lower, double upper) {
    /**
     * Cuts. Each half lacks at least the value at the other end; with an overlap, both hold some value, unless there are only
     * two values. O(m).
     *
     * @param sorted m values, ascending, not all equal
     * @param overlap the share of a half that belongs to the other one too, below 1
     */
    static MedianCut of(double[] sorted, double overlap) {
        int count = sorted.length;
        double reach = reach(count / 2.0, overlap);
        double upper = sorted[(int) Math.min(count - 1, Math.ceil(count / 2.0 + reach) - 1)];
        if (upper == sorted[count - 1]) {
            upper = sorted[firstFrom(sorted, upper) - 1];
        }
        if (overlap == 0) {
            return new MedianCut(sorted[firstAbove(sorted, upper)], upper);
        }
        double lower = sorted[(int) Math.max(0, Math.floor(count / 2.0 - reach))];
        if (lower == sorted[0]) {
            lower = sorted[firstAbove(sorted, lower)];
        }
        return upper < lower ? joined(sorted, lower, upper) : new MedianCut(lower, upper);
    }

    /** Lets the halves share the one of two neighbouring values that fewer rows have, unless a half would then be all. */
    private static MedianCut joined(double[] sorted, double lower, double upper) {
        boolean mayRaise = lower < sorted[sorted.length - 1];
        boolean mayLower = upper > sorted[0];
        if (mayRaise && (!mayLower || rowsAt(sorted, lower) < rowsAt(sorted, upper))) {
            return new MedianCut(lower, lower);
        }
        return mayLower ? new MedianCut(upper, upper) : new MedianCut(lower, upper);
    }

    /**
     * Tells how far each of two neighbouring intervals goes beyond the place where they would only touch.
     *
     * @param length of the shorter one, up to that place
     * @param overlap the share of the longer interval that both hold
     */
    static double reach(double length, double overlap) {
        return length * overlap / (2 - overlap);
    }

    /** Counts the values up to the upper end of the lower half. */
    int below(double[] sorted) {
        return firstAbove(sorted, upper);
    }

    /** Counts the values from the lower end of the upper half. */
    int above(double[] sorted) {
        return sorted.length - firstFrom(sorted, lower);
    }

    private static int rowsAt(double[] sorted, double value) {
        return firstAbove(sorted, value) - firstFrom(sorted, value);
    }

    /** Finds the first value that is not below another. */
    private static int firstFrom(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] sorted, double value) {
        return firstFrom(sorted, Math.nextUp(value));
    }
}

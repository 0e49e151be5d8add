package reeb.plugins.mapper.covers;

/**
 * What an axis is to be divided into.
 *
 * @param from smallest value, less than the largest
 * @param to largest value
 * @param count number of intervals, at least 1
 * @param overlap what the convention means by it
 */
record Division(double from, double to, int count, double overlap) {
    double length() {
        return to - from;
    }

    Division between(double newFrom, double newTo) {
        return new Division(newFrom, newTo, count, overlap);
    }

    /** Spreads points evenly as {@code i * ((b - a) / (n - 1)) + a}, the last exactly at b. */
    static double[] spread(double a, double b, int n) {
        double[] points = new double[n];
        double step = n > 1 ? (b - a) / (n - 1) : 0;
        for (int i = 0; i < n; i++) {
            points[i] = i * step + a;
        }
        if (n > 1) {
            points[n - 1] = b;
        }
        return points;
    }
}

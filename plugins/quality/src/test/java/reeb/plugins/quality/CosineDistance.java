package reeb.plugins.quality;

import reeb.api.Metric;

/** One minus the cosine, in plain loops. */
record CosineDistance() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        return 1 - product(a, b) / Math.sqrt(product(a, a) * product(b, b));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

package reeb.plugins.embedders.umap;

/**
 * The curve 1 / (1 + a x^(2b)) nearest to what a map should make of distances: 1 within the least distance, then falling as
 * exp(-(x - minDist) / spread).
 *
 * <p>Least squares over 300 distances from 0 to three times the spread, by the damped Gauss-Newton method (Marquardt, <i>An
 * Algorithm for Least-Squares Estimation of Nonlinear Parameters</i>, SIAM Journal, 1963).
 *
 * @param a at least 0
 * @param b above 0
 */
public record CurveFit(double a, double b) {
    private static final int SAMPLES = 300;
    private static final int STEPS = 500;
    private static final double ENOUGH = 1e-14;

    /**
     * Fits the curve.
     *
     * @param minDist at least 0
     * @param spread above 0
     * @return the curve
     */
    public static CurveFit of(double minDist, double spread) {
        CurveFit best = new CurveFit(1, 1);
        double damping = 1e-3;
        for (int step = 0; step < STEPS && damping < 1e16; step++) {
            CurveFit next = best.step(minDist, spread, damping);
            if (next.a > 0 && next.b > 0 && next.loss(minDist, spread) < best.loss(minDist, spread)) {
                boolean settled = Math.abs(next.a - best.a) <= ENOUGH * best.a;
                best = next;
                damping /= 10;
                if (settled) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return best;
    }

    private CurveFit step(double minDist, double spread, double damping) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ga = 0;
        double gb = 0;
        for (int i = 1; i < SAMPLES; i++) {
            double x = 3 * spread * i / (SAMPLES - 1);
            double value = at(x);
            double da = -value * value * Math.pow(x, 2 * b);
            double db = da * a * 2 * Math.log(x);
            double miss = wanted(x, minDist, spread) - value;
            aa += da * da;
            ab += da * db;
            bb += db * db;
            ga += da * miss;
            gb += db * miss;
        }
        aa *= 1 + damping;
        bb *= 1 + damping;
        double determinant = aa * bb - ab * ab;
        return new CurveFit(a + (bb * ga - ab * gb) / determinant, b + (aa * gb - ab * ga) / determinant);
    }

    private double loss(double minDist, double spread) {
        double loss = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double x = 3 * spread * i / (SAMPLES - 1);
            double miss = wanted(x, minDist, spread) - at(x);
            loss += miss * miss;
        }
        return loss;
    }

    private double at(double x) {
        return 1 / (1 + a * Math.pow(x, 2 * b));
    }

    private static double wanted(double x, double minDist, double spread) {
        return x < minDist ? 1 : Math.exp(-(x - minDist) / spread);
    }
}

package reeb.kernels.plain;

import reeb.kernels.loops.PeakChains;

/** Chains of multiplications and additions of single numbers. */
public final class PlainChains implements PeakChains {
    @Override
    public double flopsPerFloatStep() {
        return 2.0 * CHAINS;
    }

    @Override
    public double flopsPerDoubleStep() {
        return 2.0 * CHAINS;
    }

    @Override
    public float floats(int steps) {
        float a = 1;
        float b = 1;
        float c = 1;
        float d = 1;
        float e = 1;
        float f = 1;
        float g = 1;
        float h = 1;
        for (int i = 0; i < steps; i++) {
            a = a * 0.5f + 0.5f;
            b = b * 0.5f + 0.5f;
            c = c * 0.5f + 0.5f;
            d = d * 0.5f + 0.5f;
            e = e * 0.5f + 0.5f;
            f = f * 0.5f + 0.5f;
            g = g * 0.5f + 0.5f;
            h = h * 0.5f + 0.5f;
        }
        return a + b + c + d + e + f + g + h;
    }

    @Override
    public double doubles(int steps) {
        double a = 1;
        double b = 1;
        double c = 1;
        double d = 1;
        double e = 1;
        double f = 1;
        double g = 1;
        double h = 1;
        for (int i = 0; i < steps; i++) {
            a = a * 0.5 + 0.5;
            b = b * 0.5 + 0.5;
            c = c * 0.5 + 0.5;
            d = d * 0.5 + 0.5;
            e = e * 0.5 + 0.5;
            f = f * 0.5 + 0.5;
            g = g * 0.5 + 0.5;
            h = h * 0.5 + 0.5;
        }
        return a + b + c + d + e + f + g + h;
    }
}

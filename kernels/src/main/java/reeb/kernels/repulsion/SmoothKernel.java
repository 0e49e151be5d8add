package reeb.kernels.repulsion;

/**
 * A map's kernel without its peak, for nodes that lie too far apart to see that: within a reach it is the polynomial in the
 * squared distance with the kernel's value and slopes there. What the peak adds is summed over pairs of rows.
 *
 * <p>So Hockney and Eastwood split forces, <i>Computer Simulation Using Particles</i>, 1988, chapter 8 (P3M). With u = (c - s)
 * / (v + c) for a squared distance s below c, that of the reach, the kernel is K(c) (1 - u)^-v, and the polynomial the first
 * terms of that binomial series.
 */
final class SmoothKernel implements GridKernel {
    /** Slopes that agree at the reach. */
    private static final int ORDER = 3;

    private final MapKernel kernel;
    private final double reach;
    private final double value;
    private final double[] terms = new double[ORDER + 1];

    /**
     * Takes the peak off a kernel.
     *
     * @param kernel of the map
     * @param reach the distance at which the peak ends
     */
    SmoothKernel(MapKernel kernel, double reach) {
        this.kernel = kernel;
        this.reach = reach * reach;
        this.value = kernel.at(this.reach);
        terms[0] = 1;
        for (int k = 1; k <= ORDER; k++) {
            terms[k] = terms[k - 1] * (kernel.freedom() + k - 1) / k;
        }
    }

    /** Gives the squared distance at which the peak ends. */
    double reach() {
        return reach;
    }

    /** Gives the degrees of freedom. */
    double freedom() {
        return kernel.freedom();
    }

    private double depth(double square) {
        return (reach - square) / (kernel.freedom() + reach);
    }

    @Override
    public double at(double square) {
        return square < reach ? value * series(depth(square)) : kernel.at(square);
    }

    @Override
    public double above(double near, double far) {
        return at(near) - at(far);
    }

    private double series(double u) {
        double sum = 0;
        for (int k = ORDER; k >= 0; k--) {
            sum = sum * u + terms[k];
        }
        return sum;
    }

    private double slope(double u) {
        double sum = 0;
        for (int k = ORDER; k > 0; k--) {
            sum = sum * u + k * terms[k];
        }
        return sum;
    }

    /** Gives the peak at a squared distance within reach. */
    double peak(double square) {
        return kernel.at(square) - value * series(depth(square));
    }

    /** Gives what the peak pushes with at a squared distance within reach, for each unit of distance. */
    double push(double square) {
        double v = kernel.freedom();
        return kernel.at(square) / (1 + square / v) - value / (v + reach) * slope(depth(square));
    }
}

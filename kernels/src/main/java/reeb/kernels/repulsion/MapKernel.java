package reeb.kernels.repulsion;

/**
 * The kernel (1 + r^2 / v)^-v of a map.
 *
 * @param freedom its degrees of freedom v, above 0
 */
record MapKernel(double freedom) implements GridKernel {
    @Override
    public double at(double square) {
        return freedom == 1 ? 1 / (1 + square) : Math.exp(-freedom * Math.log1p(square / freedom));
    }

    /** In a map of width 1e-8 the kernel is 1 to all digits, but what it falls by pushes rows apart. */
    @Override
    public double above(double near, double far) {
        return at(near) * -Math.expm1(-freedom * Math.log1p((far - near) / (freedom + near)));
    }
}

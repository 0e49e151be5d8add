package reeb.plugins.lenses;

import java.util.List;
import java.util.Locale;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.RandomizedEigen;
import reeb.kernels.linear.TotalVariance;

/** Axes by power iterations on random directions; reports how far they are from exact ones. */
final class RandomizedAxes implements AxisSolver {
    private final RandomizedEigen eigen;
    private double total = Double.NaN;
    private double residual;

    RandomizedAxes(RandomizedEigen eigen) {
        this.eigen = eigen;
    }

    @Override
    public Eigenpairs leading(Points points, double[] means, List<double[]> removed, int count, Run run) {
        if (removed.isEmpty()) {
            total = AxisSolver.finite(TotalVariance.of(points, means, run));
        }
        RandomizedEigen.Found found = eigen.leading(points, means, removed, count, run);
        residual = Math.max(residual, found.residual());
        run.figure("residual", residual);
        if (!found.converged()) {
            run.warn(String.format(
                    Locale.ROOT,
                    "The axes still change after %d iterations: variances are off by up to %.1e of the largest."
                            + " More iterations or a larger oversampling bring them nearer.",
                    eigen.iterations(),
                    found.residual()));
        }
        return found.pairs();
    }

    @Override
    public double total() {
        return total;
    }

    /** {@inheritDoc} A thousand times what the iterations leave. */
    @Override
    public double precision() {
        return 1e-6;
    }
}

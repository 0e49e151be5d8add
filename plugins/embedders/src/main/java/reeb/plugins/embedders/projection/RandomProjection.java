package reeb.plugins.embedders.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;

/**
 * Projects rows on random directions, which nearly keeps their distances: with m components to within a share of about
 * sqrt(8 ln n / m).
 *
 * <p>See Johnson and Lindenstrauss, <i>Extensions of Lipschitz Mappings into a Hilbert Space</i>, 1984; for directions of few
 * values Achlioptas, <i>Database-friendly Random Projections</i>, JCSS, 2003, with a density of a third, and Li, Hastie and
 * Church, <i>Very Sparse Random Projections</i>, KDD 2006, with one over the root of the columns. Directions are scaled so that
 * squared distances are kept on average. One pass over the rows, O(n d components), or that share of it that is not zero in
 * sparse rows; memory for the directions and the result. Any number of rows.
 *
 * @param components how many directions
 * @param distribution of their values
 * @param density share of values that are not zero
 */
@Named("random-projection")
@About("Projects rows on random directions, which nearly keeps distances if there are many.")
public record RandomProjection(
        @About("How many directions; may be more than columns.") @Default("2") @Range(min = 1)
        int components,

        @About("How the values of a direction are distributed.") @Default("gaussian")
        Distribution distribution,

        @About("Sparse only: the share of values that are not zero; 0.333 is Achlioptas's; default: 1 / sqrt(columns).")
        @Range(min = 0, aboveMin = true, max = 1)
        Optional<Double> density)
        implements Lens, Trainable {
    /** How the values of a direction are distributed. */
    public enum Distribution {
        /** Normally. */
        GAUSSIAN,
        /** Most are zero, the others alike but for their signs. */
        SPARSE
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        return train(data, run).transform(points, run);
    }

    @Override
    public Model train(Dataset data, Run run) {
        Points points = data.points();
        int columns = points.columns();
        run.reserve(
                8L * columns * components,
                components + " directions of " + columns + " columns; choose fewer components");
        RandomGenerator random = run.random("directions");
        List<double[]> directions = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            directions.add(distribution == Distribution.GAUSSIAN ? normal(columns, random) : sparse(columns, random));
        }
        return new RandomProjectionModel(directions, columns);
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return RandomProjectionModel.restore(state, components);
    }

    private double[] normal(int columns, RandomGenerator random) {
        double scale = 1 / Math.sqrt(components);
        double[] direction = new double[columns];
        for (int column = 0; column < columns; column++) {
            direction[column] = scale * random.nextGaussian();
        }
        return direction;
    }

    private double[] sparse(int columns, RandomGenerator random) {
        double share = density.orElse(1 / Math.sqrt(Math.max(1, columns)));
        double value = 1 / Math.sqrt(share * components);
        double[] direction = new double[columns];
        for (int column = 0; column < columns; column++) {
            double drawn = random.nextDouble();
            direction[column] = drawn >= share ? 0 : drawn < share / 2 ? value : -value;
        }
        return direction;
    }
}

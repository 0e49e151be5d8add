package reeb.plugins.embedders.spectral;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.graphs.Components;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.spectral.LaplacianEigen;

/**
 * Places rows by the eigenvectors of the smallest eigenvalues above 0 of their graph's Laplacian; where it is in parts, each part alone, about a place that the means of
 * the parts' rows give it.
 *
 * @param points the rows
 * @param graph their graph
 * @param axes how many eigenvectors
 * @param tolerance of the eigenvectors' residuals
 */
public record SpectralPlaces(Points points, SparseGraph graph, int axes, double tolerance) {
    /** More parts than these are placed at random, since their own spectrum would take too long. */
    private static final int MOST_PARTS = 500;

    /**
     * Computes the places.
     *
     * @param run this execution
     * @return for each axis n values
     */
    public double[][] of(Run run) {
        Components components = Components.of(graph);
        if (components.count() == 1) {
            return functions(graph, run);
        }
        double[][] centres = centres(components, run);
        double[][] places = new double[axes][graph.rows()];
        for (int part = 0; part < components.count(); part++) {
            double radius = radius(centres, part);
            double[][] own = functions(components.graph(part), run.in("part " + part));
            int[] rows = components.rows(part);
            for (int axis = 0; axis < axes; axis++) {
                double scale = radius / Math.max(largest(own), Double.MIN_NORMAL);
                for (int i = 0; i < rows.length; i++) {
                    places[axis][rows[i]] = centres[axis][part] + scale * own[axis][i];
                }
            }
        }
        return places;
    }

    private double[][] functions(SparseGraph connected, Run run) {
        int possible = Math.min(axes, connected.rows() - 1);
        double[][] functions = new double[axes][connected.rows()];
        Eigenpairs pairs = LaplacianEigen.smallest(connected, possible, tolerance, run);
        for (int axis = 0; axis < possible; axis++) {
            functions[axis] = pairs.vectors().get(axis);
        }
        return functions;
    }

    /** Places the parts: on the ends of the axes where these suffice. */
    private double[][] centres(Components components, Run run) {
        int parts = components.count();
        double[][] centres = new double[axes][parts];
        if (parts <= 2 * axes) {
            for (int part = 0; part < parts; part++) {
                centres[part % axes][part] = part < axes ? 1 : -1;
            }
            return centres;
        }
        if (parts > MOST_PARTS) {
            RandomGenerator random = run.random("parts");
            for (double[] axis : centres) {
                Arrays.setAll(axis, _ -> 2 * random.nextDouble() - 1);
            }
            return centres;
        }
        Eigenpairs pairs = LaplacianEigen.smallest(likeness(components), axes, tolerance, run.in("parts"));
        for (int axis = 0; axis < axes; axis++) {
            centres[axis] = pairs.vectors().get(axis).clone();
            double largest = largest(new double[][] {centres[axis]});
            for (int part = 0; part < parts; part++) {
                centres[axis][part] = pairs.vectors().get(axis)[part] / largest;
            }
        }
        return centres;
    }

    /** Compares each two parts by exp(-d^2 / mean d^2) of the distance d between the means of their rows. */
    private SparseGraph likeness(Components components) {
        int parts = components.count();
        double[][] means = new double[parts][];
        for (int part = 0; part < parts; part++) {
            means[part] = mean(components.rows(part));
        }
        double sum = 0;
        for (double[] mean : means) {
            for (double[] other : means) {
                sum += square(mean, other) / parts / (parts - 1);
            }
        }
        int[] starts = new int[parts + 1];
        int[] targets = new int[parts * (parts - 1)];
        float[] weights = new float[targets.length];
        int next = 0;
        for (int part = 0; part < parts; part++) {
            for (int other = 0; other < parts; other++) {
                if (other != part) {
                    targets[next] = other;
                    weights[next++] = (float) Math.exp(-square(means[part], means[other]) / sum) + Float.MIN_NORMAL;
                }
            }
            starts[part + 1] = next;
        }
        return SparseGraph.of(starts, targets, weights);
    }

    private double[] mean(int[] rows) {
        double[] mean = new double[points.columns()];
        double[] values = new double[points.columns()];
        for (int row : rows) {
            points.copyRow(row, values);
            for (int column = 0; column < values.length; column++) {
                mean[column] += values[column] / rows.length;
            }
        }
        return mean;
    }

    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** Gives half the distance to the nearest other part. */
    private static double radius(double[][] centres, int part) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int other = 0; other < centres[0].length; other++) {
            double square = 0;
            for (double[] axis : centres) {
                square += (axis[other] - axis[part]) * (axis[other] - axis[part]);
            }
            nearest = other == part ? nearest : Math.min(nearest, square);
        }
        return Math.sqrt(nearest) / 2;
    }

    private static double largest(double[][] values) {
        double largest = 0;
        for (double[] axis : values) {
            for (double value : axis) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}

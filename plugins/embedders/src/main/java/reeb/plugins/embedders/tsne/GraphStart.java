package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.SparseWeights;
import reeb.plugins.embedders.map.MapRows;
import reeb.plugins.embedders.projection.RandomPositions;
import reeb.plugins.embedders.spectral.SpectralPlaces;

/** Where the vertices of a graph may start: at its Laplacian eigenvectors; its parts at random. */
final class GraphStart {
    private static final double TOLERANCE = 1e-4;

    private GraphStart() {}

    /**
     * Computes them.
     *
     * @param weights n x n joint weights
     * @param dimensions how many functions
     * @param run this execution
     * @return n rows
     */
    static Points of(SparseWeights weights, int dimensions, Run run) {
        SparseGraph graph = graph(weights);
        Points parts = new RandomPositions(dimensions)
                .view(Dataset.of(Points.of(graph.rows(), 0, new float[0])), run.in("places of parts"));
        return MapRows.of(new SpectralPlaces(parts, graph, dimensions, TOLERANCE).of(run));
    }

    /** Leaves out what fills rows up to whole blocks. */
    private static SparseGraph graph(SparseWeights weights) {
        int[] starts = new int[weights.rows() + 1];
        int[] targets = new int[weights.columns().length];
        float[] values = new float[targets.length];
        int count = 0;
        for (int row = 0; row < weights.rows(); row++) {
            for (int entry = weights.starts()[row]; entry < weights.starts()[row + 1]; entry++) {
                if (weights.values()[entry] > 0 && weights.columns()[entry] != row) {
                    targets[count] = weights.columns()[entry];
                    values[count++] = weights.values()[entry];
                }
            }
            starts[row + 1] = count;
        }
        return SparseGraph.of(starts, Arrays.copyOf(targets, count), Arrays.copyOf(values, count));
    }
}

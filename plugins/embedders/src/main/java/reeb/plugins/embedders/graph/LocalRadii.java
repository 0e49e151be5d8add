package reeb.plugins.embedders.graph;

import reeb.kernels.graphs.SparseGraph;

/**
 * How far the neighbours of each row are: the natural logarithm of their mean squared distance, weighted as the row's edges.
 *
 * <p>See Narayan, Berger and Cho, <i>Assessing Single-Cell Transcriptomic Variability through Density-Preserving Data
 * Visualization</i>, Nature Biotechnology, 2021.
 */
public final class LocalRadii {
    /** Added to squared radii, so that rows that lie together have a logarithm. */
    public static final double LEAST = 1e-8;

    private LocalRadii() {}

    /**
     * Measures the rows of the data. O(edges).
     *
     * @param graph weights of edges
     * @param distances of the same rows, as weights of the same edges; edges of distance 0 may be missing
     * @return for each row its log radius; 0 for one without edges
     */
    public static double[] of(SparseGraph graph, SparseGraph distances) {
        double[] radii = new double[graph.rows()];
        for (int row = 0; row < radii.length; row++) {
            double squares = 0;
            double weights = 0;
            int at = distances.start(row);
            int end = distances.start(row + 1);
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                while (at < end && distances.target(at) < graph.target(edge)) {
                    at++;
                }
                boolean apart = at < end && distances.target(at) == graph.target(edge);
                double distance = apart ? distances.weight(at) : 0;
                squares += graph.weight(edge) * distance * distance;
                weights += graph.weight(edge);
            }
            radii[row] = weights == 0 ? 0 : Math.log(LEAST + squares / weights);
        }
        return radii;
    }
}

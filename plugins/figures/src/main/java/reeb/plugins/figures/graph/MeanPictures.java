package reeb.plugins.figures.graph;

import java.util.Arrays;
import reeb.api.data.Images;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;

/**
 * The means of the pictures of nodes' rows.
 *
 * @param graph of v nodes
 * @param images of all rows
 */
record MeanPictures(MapperGraph graph, Images images) {
    /** Averages the picture of a node into as many values as a picture has. */
    void of(int node, double[] mean) {
        Rows rows = graph.nodes().get(node).rows();
        double[] values = new double[mean.length];
        Arrays.fill(mean, 0);
        rows.stream().forEach(row -> {
            images.pixels().copyRow(row, values);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i];
            }
        });
        Arrays.setAll(mean, i -> mean[i] / Math.max(1, rows.size()));
    }
}

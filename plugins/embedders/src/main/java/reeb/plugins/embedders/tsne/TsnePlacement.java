package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import java.util.List;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.kernels.repulsion.GridRepulsion;
import reeb.kernels.repulsion.RepulsionField;
import reeb.plugins.embedders.map.Placement;

/**
 * Places rows by the forces of t-SNE among rows that are fixed; see Poličar, Stražar and Zupan, <i>openTSNE: A Modular Python
 * Library for t-SNE Dimensionality Reduction and Embedding</i>, Journal of Statistical Software, 2024.
 *
 * <p>A row starts at the median of its neighbours' positions, axis by axis, and descends on the divergence of its own
 * similarities. What the map's rows do to it is computed once, for the whole plane.
 *
 * @param freedom degrees of freedom of the map's kernel
 * @param spacing the largest distance of the grid's nodes
 */
record TsnePlacement(double freedom, double spacing) implements Placement {
    /** Known rows whose median is a row's start. */
    private static final int NEIGHBORS = 25;

    private static final double PERPLEXITY = 5;

    /** Known rows that attract a row: three times the perplexity. */
    private static final int ATTRACTING = 15;

    @Override
    public int neighbors() {
        return NEIGHBORS;
    }

    @Override
    public OnMap on(float[][] map, Run run) {
        RepulsionField field = new GridRepulsion(map.length, freedom, spacing).field(map, map[0].length, run);
        return (nearest, placing) -> place(nearest, map, field, placing);
    }

    private float[][] place(NeighborGraph nearest, float[][] map, RepulsionField field, Run run) {
        int attracting = Math.min(ATTRACTING, nearest.k());
        double perplexity = attracting > PERPLEXITY ? PERPLEXITY : Math.max(1, attracting / 3.0);
        float[][] placed = new float[map.length][nearest.rows()];
        run.chunks(nearest.rows(), ROWS, (first, end) -> {
            Affinities.Weighing weighing =
                    Affinities.gaussian(List.of(perplexity)).get();
            TsneOutOfSample fresh = new TsneOutOfSample(map, field, freedom);
            int[] numbers = new int[nearest.k()];
            double[] distances = new double[nearest.k()];
            double[] weights = new double[attracting];
            for (int row = first; row < end; row++) {
                Placement.read(nearest, row, numbers, distances);
                weighing.weigh(squares(distances, attracting), weights);
                double[] position = fresh.place(numbers, weights);
                for (int axis = 0; axis < position.length; axis++) {
                    placed[axis][row] = (float) position[axis];
                }
            }
        });
        return placed;
    }

    private static double[] squares(double[] distances, int count) {
        return Arrays.stream(distances, 0, count)
                .map(distance -> distance * distance)
                .toArray();
    }
}

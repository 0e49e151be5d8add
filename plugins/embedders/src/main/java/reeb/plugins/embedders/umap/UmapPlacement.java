package reeb.plugins.embedders.umap;

import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.kernels.loops.UmapForces;
import reeb.plugins.embedders.graph.SmoothKnnDistances;
import reeb.plugins.embedders.map.Placement;

/**
 * Places rows as umap-learn does: at the mean of their neighbours, weighed by how strongly they belong to these, and from there
 * by the same forces for a third of the epochs, at a quarter of the rate, which falls as that of the map.
 *
 * @param neighbors known rows near each new one, at least 1
 * @param localConnectivity neighbours that belong to a row of the map in full; to a new row one fewer
 * @param forces between rows
 * @param epochs of the map itself
 * @param learningRate of the map itself
 */
record UmapPlacement(int neighbors, double localConnectivity, UmapForces forces, int epochs, double learningRate)
        implements Placement {
    private static final int SHARE_OF_EPOCHS = 3;
    private static final int SHARE_OF_RATE = 4;

    @Override
    public OnMap on(float[][] map, Run run) {
        return (nearest, placing) -> place(nearest, map, placing);
    }

    private float[][] place(NeighborGraph nearest, float[][] map, Run run) {
        float[][] placed = new float[map.length][nearest.rows()];
        int moves = Math.max(1, epochs / SHARE_OF_EPOCHS);
        run.chunks(nearest.rows(), ROWS, (first, end) -> {
            UmapOutOfSample fresh = new UmapOutOfSample(map, forces, moves, learningRate / SHARE_OF_RATE);
            float[] position = new float[map.length];
            int[] numbers = new int[nearest.k()];
            double[] strengths = new double[nearest.k()];
            for (int row = first; row < end; row++) {
                Placement.read(nearest, row, numbers, strengths);
                weigh(numbers, strengths, run);
                fresh.place(numbers, strengths, position);
                for (int axis = 0; axis < position.length; axis++) {
                    placed[axis][row] = position[axis];
                }
            }
        });
        return placed;
    }

    /** Turns distances into strengths, of each row alone, since a scale may depend on all that it is measured with. */
    private void weigh(int[] numbers, double[] distances, Run run) {
        NeighborGraph own = NeighborGraph.of(numbers.length, numbers.clone(), distances.clone());
        SmoothKnnDistances scales = SmoothKnnDistances.of(own, Math.max(0, localConnectivity - 1), run);
        for (int rank = 0; rank < distances.length; rank++) {
            distances[rank] = scales.strength(0, distances[rank]);
        }
    }
}

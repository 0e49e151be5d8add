package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.problem.InputException;

/** Weights of each row's neighbours by their distances. O(n k) for each step of a search for widths. */
final class Affinities {
    private static final int ROWS = 512;

    private Affinities() {}

    /** Gives a row's weights from its squared distances; one serves one thread. */
    interface Weighing {
        void weigh(double[] squares, double[] weights);
    }

    /**
     * Weighs by the mean of the weights for several perplexities; see Kobak and Berens, <i>The Art of Using t-SNE for
     * Single-Cell Transcriptomics</i>, Nature Communications, 2019.
     *
     * @param perplexities each smaller than the number of neighbours
     * @return the way to weigh
     */
    static Supplier<Weighing> gaussian(List<Double> perplexities) {
        return () -> {
            List<Perplexity> scales = perplexities.stream().map(Perplexity::new).toList();
            return (squares, weights) -> {
                double[] ofScale = new double[weights.length];
                Arrays.fill(weights, 0);
                for (Perplexity scale : scales) {
                    scale.solve(squares, ofScale);
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] += ofScale[i] / scales.size();
                    }
                }
            };
        };
    }

    /**
     * Weighs each row's neighbours.
     *
     * @param graph n rows with k neighbours each
     * @param way how
     * @param run this execution
     * @return n k edges
     */
    static DirectedWeights of(NeighborGraph graph, Supplier<Weighing> way, Run run) {
        int rows = graph.rows();
        int k = graph.k();
        int[] starts = new int[rows + 1];
        Arrays.setAll(starts, row -> row * k);
        float[] weights = new float[rows * k];
        run.chunks(rows, ROWS, (first, end) -> {
            Weighing weighing = way.get();
            double[] squares = new double[k];
            double[] ofRow = new double[k];
            for (int row = first; row < end; row++) {
                readSquares(graph, row, squares);
                weighing.weigh(squares, ofRow);
                for (int i = 0; i < k; i++) {
                    weights[row * k + i] = (float) ofRow[i];
                }
            }
        });
        return new DirectedWeights(starts, graph.neighbors(), weights);
    }

    private static void readSquares(NeighborGraph graph, int row, double[] squares) {
        for (int rank = 0; rank < squares.length; rank++) {
            double distance = graph.distance(row, rank);
            squares[rank] = distance * distance;
        }
        if (!Double.isFinite(squares[squares.length - 1])) {
            throw new InputException("points: row " + row + " (counted from 0) is at a distance of "
                    + graph.distance(row, squares.length - 1)
                    + " from its neighbour, row " + graph.neighbor(row, squares.length - 1)
                    + "; remove or replace values that are not finite, or scale large ones down");
        }
    }
}

package reeb.plugins.embedders.scaling;

import reeb.plugins.embedders.map.SourceDistances;

/** Distances of which the squares are stored. */
public final class SquareRootDistances implements SourceDistances {
    private final double[][] squares;
    private final int[] sources;

    /**
     * Wraps squares.
     *
     * @param squares m x n squared distances, not changed afterwards
     * @param sources the rows that the distances are from
     */
    public SquareRootDistances(double[][] squares, int[] sources) {
        this.squares = squares;
        this.sources = sources.clone();
    }

    @Override
    public int sources() {
        return sources.length;
    }

    @Override
    public int rows() {
        return squares[0].length;
    }

    @Override
    public int row(int source) {
        return sources[source];
    }

    @Override
    public void copy(int source, double[] distances) {
        for (int row = 0; row < distances.length; row++) {
            distances[row] = Math.sqrt(squares[source][row]);
        }
    }
}

package reeb.plugins.embedders.scaling;

import reeb.plugins.embedders.map.SourceDistances;

/** Distances of all rows from all, as given. */
final class SourceTable implements SourceDistances {
    private final double[][] distances;

    SourceTable(double[][] distances) {
        this.distances = distances;
    }

    double distance(int row, int other) {
        return distances[row][other];
    }

    @Override
    public int sources() {
        return distances.length;
    }

    @Override
    public int rows() {
        return distances.length;
    }

    @Override
    public int row(int source) {
        return source;
    }

    @Override
    public void copy(int source, double[] into) {
        System.arraycopy(distances[source], 0, into, 0, into.length);
    }
}

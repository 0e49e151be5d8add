package reeb.plugins.embedders.map;

/** Distances from some rows, the sources, to all n rows; may be read by several threads at a time. */
public interface SourceDistances {
    /**
     * Counts the sources.
     *
     * @return m, at most n
     */
    int sources();

    /**
     * Counts the rows.
     *
     * @return n
     */
    int rows();

    /**
     * Tells which row a source is.
     *
     * @param source from 0 to m - 1
     * @return from 0 to n - 1
     */
    int row(int source);

    /**
     * Copies the distances from a source.
     *
     * @param source from 0 to m - 1
     * @param distances n values, overwritten
     */
    void copy(int source, double[] distances);
}

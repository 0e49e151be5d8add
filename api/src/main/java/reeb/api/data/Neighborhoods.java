package reeb.api.data;

/** For each row, the rows within a radius, itself included, in ascending order. */
public final class Neighborhoods {
    private final int[][] neighbors;

    private Neighborhoods(int[][] neighbors) {
        this.neighbors = neighbors;
    }

    /**
     * Wraps lists of neighbours.
     *
     * @param neighbors for each row an ascending list that holds the row itself; handed over
     * @return the neighbourhoods
     */
    public static Neighborhoods of(int[][] neighbors) {
        return new Neighborhoods(neighbors);
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return neighbors.length;
    }

    /**
     * Counts a row's neighbours.
     *
     * @param row from 0 to n - 1
     * @return how many, itself included
     */
    public int degree(int row) {
        return neighbors[row].length;
    }

    /**
     * Gives one of a row's neighbours.
     *
     * @param row from 0 to n - 1
     * @param index from 0 to degree - 1
     * @return the neighbour's row number
     */
    public int neighbor(int row, int index) {
        return neighbors[row][index];
    }
}

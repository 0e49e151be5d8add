package reeb.kernels.trees;

/**
 * A pair of rows that might be joined.
 *
 * @param length how far they are from each other
 * @param lower the row of lower number
 * @param higher the other
 */
record TreeEdge(double length, int lower, int higher) {
    static TreeEdge between(int row, int other, double length) {
        return new TreeEdge(length, Math.min(row, other), Math.max(row, other));
    }

    /** Tells whether this edge comes before another one of so long, by length and then by rows. */
    boolean before(TreeEdge other) {
        if (length != other.length) {
            return length < other.length;
        }
        return lower < other.lower || (lower == other.lower && higher < other.higher);
    }
}

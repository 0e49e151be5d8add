package reeb.delimited.values;

/** Follows a column that may number the rows, from 0 or from 1. */
public final class Numbering {
    private long first = -1;
    private boolean holds = true;

    /** Takes the cell of a row; rows are counted from 0. */
    public void follow(String cell, long row) {
        if (holds) {
            if (first < 0) {
                first = cell.equals(Long.toString(row)) ? 0 : 1;
            }
            holds = cell.equals(Long.toString(first + row));
        }
    }

    /** Tells whether all cells were the numbers of their rows. */
    public boolean holds() {
        return holds;
    }
}

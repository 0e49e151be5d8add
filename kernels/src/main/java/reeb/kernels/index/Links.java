package reeb.kernels.index;

/**
 * Which rows a search may go to from each row, and where it begins: links of row i lie from {@code starts[i]} up to before
 * {@code starts[i + 1]}. From the entries all rows can be reached.
 */
final class Links {
    private final int[] entries;
    private final int[] starts;
    private final int[] targets;

    /** Wraps what has been found or read; all are kept. */
    Links(int[] entries, int[] starts, int[] targets) {
        this.entries = entries;
        this.starts = starts;
        this.targets = targets;
    }

    int rows() {
        return starts.length - 1;
    }

    int entries() {
        return entries.length;
    }

    int entry(int index) {
        return entries[index];
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int target(int link) {
        return targets[link];
    }
}

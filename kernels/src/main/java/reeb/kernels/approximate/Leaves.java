package reeb.kernels.approximate;

import java.util.List;

/** Groups of rows, one after the other. */
final class Leaves {
    private final int[] places;
    private final int[] starts;

    /** Joins groups in their order. */
    Leaves(List<int[]> groups) {
        starts = new int[groups.size() + 1];
        for (int leaf = 0; leaf < groups.size(); leaf++) {
            starts[leaf + 1] = starts[leaf] + groups.get(leaf).length;
        }
        places = new int[starts[groups.size()]];
        for (int leaf = 0; leaf < groups.size(); leaf++) {
            System.arraycopy(groups.get(leaf), 0, places, starts[leaf], groups.get(leaf).length);
        }
    }

    int count() {
        return starts.length - 1;
    }

    /** Gives the rows of all leaves, each as often as it is in one; not a copy. */
    int[] places() {
        return places;
    }

    /** Gives where a leaf begins among the rows of all; that of the number of leaves is where the last ends. */
    int start(int leaf) {
        return starts[leaf];
    }
}

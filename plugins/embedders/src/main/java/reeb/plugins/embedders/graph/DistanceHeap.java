package reeb.plugins.embedders.graph;

import java.util.Arrays;

/** Rows by their distances so far, the nearest on top; distances may fall while rows are waiting. */
final class DistanceHeap {
    private static final int OUTSIDE = -1;

    private final double[] distances;
    private final int[] rows;
    private final int[] places;
    private int size;

    /** Begins with no rows; the distances are read whenever one is added or has come nearer. */
    DistanceHeap(double[] distances) {
        this.distances = distances;
        this.rows = new int[distances.length];
        this.places = new int[distances.length];
        Arrays.fill(places, OUTSIDE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds a row, or lifts one whose distance has fallen. */
    void lift(int row) {
        int place = places[row] == OUTSIDE ? size++ : places[row];
        while (place > 0) {
            int above = rows[(place - 1) / 2];
            if (distances[above] <= distances[row]) {
                break;
            }
            put(above, place);
            place = (place - 1) / 2;
        }
        put(row, place);
    }

    /** Takes the nearest row away. */
    int take() {
        int nearest = rows[0];
        places[nearest] = OUTSIDE;
        int last = rows[--size];
        if (size > 0) {
            sink(last);
        }
        return nearest;
    }

    private void sink(int row) {
        int place = 0;
        for (int below = 1; below < size; below = 2 * place + 1) {
            if (below + 1 < size && distances[rows[below + 1]] < distances[rows[below]]) {
                below++;
            }
            if (distances[rows[below]] >= distances[row]) {
                break;
            }
            put(rows[below], place);
            place = below;
        }
        put(row, place);
    }

    private void put(int row, int place) {
        rows[place] = row;
        places[row] = place;
    }
}

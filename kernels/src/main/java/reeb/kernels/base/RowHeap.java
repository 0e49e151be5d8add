package reeb.kernels.base;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Rows that wait for their turn: first those of the least value, and the lowest of these. Values may fall while rows wait, if
 * those rows are put again.
 */
public final class RowHeap {
    private static final int ABSENT = -1;

    private final IntToDoubleFunction value;
    private final int[] heap;
    private final int[] places;
    private int size;

    /**
     * Makes room.
     *
     * @param rows n
     * @param value of a row from 0 to n - 1, not NaN
     */
    public RowHeap(int rows, IntToDoubleFunction value) {
        this.value = value;
        this.heap = new int[rows];
        this.places = new int[rows];
        Arrays.fill(places, ABSENT);
    }

    /**
     * Tells whether none waits.
     *
     * @return true where {@link #remove} would fail
     */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Adds a row, or moves it forward where it waits and its value has fallen. O(log n).
     *
     * @param row from 0 to n - 1
     */
    public void put(int row) {
        rise(row, places[row] == ABSENT ? size++ : places[row]);
    }

    /**
     * Removes the first row. O(log n).
     *
     * @return its number
     */
    public int remove() {
        int first = heap[0];
        places[first] = ABSENT;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return first;
    }

    private void rise(int row, int from) {
        int place = from;
        while (place > 0 && before(row, heap[(place - 1) / 2])) {
            set(place, heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        set(place, row);
    }

    private void sink(int row) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], row)) {
                break;
            }
            set(place, heap[child]);
            place = child;
        }
        set(place, row);
    }

    private void set(int place, int row) {
        heap[place] = row;
        places[row] = place;
    }

    private boolean before(int row, int other) {
        double one = value.applyAsDouble(row);
        double two = value.applyAsDouble(other);
        return one < two || (one == two && row < other);
    }
}

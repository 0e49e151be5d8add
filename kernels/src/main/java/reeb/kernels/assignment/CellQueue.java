package reeb.kernels.assignment;

import java.util.Arrays;

/** A binary heap of cells, the one of least key first; a cell may be in it several times. */
final class CellQueue {
    private double[] keys = new double[1024];
    private int[] cells = new int[1024];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double leastKey() {
        return keys[0];
    }

    void add(double key, int cell) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        int at = size++;
        while (at > 0 && less(key, cell, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        keys[at] = key;
        cells[at] = cell;
    }

    /** Takes out the cell of the least key, of equal ones that of the least number. */
    int poll() {
        int first = cells[0];
        double key = keys[--size];
        int cell = cells[size];
        int at = 0;
        int child = leastChild(at);
        while (child < size && !less(key, cell, child)) {
            move(child, at);
            at = child;
            child = leastChild(at);
        }
        keys[at] = key;
        cells[at] = cell;
        return first;
    }

    private int leastChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && less(keys[left + 1], cells[left + 1], left) ? left + 1 : left;
    }

    private boolean less(double key, int cell, int other) {
        return key < keys[other] || (key == keys[other] && cell < cells[other]);
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        cells[to] = cells[from];
    }
}

package reeb.server.predict;

import java.util.Arrays;

/** Numbers that come one after the other. */
public final class Growing {
    private static final int FEW = 64;

    private double[] values = new double[FEW];
    private int size;

    /** Adds one. */
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Gives one of them, from 0. */
    public double at(long index) {
        return values[(int) index];
    }
}

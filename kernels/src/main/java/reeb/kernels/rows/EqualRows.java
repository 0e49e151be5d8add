package reeb.kernels.rows;

import java.util.Arrays;
import reeb.api.data.Points;
import reeb.kernels.base.Scramble;

/**
 * Finds the first of some rows that equals a given one, value for value and bit for bit.
 *
 * <p>A table of hashes with open addresses, at most half full.
 */
public final class EqualRows {
    private static final int NONE = -1;

    private final Points rows;
    private final int[] slots;

    private EqualRows(Points rows) {
        this.rows = rows;
        this.slots = new int[Integer.highestOneBit(Math.clamp(4L * rows.rows(), 2, 1 << 30))];
        Arrays.fill(slots, NONE);
    }

    /**
     * Prepares. O(n d) time, 8 n to 16 n bytes.
     *
     * @param rows n x d values, kept
     * @return ready to find; may be asked by several threads at once
     */
    public static EqualRows of(Points rows) {
        EqualRows found = new EqualRows(rows);
        double[] values = new double[rows.columns()];
        double[] other = new double[rows.columns()];
        for (int row = 0; row < rows.rows(); row++) {
            rows.copyRow(row, values);
            int slot = found.slot(values, other);
            if (found.slots[slot] == NONE) {
                found.slots[slot] = row;
            }
        }
        return found;
    }

    /**
     * Finds. O(d), as a rule.
     *
     * @param values d of them
     * @return the number of the first row that equals them; -1 where none does
     */
    public int first(double[] values) {
        return slots[slot(values, new double[values.length])];
    }

    /** Finds where a row's number stands, or would. */
    private int slot(double[] values, double[] other) {
        int slot = Scramble.mix(Arrays.hashCode(values)) & (slots.length - 1);
        while (slots[slot] != NONE) {
            rows.copyRow(slots[slot], other);
            if (Arrays.equals(values, other)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}

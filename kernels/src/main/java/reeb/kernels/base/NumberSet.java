package reeb.kernels.base;

import java.util.Arrays;

/** A set of row numbers that is emptied often; for one thread. Open addressing, at most half full. */
public final class NumberSet {
    private int[] slots = new int[1 << 10];
    private int[] members = new int[slots.length / 2];
    private int size;

    /** Begins with no numbers. */
    public NumberSet() {
        Arrays.fill(slots, -1);
    }

    /**
     * Adds a number. O(1) on average.
     *
     * @param number of a row, at least 0
     * @return whether it was not there
     */
    public boolean add(int number) {
        int slot = slot(number);
        if (slots[slot] == number) {
            return false;
        }
        if (size == members.length) {
            grow();
            slot = slot(number);
        }
        slots[slot] = number;
        members[size++] = number;
        return true;
    }

    /** Finds where a number is, or would be. */
    private int slot(int number) {
        int slot = (number * 0x9e3779b1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != -1 && slots[slot] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[slot(members[i])] = members[i];
        }
        members = Arrays.copyOf(members, slots.length / 2);
    }

    /** Empties the set. O(size). */
    public void clear() {
        if (size > slots.length / 16) {
            Arrays.fill(slots, -1);
        } else {
            for (int i = size - 1; i >= 0; i--) {
                slots[slot(members[i])] = -1;
            }
        }
        size = 0;
    }
}

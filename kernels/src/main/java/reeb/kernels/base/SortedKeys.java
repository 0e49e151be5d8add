package reeb.kernels.base;

/** Keys of 64 bits that are in the order of floating-point numbers, and the selection of the least of them. */
public final class SortedKeys {
    private SortedKeys() {}

    /**
     * Makes an integer that is in the order of numbers.
     *
     * @param number not NaN
     * @return its key
     */
    public static int sortable(float number) {
        return flipped(Float.floatToRawIntBits(number));
    }

    /**
     * Reads a key.
     *
     * @param key of {@link #sortable}
     * @return the number
     */
    public static float number(int key) {
        return Float.intBitsToFloat(flipped(key));
    }

    /**
     * Finds the number of a rank without sorting all. O(n) on average.
     *
     * @param numbers n, none of them NaN
     * @param rank from 0 for the least to n - 1
     * @return the number of that rank
     */
    public static double ofRank(double[] numbers, int rank) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = flipped(Double.doubleToRawLongBits(numbers[i]));
        }
        select(keys, keys.length, rank);
        return Double.longBitsToDouble(flipped(keys[rank]));
    }

    private static long flipped(long bits) {
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /** Puts negative numbers, whose bits grow as they fall, in order; its own inverse. */
    private static int flipped(int bits) {
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    /**
     * Moves the least values to the front: the selection of Hoare, <i>Find</i>, CACM 4(7), 1961. O(size) on average.
     *
     * @param values changed
     * @param size of those to select from
     * @param place index of the last of the least
     */
    public static void select(long[] values, int size, int place) {
        select(values, 0, size - 1, place);
    }

    /**
     * Moves the least values of a range to its front. O(last - first) on average.
     *
     * @param values changed
     * @param first index of the range
     * @param last index of the range
     * @param place index of the last of the least
     */
    public static void select(long[] values, int first, int last, int place) {
        int low = first;
        int high = last;
        while (low < high) {
            long pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return;
            }
        }
    }
}

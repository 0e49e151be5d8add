package reeb.plugins.mapper.graph;

import java.util.Arrays;

/** Collects numbers whose count is not known beforehand. */
public final class IntList {
    private int[] numbers = new int[16];
    private int size;

    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    public void add(int first, int second, int third) {
        add(first);
        add(second);
        add(third);
    }

    int size() {
        return size;
    }

    public int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}

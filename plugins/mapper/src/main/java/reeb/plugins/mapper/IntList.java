package reeb.plugins.mapper;

import java.util.Arrays;

/** Collects numbers whose count is not known beforehand. */
final class IntList {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void add(int first, int second, int third) {
        add(first);
        add(second);
        add(third);
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}

package reeb.api.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An immutable list of row numbers. */
public final class Rows {
    private final int[] numbers;

    private Rows(int[] numbers) {
        this.numbers = numbers;
    }

    /**
     * Lists rows.
     *
     * @param numbers row numbers, copied
     * @return the list
     */
    public static Rows of(int... numbers) {
        return new Rows(numbers.clone());
    }

    /**
     * Lists the first n rows.
     *
     * @param count n
     * @return 0 to n - 1
     */
    public static Rows first(int count) {
        return new Rows(IntStream.range(0, count).toArray());
    }

    /**
     * Counts the rows.
     *
     * @return how many
     */
    public int size() {
        return numbers.length;
    }

    /**
     * Gives one row number.
     *
     * @param index from 0
     * @return the row's number
     */
    public int at(int index) {
        return numbers[index];
    }

    /**
     * Copies the numbers.
     *
     * @return a new array
     */
    public int[] toArray() {
        return numbers.clone();
    }

    /**
     * Streams the numbers in order.
     *
     * @return the row numbers
     */
    public IntStream stream() {
        return Arrays.stream(numbers);
    }

    /**
     * Picks some of these rows.
     *
     * @param positions indices into this list
     * @return the row numbers there
     */
    public Rows pick(int... positions) {
        int[] picked = new int[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = numbers[positions[i]];
        }
        return new Rows(picked);
    }

    /**
     * Counts the rows that are in another list too. Both lists ascend, as those of nodes do. O(n + m).
     *
     * @param other another list
     * @return how many rows both have
     */
    public int shared(Rows other) {
        int shared = 0;
        int at = 0;
        for (int number : numbers) {
            while (at < other.numbers.length && other.numbers[at] < number) {
                at++;
            }
            shared += at < other.numbers.length && other.numbers[at] == number ? 1 : 0;
        }
        return shared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows rows && Arrays.equals(numbers, rows.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}

package reeb.api.data;

import java.lang.foreign.MemorySegment;
import java.util.stream.IntStream;

/** An immutable list of row numbers, on the heap or in a mapped file. */
public final class Rows {
    private final Numbers numbers;

    private Rows(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * Lists rows.
     *
     * @param numbers row numbers, copied
     * @return the list
     */
    public static Rows of(int... numbers) {
        return new Rows(Numbers.of(numbers.clone()));
    }

    /**
     * Lists the first n rows.
     *
     * @param count n
     * @return 0 to n - 1
     */
    public static Rows first(int count) {
        return new Rows(Numbers.first(count));
    }

    /**
     * Lists rows whose numbers lie in memory, such as what {@link reeb.api.Run#memory} gives or a mapped file. Outside of the heap they
     * stay where they are, and take none of it.
     *
     * @param numbers row numbers of 4 bytes each, in native order, not changed afterwards
     * @return the list
     */
    public static Rows over(MemorySegment numbers) {
        return new Rows(Numbers.over(numbers));
    }

    /**
     * Counts the rows.
     *
     * @return how many
     */
    public int size() {
        return numbers.size();
    }

    /**
     * Gives one row number.
     *
     * @param index from 0
     * @return the row's number
     */
    public int at(int index) {
        return numbers.at(index);
    }

    /**
     * Copies the numbers.
     *
     * @return a new array
     */
    public int[] toArray() {
        return numbers.toArray();
    }

    /**
     * Streams the numbers in order.
     *
     * @return the row numbers
     */
    public IntStream stream() {
        return numbers.stream();
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
            picked[i] = numbers.at(positions[i]);
        }
        return new Rows(Numbers.of(picked));
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
        for (int index = 0; index < size(); index++) {
            int number = at(index);
            while (at < other.size() && other.at(at) < number) {
                at++;
            }
            shared += at < other.size() && other.at(at) == number ? 1 : 0;
        }
        return shared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows rows && numbers.equals(rows.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}

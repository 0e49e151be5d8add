package reeb.plugins.quality;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Rows;

/** Draws rows without putting them back, each selection as likely as another. */
final class Sample {
    private Sample() {}

    /**
     * Draws by the first steps of a shuffle (Durstenfeld, <i>Algorithm 235: Random Permutation</i>, CACM 7(7), 1964), with
     * the numbers of the run's stream {@code sample}.
     *
     * @param rows n
     * @param size how many to draw; all where it is 0 or not less than n
     * @param run this execution
     * @return row numbers in ascending order
     */
    static Rows of(int rows, int size, Run run) {
        if (size == 0 || size >= rows) {
            return Rows.first(rows);
        }
        int[] numbers = Rows.first(rows).toArray();
        RandomGenerator random = run.random("sample");
        for (int i = 0; i < size; i++) {
            int drawn = i + random.nextInt(rows - i);
            int number = numbers[drawn];
            numbers[drawn] = numbers[i];
            numbers[i] = number;
        }
        int[] chosen = Arrays.copyOf(numbers, size);
        Arrays.sort(chosen);
        return Rows.of(chosen);
    }
}

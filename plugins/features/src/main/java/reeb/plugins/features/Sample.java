package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.columns.RowSelection;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.kernels.base.Scramble;

/**
 * Draws rows at random, to learn from fewer than there are: {@code fit} then treats all of them.
 *
 * <p>Keeps the rows whose numbers in their source have the smallest hashes, all of which differ. A row's hash depends on the workflow's
 * seed, the step's name and its number alone. So the sample does not depend on the order in which rows are looked at, those of a part of
 * the data can be found in that part alone, and a smaller sample is a part of a larger one. Each selection is as likely as another. Keeps
 * the order of rows. O(n), 4 bytes for each row that is kept.
 *
 * @param rows how many to keep; all where there are fewer
 */
@Named("sample")
@About(
        "Keeps so many rows, drawn at random by the workflow's seed: to learn from them and place the others with 'fit'.")
public record Sample(
        @About("How many rows to keep; all where there are fewer.") @Range(min = 1)
        int rows) implements RowSelection {
    /** The odd number nearest to 2^64 over the golden ratio, by which numbers in a row are far apart. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** So many that few of some hundred million rows have them in common. */
    private static final int FIRST_BITS = 16;

    @Override
    public Rows rows(Dataset data, List<Path> inputs, Run run) {
        int count = data.points().rows();
        if (rows >= count) {
            return Rows.first(count);
        }
        long start = run.random("rows").nextLong();
        IntToLongFunction hash = row -> Scramble.mix(start + data.number(row) * STEP);
        long last = smallest(count, hash);
        return Rows.of(IntStream.range(0, count)
                .filter(row -> hash.applyAsLong(row) <= last)
                .toArray());
    }

    /** Finds the largest hash that is kept: by its first bits among all, then by the rest among those with the same. */
    private long smallest(int count, IntToLongFunction hash) {
        int[] counts = new int[1 << FIRST_BITS];
        for (int row = 0; row < count; row++) {
            counts[bucket(hash.applyAsLong(row))]++;
        }
        int bucket = 0;
        int before = 0;
        while (before + counts[bucket] < rows) {
            before += counts[bucket++];
        }
        int wanted = bucket;
        long[] within = IntStream.range(0, count)
                .mapToLong(hash)
                .filter(value -> bucket(value) == wanted)
                .sorted()
                .toArray();
        return within[rows - before - 1];
    }

    /** Numbers hashes by their first bits, in the order of the hashes. */
    private static int bucket(long hash) {
        return (int) (hash >> (Long.SIZE - FIRST_BITS)) + (1 << (FIRST_BITS - 1));
    }
}

package reeb.plugins.sources.digits;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;

/**
 * Writes digits by hand, as it were: 28 x 28 grey pixels in the manner of MNIST, n x 784 bytes.
 *
 * <p>Row i depends on the seed and on i alone, so that a longer data set begins with the shorter one. Every ten rows hold
 * each digit once, in random order.
 *
 * @param count how many digits
 */
@Named("digits")
@About("Draws handwritten-looking digits with a seeded generator; needs no files.")
public record Digits(
        @About("How many digits to draw.") @Default("2000") @Range(min = 1, max = 1_000_000)
        int count) implements Source {
    /** Rows per stream of random numbers; a multiple of ten. */
    private static final int CHUNK = 100;

    private static final int PIXELS = Handwriting.SIDE * Handwriting.SIDE;

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        run.reserve((long) count * PIXELS, "the pixels of " + count + " digits; draw fewer");
        byte[] pixels = new byte[count * PIXELS];
        int[] digits = new int[count];
        run.chunks(count, CHUNK, (first, end) -> draw(first, end, run, pixels, digits));
        Points points = Points.of(count, PIXELS, pixels);
        List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        return new Dataset(
                points,
                new Table(List.of(new Column.Categories("label", digits, names))),
                Optional.of(new Images(points, Handwriting.SIDE, Handwriting.SIDE, 1)));
    }

    private static void draw(int first, int end, Run run, byte[] pixels, int[] digits) {
        RandomGenerator random = run.random("digits from " + first);
        Handwriting handwriting = new Handwriting(random);
        int[] order = new int[10];
        for (int row = first; row < end; row++) {
            if (row % 10 == 0) {
                shuffle(order, random);
            }
            digits[row] = order[row % 10];
            handwriting.write(digits[row], pixels, row * PIXELS);
        }
    }

    /** Fisher and Yates' shuffle, inside out. */
    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = 0; i < order.length; i++) {
            int swap = random.nextInt(i + 1);
            order[i] = order[swap];
            order[swap] = i;
        }
    }
}

package reeb.plugins.features;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.RowWiseContract;
import reeb.testkit.TestRun;

final class HogTest implements RowWiseContract {
    private static final Hog DEFAULTS = new Hog(9, List.of(7), 2, BlockNorm.L2_HYS, false);

    @Override
    public Part part() {
        return new Hog(9, List.of(7), 2, BlockNorm.L2_HYS, false);
    }

    @Override
    public Dataset rowsToTreat() {
        Images images = grey(14, 21, noise(4, 30 * 14 * 21));
        return new Dataset(images.pixels(), Table.empty(), Optional.of(images));
    }

    private static Points describe(Hog hog, Images images) {
        Dataset data = new Dataset(images.pixels(), Table.empty(), Optional.of(images));
        return hog.transform(data, List.of(), TestRun.serial());
    }

    private static double[] first(Points points) {
        double[] row = new double[points.columns()];
        points.copyRow(0, row);
        return row;
    }

    private static Images grey(int width, int height, byte... pixels) {
        return new Images(Points.of(pixels.length / width / height, width * height, pixels), width, height, 1);
    }

    private static byte[] noise(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static List<HogVector> vectors() {
        return HogVector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheValuesOfScikitImage(HogVector vector) {
        Points described = describe(vector.hog(), vector.images());
        double[] expected =
                vector.values().stream().mapToDouble(Float::doubleValue).toArray();
        assertThat(described.precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(first(described)).containsExactly(expected, within(1e-5));
    }

    @Test
    void describesDigitsBy324Values() {
        assertThat(describe(DEFAULTS, grey(28, 28, noise(1, 3 * 784))).columns())
                .isEqualTo(324);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 255})
    void findsNothingInConstantImages(int level) {
        byte[] pixels = new byte[784 * 3];
        Arrays.fill(pixels, (byte) level);
        assertThat(first(describe(DEFAULTS, grey(28, 28, pixels)))).containsOnly(0);
        Images colour = new Images(Points.of(1, 784 * 3, pixels), 28, 28, 3);
        assertThat(first(describe(DEFAULTS, colour))).containsOnly(0);
    }

    /** Rows grow brighter downwards, so that no gradient inside lies on the axis where bins begin. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mirrorsBinsOfMirroredImages(long seed) {
        Random random = new Random(seed);
        int side = 12;
        byte[] pixels = new byte[side * side];
        byte[] mirrored = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % side;
            pixels[i] = (byte) (20 * Math.floorDiv(i, side) + random.nextInt(30));
            mirrored[i - x + side - 1 - x] = pixels[i];
        }
        Hog hog = new Hog(9, List.of(3), 1, BlockNorm.L2, false);
        double[] straight = first(describe(hog, grey(side, side, pixels)));
        double[] reversed = first(describe(hog, grey(side, side, mirrored)));
        for (int i = 36; i < 108; i++) {
            int cell = Math.floorDiv(i, 9);
            int other = cell - cell % 4 + 3 - cell % 4;
            assertThat(reversed[other * 9 + 8 - i % 9]).isCloseTo(straight[i], within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void seesNoDifferenceBetweenAnImageAndItsNegative(long seed) {
        byte[] pixels = noise(seed, 784);
        byte[] negative = pixels.clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = (byte) (255 - pixels[i]);
        }
        assertThat(first(describe(DEFAULTS, grey(28, 28, negative))))
                .isEqualTo(first(describe(DEFAULTS, grey(28, 28, pixels))));
    }

    @Test
    void takesTheSteepestChannelOfAColourImage() {
        byte[] steep = noise(4, 784);
        byte[] colours = new byte[3 * 784];
        for (int i = 0; i < steep.length; i++) {
            colours[3 * i] = (byte) 9;
            colours[3 * i + 1] = (byte) ((steep[i] & 0xff) / 2);
            colours[3 * i + 2] = steep[i];
        }
        Images images = new Images(Points.of(1, colours.length, colours), 28, 28, 3);
        assertThat(first(describe(DEFAULTS, images)))
                .containsExactly(first(describe(DEFAULTS, grey(28, 28, steep))), within(1e-6));
    }

    @Test
    void leavesOutPixelsThatFillNoCell() {
        byte[] pixels = noise(5, 30 * 29);
        Hog hog = new Hog(9, List.of(7), 4, BlockNorm.L2_HYS, false);
        double[] before = first(describe(hog, grey(30, 29, pixels)));
        assertThat(before).hasSize(4 * 4 * 9);
        pixels[29] ^= 85;
        assertThat(first(describe(hog, grey(30, 29, pixels)))).isEqualTo(before);
    }

    @Test
    void takesHeightBeforeWidthOfACell() {
        Hog hog = new Hog(5, List.of(4, 14), 1, BlockNorm.L1, false);
        assertThat(describe(hog, grey(28, 12, noise(6, 336))).columns()).isEqualTo(3 * 2 * 5);
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreadsAndOrderOfRows() {
        int rows = 300;
        for (Hog hog : List.of(DEFAULTS, new Hog(8, List.of(5), 2, BlockNorm.L1_SQRT, true))) {
            Images images = grey(20, 20, noise(7, rows * 400));
            Dataset data = new Dataset(images.pixels(), Table.empty(), Optional.of(images));
            byte[] one = bytes(hog.transform(data, List.of(), TestRun.serial()));
            assertThat(bytes(hog.transform(data, List.of(), TestRun.parallel())))
                    .isEqualTo(one);
            Images last = new Images(images.pixels().select(Rows.of(rows - 1)), 20, 20, 1);
            byte[] alone = bytes(describe(hog, last));
            assertThat(alone).isEqualTo(Arrays.copyOfRange(one, one.length - alone.length, one.length));
        }
    }

    private static byte[] bytes(Points points) {
        return points.memory().toArray(JAVA_BYTE);
    }

    @Test
    void acceptsNoImages() {
        Points none = describe(DEFAULTS, grey(28, 28));
        assertThat(none.rows()).isZero();
        assertThat(none.columns()).isEqualTo(324);
    }

    @Test
    void refusesWhatItCannotDescribe() {
        assertThatThrownBy(() ->
                        DEFAULTS.transform(Dataset.of(Points.of(1, 1, new double[] {1})), List.of(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("hog: the data set has no images");
        assertThatThrownBy(() -> describe(DEFAULTS, grey(13, 28, noise(8, 13 * 28))))
                .isInstanceOf(InputException.class)
                .hasMessage("hog: images of 13 x 28 pixels (width x height) hold 1 x 4 cells of 7 x 7 pixels"
                        + " but a block needs 2 x 2; give a smaller 'cell' or 'block'");
        assertThatThrownBy(() -> new Hog(9, List.of(1, 2, 3), 2, BlockNorm.L2, false))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cell: must be one number");
    }

    @Test
    void refusesMoreValuesThanAnArrayHolds() {
        Hog hog = new Hog(180, List.of(1), 100, BlockNorm.L2, false);
        assertThatThrownBy(() -> describe(hog, grey(200, 200, new byte[40_000])))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("101 x 101 blocks are too many values");
    }
}

package reeb.plugins.sources.digits;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class DigitsTest implements PartContract {
    private static final int PIXELS = 784;

    @Override
    public Part part() {
        return new Digits(2000);
    }

    private static Dataset draw(int count, Run run) {
        return new Digits(count).load(List.of(), run);
    }

    private static byte[] bytes(Dataset data) {
        return data.points().memory().toArray(JAVA_BYTE);
    }

    private static int[] labels(Dataset data) {
        Column.Categories labels = (Column.Categories) data.table().columns().getFirst();
        int[] codes = new int[labels.size()];
        Arrays.setAll(codes, labels::code);
        return codes;
    }

    @Test
    void drawsEveryDigitOnceInTenRows() {
        int[] labels = labels(draw(250, TestRun.serial()));
        for (int start = 0; start < 250; start += 10) {
            assertThat(Arrays.copyOfRange(labels, start, start + 10))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
        assertThat(Arrays.copyOf(labels, 10)).isNotEqualTo(Arrays.copyOfRange(labels, 10, 20));
    }

    @Test
    void drawsTheSameForAnyNumberOfThreads() {
        assertThat(bytes(draw(350, TestRun.parallel()))).isEqualTo(bytes(draw(350, TestRun.serial())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 101, 233})
    void beginsAShorterDataSetLikeALonger(int count) {
        Dataset all = draw(300, TestRun.serial());
        Dataset some = draw(count, TestRun.serial());
        assertThat(bytes(some)).isEqualTo(Arrays.copyOf(bytes(all), count * PIXELS));
        assertThat(labels(some)).isEqualTo(Arrays.copyOf(labels(all), count));
    }

    @Test
    void drawsOthersFromAnotherSeed() {
        assertThat(bytes(draw(10, TestRun.serial().in("other")))).isNotEqualTo(bytes(draw(10, TestRun.serial())));
    }

    @Test
    void inksLikeMnist() {
        byte[] pixels = bytes(draw(1000, TestRun.parallel()));
        for (int row = 0; row < 1000; row++) {
            double mass = 0;
            double massX = 0;
            double massY = 0;
            int most = 0;
            int left = 28;
            int right = 0;
            int top = 28;
            int bottom = 0;
            for (int i = 0; i < PIXELS; i++) {
                int ink = pixels[row * PIXELS + i] & 0xff;
                most = Math.max(most, ink);
                mass += ink;
                massX += ink * (i % 28 + 0.5);
                massY += ink * (Math.floorDiv(i, 28) + 0.5);
                if (ink > 127) {
                    left = Math.min(left, i % 28);
                    right = Math.max(right, i % 28);
                    top = Math.min(top, i / 28);
                    bottom = Math.max(bottom, i / 28);
                }
            }
            assertThat(most).as("row %d", row).isGreaterThan(200);
            assertThat(massX / mass).isBetween(13.3, 14.7);
            assertThat(massY / mass).isBetween(13.3, 14.7);
            assertThat(Math.max(right - left, bottom - top) + 1).isBetween(18, 21);
            assertThat(mass / 255 / PIXELS).isBetween(0.02, 0.35);
        }
    }

    @Test
    void drawsDigitsThatTheirNearestNeighboursTellApart() {
        Dataset data = draw(1000, TestRun.parallel());
        double right = nearestNeighbourAccuracy(data.points(), labels(data));
        assertThat(right).isBetween(0.9, 0.995);
    }

    private static double nearestNeighbourAccuracy(Points points, int[] labels) {
        int rows = points.rows();
        float[] values = new float[rows * PIXELS];
        for (int row = 0; row < rows; row++) {
            points.copyRow(row, values, row * PIXELS);
        }
        long right = java.util.stream.IntStream.range(0, rows)
                .parallel()
                .filter(row -> labels[nearest(values, rows, row)] == labels[row])
                .count();
        return right / (double) rows;
    }

    private static int nearest(float[] values, int rows, int row) {
        int nearest = -1;
        float least = Float.MAX_VALUE;
        for (int other = 0; other < rows; other++) {
            float sum = 0;
            for (int i = 0; i < PIXELS && sum < least; i++) {
                float difference = values[row * PIXELS + i] - values[other * PIXELS + i];
                sum += difference * difference;
            }
            if (other != row && sum < least) {
                least = sum;
                nearest = other;
            }
        }
        return nearest;
    }
}

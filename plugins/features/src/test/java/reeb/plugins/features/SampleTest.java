package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class SampleTest implements PartContract {
    @Override
    public Part part() {
        return new Sample(7);
    }

    @Test
    void keepsAsManyRowsAsItIsToldInTheirOrder() {
        for (int rows : new int[] {1, 2, 99, 100, 101}) {
            int[] kept = drawn(data(100), rows, TestRun.serial());

            assertThat(kept)
                    .hasSize(Math.min(rows, 100))
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
        assertThat(drawn(data(0), 5, TestRun.serial())).isEmpty();
    }

    @Test
    void keepsEachRowAsOftenAsAnother() {
        int[] times = new int[200];
        for (int step = 0; step < 2000; step++) {
            Arrays.stream(drawn(data(200), 50, TestRun.serial().in("step " + step)))
                    .forEach(row -> times[row]++);
        }

        // Of 2,000 draws with a chance of 1 in 4, five standard deviations are 97.
        assertThat(Arrays.stream(times)).allSatisfy(count -> assertThat(count).isCloseTo(500, within(97)));
    }

    @Test
    void drawsASmallerSampleOfALargerOne() {
        assertThat(drawn(data(1000), 300, TestRun.serial())).contains(drawn(data(1000), 20, TestRun.serial()));
    }

    /** The sample of all rows is found by the hashes of each part of them, whatever rows were left out before. */
    @Test
    void drawsByTheNumbersOfRowsInTheirSource() {
        int[] whole = drawn(data(1000), 100, TestRun.serial());
        int[] numbers = IntStream.range(0, 1000)
                .filter(row -> row % 3 == 0 || Arrays.binarySearch(whole, row) >= 0)
                .toArray();
        Dataset some = new Dataset(
                Points.of(numbers.length, 1, new double[numbers.length]),
                Table.empty(),
                Optional.empty(),
                Optional.of(Rows.of(numbers)),
                List.of());

        int[] kept = drawn(some, 100, TestRun.serial());
        assertThat(Arrays.stream(kept).map(row -> numbers[row]))
                .containsExactly(Arrays.stream(whole).boxed().toArray(Integer[]::new));
    }

    @Test
    void givesTheFeaturesOfTheRowsAsTheyAre() {
        Dataset data = Dataset.of(
                Points.of(50, 1, IntStream.range(0, 50).mapToDouble(row -> row).toArray()));
        Points kept = new Sample(9).transform(data, List.of(), TestRun.serial());

        assertThat(IntStream.range(0, 9).map(row -> (int) kept.at(row, 0)))
                .containsExactly(
                        Arrays.stream(drawn(data, 9, TestRun.serial())).boxed().toArray(Integer[]::new));
    }

    private static int[] drawn(Dataset data, int rows, Run run) {
        return new Sample(rows).rows(data, List.of(), run).toArray();
    }

    private static Dataset data(int rows) {
        return Dataset.of(Points.of(rows, 1, new double[rows]));
    }
}

package reeb.plugins.sources.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class ClustersTest implements PartContract {
    @Override
    public Part part() {
        return new Clusters(1000, 5, 7, 4);
    }

    @Test
    void drawsTheSameValuesWithAnyNumberOfThreads() {
        Dataset serial = new Clusters(140_000, 2, 3, 4).load(List.of(), TestRun.serial());
        Dataset parallel = new Clusters(140_000, 2, 3, 4).load(List.of(), TestRun.parallel());

        assertThat(parallel.points().memory().mismatch(serial.points().memory()))
                .isEqualTo(-1);
        assertThat(labels(parallel)).isEqualTo(labels(serial));
    }

    @Test
    void beginsLongerDataWithShorterOnes() {
        Dataset shorter = new Clusters(70_000, 3, 4, 4).load(List.of(), TestRun.serial());
        Dataset longer = new Clusters(70_001, 3, 4, 4).load(List.of(), TestRun.serial());

        for (int row = 0; row < 70_000; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(longer.points().at(row, column))
                        .isEqualTo(shorter.points().at(row, column));
            }
        }
    }

    @Test
    void drawsBlocksOfOtherValues() {
        Dataset data = new Clusters(140_000, 1, 1, 0).load(List.of(), TestRun.serial());

        assertThat(data.points().at(65_536, 0)).isNotEqualTo(data.points().at(0, 0));
    }

    @Test
    void spreadsRowsAroundTheirCentresByOneAndCentresByMore() {
        Dataset data = new Clusters(60_000, 2, 20, 50).load(List.of(), TestRun.serial());
        int[] labels = labels(data);
        double[] sums = new double[20];
        double[] squares = new double[20];
        int[] counts = new int[20];
        for (int row = 0; row < labels.length; row++) {
            double value = data.points().at(row, 1);
            sums[labels[row]] += value;
            squares[labels[row]] += value * value;
            counts[labels[row]]++;
        }
        double centres = 0;
        for (int cluster = 0; cluster < 20; cluster++) {
            double mean = sums[cluster] / counts[cluster];
            assertThat(counts[cluster]).isBetween(2700, 3300);
            assertThat(squares[cluster] / counts[cluster] - mean * mean).isCloseTo(1, within(0.15));
            centres += mean * mean / 20;
        }
        assertThat(Math.sqrt(centres)).isBetween(25.0, 80.0);
    }

    @Test
    void refusesMoreRowsThanTheMemoryHolds() {
        assertThatThrownBy(() -> new Clusters(1000, 20, 1, 1).load(List.of(), TestRun.withMemory(79_999)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1000 rows of 20 columns; draw fewer");
    }

    private static int[] labels(Dataset data) {
        Column.Categories column = (Column.Categories) data.table().columns().getFirst();
        int[] labels = new int[data.points().rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = Integer.parseInt(column.text(row));
        }
        return labels;
    }
}

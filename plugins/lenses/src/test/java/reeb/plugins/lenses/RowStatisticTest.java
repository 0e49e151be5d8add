package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.lenses.RowStatistic.Statistic;
import reeb.testkit.LensContract;
import reeb.testkit.RowWiseContract;
import reeb.testkit.TestRun;

final class RowStatisticTest implements LensContract, RowWiseContract {
    @Override
    public RowStatistic part() {
        return new RowStatistic(Statistic.MEAN);
    }

    @ParameterizedTest
    @CsvSource({"SUM, 9, 7", "MEAN, 3, 3.5", "MIN, 1, 3", "MAX, 7, 4", "MEDIAN, 1, 3.5"})
    void takesTheStatisticOfEachRow(Statistic statistic, double ofThree, double ofTwo) {
        assertThat(value(statistic, 7, 1, 1)).isEqualTo(ofThree);
        assertThat(value(statistic, 4, 3)).isEqualTo(ofTwo);
    }

    @Test
    void dividesSquaresByTheNumberOfFeatures() {
        assertThat(value(Statistic.STANDARD_DEVIATION, 2, 4, 4, 4, 5, 5, 7, 9)).isEqualTo(2);
        assertThat(value(Statistic.STANDARD_DEVIATION, 3)).isZero();
    }

    @Test
    void refusesRowsWithoutFeatures() {
        assertThatThrownBy(() -> part().view(Dataset.of(Points.of(2, 0, new double[0])), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "row-statistic: rows without features have no statistics; choose rows with at least one feature");
    }

    private static double value(Statistic statistic, double... features) {
        return new RowStatistic(statistic)
                .view(Dataset.of(Points.of(1, features.length, features)), TestRun.serial())
                .at(0, 0);
    }
}

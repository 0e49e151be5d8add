package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

/** Ranks of rows that come later. */
final class RankModelTest implements TrainableContract {
    private static final Points KNOWN = Points.of(3, 2, new double[] {10, 5, 30, 5, 20, 6});

    @Override
    public Rank part() {
        return new Rank(Optional.of(List.of("feature 3", "feature 1")));
    }

    @Test
    void ranksLaterValuesBetweenThoseAroundThem() {
        assertThat(ranks(9, 10, 15, 20, 29, 31)).containsExactly(0, 0, 0.25, 0.5, 0.75, 1);
    }

    @Test
    void leavesFeaturesAloneThatItDoesNotRank() {
        Points fresh = Points.of(1, 2, new double[] {20, 77});

        assertThat(model().transform(fresh, TestRun.serial()).at(0, 1)).isEqualTo(77);
    }

    @Test
    void refusesAStateThatDoesNotFitTogether() {
        Points marks = model().state().getOrDefault("ranked", KNOWN);

        assertThatThrownBy(() -> part().restore(Map.of("ranked", marks, "sorted", KNOWN)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'ranked'");
    }

    private static double[] ranks(double... values) {
        double[] rows = new double[values.length * 2];
        for (int row = 0; row < values.length; row++) {
            rows[row * 2] = values[row];
        }
        return model().transform(Points.of(values.length, 2, rows), TestRun.serial())
                .column(0);
    }

    private static Model model() {
        return new Rank(Optional.of(List.of("feature 1"))).train(Dataset.of(KNOWN), TestRun.serial());
    }
}

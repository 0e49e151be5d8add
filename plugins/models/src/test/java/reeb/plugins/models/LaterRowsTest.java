package reeb.plugins.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.plugins.metrics.Euclidean;
import reeb.testkit.TestRun;

/** Irises whose species nobody has told, scored by those of the known ones that are near to them. */
final class LaterRowsTest {
    @ParameterizedTest
    @EnumSource(Score.class)
    void givesKnownRowsTheirOwnScores(Score score) {
        ModelScore lens = lens(score);
        Points given = lens.view(Iris.data(), TestRun.serial());
        Points again = lens.train(Iris.data(), TestRun.parallel())
                .transform(Iris.data().points(), TestRun.serial());
        assertThat(again.columns()).isEqualTo(given.columns());
        for (int row = 0; row < given.rows(); row++) {
            // Of irises that equal each other all get the score of the first.
            int first = firstEqual(row);
            for (int axis = 0; axis < given.columns(); axis++) {
                assertThat(again.at(row, axis)).isEqualTo(given.at(first, axis));
            }
        }
    }

    private static int firstEqual(int row) {
        Points points = Iris.data().points();
        for (int other = 0; other < row; other++) {
            boolean equal = true;
            for (int column = 0; column < points.columns(); column++) {
                equal &= points.at(other, column) == points.at(row, column);
            }
            if (equal) {
                return other;
            }
        }
        return row;
    }

    @Test
    void givesANewRowTheProbabilitiesOfThoseNearIt() {
        Model model = lens(Score.CLASSES).train(Iris.data(), TestRun.serial());
        // A setosa, a virginica, and one between versicolors and virginicas.
        Points fresh =
                Points.of(3, 4, new double[] {5.03, 3.41, 1.47, 0.21, 6.63, 3.02, 5.61, 2.04, 6.05, 2.75, 4.95, 1.65});
        Points given = model.transform(fresh, TestRun.serial());
        assertThat(given.at(0, 0)).isGreaterThan(0.9);
        assertThat(given.at(1, 2)).isGreaterThan(0.9);
        assertThat(given.at(2, 1)).isBetween(0.2, 0.8);
        for (int row = 0; row < 3; row++) {
            assertThat(given.at(row, 0) + given.at(row, 1) + given.at(row, 2)).isBetween(0.999999, 1.000001);
        }
    }

    @Test
    void isMadeAgainOfWhatItKeeps() {
        ModelScore lens = lens(Score.MARGIN);
        Model model = lens.train(Iris.data(), TestRun.serial());
        Points fresh = Points.of(1, 4, new double[] {5.9, 3.0, 4.2, 1.5});
        assertThat(lens.restore(model.state())
                        .transform(fresh, TestRun.serial())
                        .at(0, 0))
                .isEqualTo(model.transform(fresh, TestRun.serial()).at(0, 0));
        assertThatThrownBy(() -> lens.restore(Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is missing");
        Points narrow = Points.of(1, 2, new double[2]);
        assertThatThrownBy(() -> model.transform(Dataset.of(narrow), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("4 columns");
    }

    private static ModelScore lens(Score score) {
        return new ModelScore("species", Classifier.RANDOM_FOREST, score, 5, 30, 15, new Euclidean(), 1);
    }
}

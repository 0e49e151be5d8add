package reeb.plugins.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.plugins.metrics.Euclidean;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class ModelScoreTest implements PartContract {
    @Override
    public ModelScore part() {
        return lens(Classifier.RANDOM_FOREST, Score.OWN_CLASS);
    }

    @ParameterizedTest
    @CsvSource({"RANDOM_FOREST, 0.92", "LOGISTIC_REGRESSION, 0.94", "K_NEAREST_NEIGHBOURS, 0.94"})
    void knowsIrisesThatItHasNotSeen(Classifier model, double least) {
        TestRun run = TestRun.serial();

        Points values = lens(model, Score.OWN_CLASS).view(Iris.data(), run);

        assertThat(accuracy(run)).isGreaterThanOrEqualTo(least);
        assertThat(figure(run, "accuracy-of-folds")).hasSize(5);
        assertThat(figure(run, "most-frequent").getFirst()).isEqualTo(1 / 3.0);
        assertThat(values.rows()).isEqualTo(150);
        assertThat(Arrays.stream(values.column(0)))
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        assertThat(Arrays.stream(values.column(0)).limit(50).average().orElseThrow())
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @EnumSource(Classifier.class)
    void guessesWhereLabelsAreMixedUp(Classifier model) {
        double sum = 0;
        for (int seed = 0; seed < 5; seed++) {
            TestRun run = TestRun.serial();
            lens(model, Score.OWN_CLASS).view(Iris.shuffled(seed), run);
            sum += accuracy(run);
        }

        assertThat(sum / 5).isCloseTo(1 / 3.0, within(0.08));
    }

    @ParameterizedTest
    @EnumSource(Classifier.class)
    void givesTheSameBitsForAnyNumberOfThreads(Classifier model) {
        ModelScore lens = lens(model, Score.CLASSES);
        Dataset data = rings(900);

        Points one = lens.view(data, TestRun.serial());
        Points many = lens.view(data, TestRun.parallel());
        Points again = lens.view(data, TestRun.parallel());

        for (int axis = 0; axis < one.columns(); axis++) {
            assertThat(many.column(axis)).isEqualTo(one.column(axis));
            assertThat(again.column(axis)).isEqualTo(one.column(axis));
        }
    }

    @ParameterizedTest
    @EnumSource(Classifier.class)
    void derivesEveryScoreFromTheProbabilitiesOfTheClasses(Classifier model) {
        Dataset data = Iris.data();
        Points classes = lens(model, Score.CLASSES).view(data, TestRun.serial());
        Points own = lens(model, Score.OWN_CLASS).view(data, TestRun.serial());
        Points confidence = lens(model, Score.CONFIDENCE).view(data, TestRun.serial());
        Points margin = lens(model, Score.MARGIN).view(data, TestRun.serial());

        assertThat(classes.columns()).isEqualTo(3);
        for (int row = 0; row < 150; row++) {
            double[] shares = {classes.at(row, 0), classes.at(row, 1), classes.at(row, 2)};
            double mine = shares[row / 50];
            shares[row / 50] = -1;
            double other = Arrays.stream(shares).max().orElseThrow();
            assertThat(Arrays.stream(shares).sum() + 1 + mine).isCloseTo(1, within(1e-9));
            assertThat(own.at(row, 0)).isEqualTo(mine);
            assertThat(confidence.at(row, 0)).isEqualTo(Math.max(mine, other));
            assertThat(margin.at(row, 0)).isEqualTo(mine - other);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Classifier.class,
            names = {"RANDOM_FOREST", "LOGISTIC_REGRESSION"})
    void takesFeaturesOfAnyScaleAndColumnsWithoutValues(Classifier model) {
        for (double scale : new double[] {1e-200, 1, 1e200}) {
            Random random = new Random(4);
            double[] features = IntStream.range(0, 180)
                    .mapToDouble(i -> i % 3 == 0 ? 0.1 * scale : (i / 3 % 2 * 3 + random.nextGaussian()) * scale)
                    .toArray();
            TestRun run = TestRun.serial();

            lens(model, Score.MARGIN).view(labelled(features, 60, row -> "class " + row % 2), run);

            assertThat(accuracy(run)).as("scale %s", scale).isGreaterThan(0.85);
        }
    }

    @Test
    void givesEqualRowsOfTwoClassesNoPreference() {
        Dataset equal = labelled(new double[80], 40, row -> "class " + row % 2);

        for (Classifier model : List.of(Classifier.RANDOM_FOREST, Classifier.LOGISTIC_REGRESSION)) {
            Points values = lens(model, Score.OWN_CLASS).view(equal, TestRun.serial());
            assertThat(Arrays.stream(values.column(0)))
                    .allSatisfy(value -> assertThat(value).isCloseTo(0.5, within(0.05)));
        }
    }

    @Test
    void scoresRowsWithoutALabelByAModelOfAllOthers() {
        List<String> species = new ArrayList<>(Iris.species());
        species.set(0, "");
        species.set(70, "");
        TestRun run = TestRun.serial();

        Points values = lens(Classifier.K_NEAREST_NEIGHBOURS, Score.CLASSES).view(Iris.labelled(species), run);

        assertThat(values.at(0, 0)).isEqualTo(1);
        assertThat(values.at(70, 1) + values.at(70, 2)).isEqualTo(1);
        assertThat(figure(run, "most-frequent").getFirst()).isEqualTo(50 / 148.0);
        assertThatThrownBy(() -> part().view(Iris.labelled(species), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("score: row 0 has no value in column 'species' and so no class of its own");
    }

    @Test
    void dealsOutEachClassEvenly() {
        Labelling labels = Labelling.of(Iris.data(), "species");

        int[] folds = labels.folds(4, new Random(1));

        for (int number = 0; number < 3; number++) {
            int[] sizes = new int[4];
            labels.members(number).stream().forEach(row -> sizes[folds[row]]++);
            assertThat(sizes).containsOnly(12, 13);
        }
    }

    @Test
    void leavesOneOutWhereThereAreAsManyFoldsAsRows() {
        Dataset four = labelled(new double[] {0, 0.1, 5, 5.1}, 4, row -> "class " + row / 2);
        ModelScore lens = new ModelScore(
                "label", Classifier.K_NEAREST_NEIGHBOURS, Score.OWN_CLASS, 1000, 1, 1, new Euclidean(), 1);

        assertThat(lens.view(four, TestRun.serial()).column(0)).containsOnly(1);
    }

    @Test
    void refusesLabelsThatNoModelCouldLearn() {
        assertThatThrownBy(() -> part().view(Dataset.of(Iris.data().points()), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("target: there is no column 'species'; the rows have no columns");
        assertThatThrownBy(() -> part().view(Iris.labelled(same("setosa")), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("target: column 'species' has one value alone");
        assertThatThrownBy(() -> part().view(Iris.labelled(same("")), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("target: column 'species' has no value");
        List<String> odd = new ArrayList<>(Iris.species());
        odd.set(7, "unique");
        assertThatThrownBy(() -> part().view(Iris.labelled(odd), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("target: 'unique' in column 'species' is the value of row 7 alone");
    }

    @Test
    void refusesFeaturesThatAreNoNumbers() {
        Dataset data = labelled(new double[] {1, 2, Double.NaN, 4}, 4, row -> "class " + row % 2);

        assertThatThrownBy(() -> new ModelScore(
                                "label", Classifier.RANDOM_FOREST, Score.OWN_CLASS, 2, 5, 1, new Euclidean(), 1)
                        .view(data, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("model-score: row 2 has a value that is no number");
    }

    @ParameterizedTest
    @EnumSource(Classifier.class)
    void stopsWhenCancelled(Classifier model) {
        for (int steps : new int[] {0, 3, 10}) {
            assertThatThrownBy(() -> lens(model, Score.OWN_CLASS).view(rings(900), TestRun.cancelledAfter(steps)))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static List<String> same(String label) {
        return Iris.species().stream().map(_ -> label).toList();
    }

    private static ModelScore lens(Classifier model, Score score) {
        return new ModelScore("species", model, score, 5, 30, 15, new Euclidean(), 1);
    }

    /** Three noisy rings in three columns. */
    private static Dataset rings(int rows) {
        Random random = new Random(9);
        double[] features = new double[3 * rows];
        for (int row = 0; row < rows; row++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double radius = 1 + row % 3 + 0.4 * random.nextGaussian();
            features[3 * row] = radius * Math.cos(angle);
            features[3 * row + 1] = radius * Math.sin(angle);
            features[3 * row + 2] = random.nextGaussian();
        }
        return labelled(features, rows, row -> "ring " + row % 3);
    }

    private static Dataset labelled(double[] features, int rows, java.util.function.IntFunction<String> label) {
        List<String> labels = IntStream.range(0, rows).mapToObj(label).toList();
        Column column = Column.Categories.of("species", labels);
        Column same = Column.Categories.of("label", labels);
        return new Dataset(
                Points.of(rows, features.length / rows, features), new Table(List.of(column, same)), Optional.empty());
    }

    private static double accuracy(TestRun run) {
        return figure(run, "accuracy").getFirst();
    }

    private static List<Double> figure(TestRun run, String name) {
        return Objects.requireNonNull(run.figures().get(name));
    }
}

package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Points.Precision;
import reeb.api.data.Rows;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;
import reeb.testkit.TestRun;

/** Principal components from sums over blocks. */
final class PcaFoldTest {
    /** Axes that are small against the first are looked for again, block by block too. */
    @Test
    void findsSmallAxesBesideALargeOneInFurtherRounds() {
        Points points = withOneFarRow(Blocks.SIZE + 1000);
        Pca pca = new Pca(Optional.of(3), false, Pca.Solver.EXACT, 30, 30);
        Blocks blocks = new Blocks(points.rows(), points.columns(), points.precision());
        Run run = TestRun.serial();
        Map<String, Points> state = Map.of();
        int rounds = 0;
        Foldable.Round round;
        do {
            Map<String, Points> sum = pca.join(
                    pca.part(points.select(Rows.first(Blocks.SIZE)), state, run),
                    pca.part(
                            points.select(Rows.of(
                                    IntStream.range(Blocks.SIZE, points.rows()).toArray())),
                            state,
                            run));
            round = pca.model(blocks, state, sum, run);
            state = round.state();
            rounds++;
        } while (!round.last());

        assertThat(rounds).isGreaterThan(2);
        Map<String, Points> learned = state;
        pca.train(Dataset.of(points), TestRun.parallel())
                .state()
                .forEach((name, array) -> assertThat(array.memory()
                                .mismatch(Objects.requireNonNull(learned.get(name))
                                        .memory()))
                        .as(name)
                        .isEqualTo(-1));
    }

    @Test
    void seesAllRowsAtOnceWhereItCannotDoWithSums() {
        Pca exact = new Pca(Optional.of(2), false, Pca.Solver.AUTO, 30, 30);
        Pca randomized = new Pca(Optional.of(2), false, Pca.Solver.RANDOMIZED, 30, 30);

        assertThat(exact.folds(new Blocks(5000, 5000, Precision.SINGLE))).isTrue();
        assertThat(exact.folds(new Blocks(10_000, 5001, Precision.SINGLE))).isFalse();
        assertThat(exact.folds(new Blocks(10, 11, Precision.SINGLE))).isFalse();
        assertThat(randomized.folds(new Blocks(1000, 10, Precision.SINGLE))).isFalse();
    }

    private static Points withOneFarRow(int rows) {
        Random random = new Random(3);
        double[] values = new double[rows * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() * (1 + i % 4);
        }
        values[4] = 1e12;
        return Points.of(rows, 4, values);
    }
}

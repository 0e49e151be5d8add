package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reeb.api.Part;
import reeb.api.Transform;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.RowWiseContract;
import reeb.testkit.TestRun;

/** Transforms that know features by name. */
final class NamedFeaturesTest {
    private static final Dataset DATA = new Dataset(
                    Points.of(3, 2, new double[] {1, 10, 0, 30, 1, 20}),
                    new Table(List.of(
                            new Column.Categories("country", new int[] {1, 0, -1}, List.of("DE", "NL")),
                            new Column.Numbers("shift", reeb.api.data.Scale.WHOLE, 3, 1, 3),
                            new Column.Numbers("age", 30, 31, 32))),
                    Optional.empty())
            .named(List.of("x", "income"));

    @Nested
    final class AsSelect implements PartContract {
        @Override
        public Part part() {
            return new Select(List.of("x"));
        }
    }

    @Nested
    final class AsOneHot implements RowWiseContract {
        @Override
        public Part part() {
            return new OneHot(Optional.of(List.of("country")), true);
        }

        @Override
        public Dataset rowsToTreat() {
            Dataset rows = RowWiseContract.super.rowsToTreat();
            int[] codes = IntStream.range(0, rows.points().rows())
                    .map(row -> row % 4 - 1)
                    .toArray();
            return rows.with(new Table(List.of(new Column.Categories("country", codes, List.of("DE", "NL", "AQ")))));
        }
    }

    @Nested
    final class AsLog implements PartContract {
        @Override
        public Part part() {
            return new Log(Optional.of(List.of("x")), 1);
        }
    }

    @Nested
    final class AsRank implements PartContract {
        @Override
        public Part part() {
            return new Rank(Optional.of(List.of("x")));
        }
    }

    private static Points transform(Transform transform, Dataset data) {
        return transform.transform(data, List.of(), TestRun.serial());
    }

    private static double[] row(Points points, int row) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        return values;
    }

    private static void refuses(Transform transform, Dataset data, String... why) {
        assertThatThrownBy(() -> transform(transform, data))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    @Test
    void selectKeepsFeaturesInTheOrderAskedFor() {
        Points kept = transform(new Select(List.of("income", "feature 1")), DATA);
        assertThat(row(kept, 0)).containsExactly(10, 1);
        assertThat(new Select(List.of("income", "feature 1")).names(DATA, 2)).containsExactly("income", "feature 1");
        refuses(new Select(List.of("incom")), DATA, "columns: ", "'income'");
        refuses(new Select(List.of("feature 3")), DATA, "columns: ");
        assertThatThrownBy(() -> new Select(List.of())).hasMessageStartingWith("columns: ");
        assertThatThrownBy(() -> new Select(List.of("x", "x"))).hasMessageStartingWith("columns: ");
    }

    @Test
    void selectKeepsThePrecision() {
        Dataset bytes = Dataset.of(Points.of(1, 2, new byte[] {7, (byte) 200}));
        Points kept = transform(new Select(List.of("feature 2")), bytes);
        assertThat(kept.precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(kept.at(0, 0)).isEqualTo(200);
    }

    @Test
    void oneHotMakesAFeatureOfEachCategory() {
        OneHot all = new OneHot(Optional.empty(), true);
        Points made = transform(all, DATA);
        assertThat(row(made, 0)).containsExactly(1, 10, 0, 1);
        assertThat(row(made, 1)).containsExactly(0, 30, 1, 0);
        assertThat(row(made, 2)).as("a missing value").containsExactly(1, 20, 0, 0);
        assertThat(all.names(DATA, 4)).containsExactly("x", "income", "country=DE", "country=NL");
    }

    @Test
    void oneHotTakesOtherColumnsWhereTheyAreNamed() {
        OneHot shift = new OneHot(Optional.of(List.of("shift")), false);
        assertThat(row(transform(shift, DATA), 0)).containsExactly(0, 1);
        assertThat(shift.names(DATA, 2)).containsExactly("shift=1", "shift=3");
        refuses(new OneHot(Optional.of(List.of("shft")), false), DATA, "columns: ", "'shift'");
        refuses(new OneHot(Optional.empty(), true), Dataset.of(DATA.points()), "no column of categories");
    }

    @Test
    void logIsNatural() {
        Log one = new Log(Optional.of(List.of("income")), 0);
        assertThat(row(transform(one, DATA), 1)).containsExactly(new double[] {0, Math.log(30)}, within(1e-15));
        assertThat(one.names(DATA, 2)).containsExactly("x", "log income");
        assertThat(row(transform(new Log(Optional.empty(), 1), DATA), 1)[0]).isZero();
        refuses(new Log(Optional.empty(), 0), DATA, "log: row 1, feature 'x': 0.0 has no logarithm", "'plus'");
    }

    @Test
    void ranksGoFromZeroToOneAndTiesShareTheirMean() {
        Rank all = new Rank(Optional.empty());
        Points ranked = transform(all, DATA);
        assertThat(ranked.column(0)).containsExactly(0.75, 0, 0.75);
        assertThat(ranked.column(1)).containsExactly(0, 1, 0.5);
        assertThat(all.names(DATA, 2)).containsExactly("rank x", "rank income");
        assertThat(transform(all, Dataset.of(Points.of(1, 1, new double[] {5}))).at(0, 0))
                .isZero();
        assertThat(transform(all, Dataset.of(Points.of(2, 1, new double[] {0.0, -0.0})))
                        .column(0))
                .containsExactly(0.5, 0.5);
        refuses(all, Dataset.of(Points.of(2, 1, new double[] {1, Double.NaN})), "rank: row 1");
    }

    @Test
    void ranksAreThoseOfALoopOverAllPairs() {
        Random random = new Random(7);
        double[] values = random.ints(500, 0, 60).asDoubleStream().toArray();
        Points ranked = new Rank(Optional.empty())
                .transform(Dataset.of(Points.of(500, 1, values)), List.of(), TestRun.parallel());
        for (int row = 0; row < 500; row++) {
            double value = values[row];
            long below = Arrays.stream(values).filter(other -> other < value).count();
            long equal = Arrays.stream(values).filter(other -> other == value).count();
            assertThat(ranked.at(row, 0)).isEqualTo((below + (equal - 1) / 2.0) / 499);
        }
    }

    @Test
    void whatKeepsColumnsKeepsTheirNames() {
        assertThat(new Standardize().names(DATA, 2)).containsExactly("x", "income");
        assertThat(new Scale(List.of(0.0, 1.0), Optional.empty(), Per.COLUMN).names(DATA, 2))
                .containsExactly("x", "income");
    }
}

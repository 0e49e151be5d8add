package reeb.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;

final class ContrastsTest {
    /** Forty rows, the first ten of which are of another kind and larger in the second feature. */
    private static Dataset data() {
        double[] values = new double[80];
        String[] kinds = new String[40];
        for (int row = 0; row < 40; row++) {
            values[2 * row] = row % 4;
            values[2 * row + 1] = (row < 10 ? 100 : 0) + row;
            kinds[row] = row < 10 ? "first" : row == 39 ? "" : "other";
        }
        double[] gaps = IntStream.range(0, 40)
                .mapToDouble(row -> row % 3 == 0 ? Double.NaN : row % 5)
                .toArray();
        return new Dataset(
                Points.of(40, 2, values),
                new Table(List.of(
                        Column.Categories.of("kind", List.of(kinds)),
                        new Column.Numbers("gaps", gaps),
                        new Column.Numbers("constant", new double[40]),
                        new Column.Texts("text", List.of(kinds)))),
                Optional.empty());
    }

    @Test
    void ranksColumnsByHowSurelyTheyDiffer() {
        List<Contrast> contrasts = Contrasts.of(data(), Rows.first(10), Set.of());

        assertThat(contrasts).extracting(Contrast::column).containsExactly("kind", "feature 2", "feature 1", "gaps");
        Contrast kind = contrasts.getFirst();
        assertThat(kind.category()).isEqualTo("first");
        assertThat(kind.selected()).isEqualTo(1);
        assertThat(kind.others()).isZero();
        assertThat(kind.effect()).isCloseTo(1, within(1e-12));
        assertThat(contrasts.get(1).effect()).isGreaterThan(5);
        assertThat(contrasts.get(1).statistic()).isEqualTo(1);
        assertThat(contrasts).allMatch(one -> one.adjusted() >= one.p());
    }

    @Test
    void tellsWhatMeansStandFor() {
        double[] days = IntStream.range(0, 40).mapToDouble(row -> 10 * row).toArray();
        Dataset data = data().with(new Table(List.of(
                new Column.Numbers("day", Scale.DATE, days),
                Column.Categories.of(
                        "kind",
                        IntStream.range(0, 40).mapToObj(row -> "k" + row / 20).toList()))));

        List<Contrast> contrasts = Contrasts.of(data, Rows.first(10), Set.of());

        assertThat(contrasts)
                .filteredOn(one -> one.column().equals("day"))
                .singleElement()
                .matches(one -> one.scale() == Scale.DATE
                        && one.scale().text(one.selected()).equals("1970-02-15"));
        assertThat(contrasts)
                .filteredOn(one -> !one.column().equals("day"))
                .extracting(Contrast::scale)
                .containsOnly(Scale.NUMBER);
    }

    @Test
    void measuresEffectsInPooledDeviations() {
        assertThat(Contrasts.cohensD(new double[] {1, 2, 3}, new double[] {3, 4, 5}))
                .isCloseTo(-2, within(1e-15));
    }

    @Test
    void hasNothingToCompareWithNoneOrAll() {
        assertThat(Contrasts.of(data(), Rows.of(), Set.of())).isEmpty();
        assertThat(Contrasts.of(data(), Rows.first(40), Set.of())).isEmpty();
    }

    @Test
    void comparesWholeNumbersAsNumbersHoweverTheirColumnKeepsThem() {
        double[] ages = IntStream.range(0, 40).mapToDouble(row -> 20 + row / 2).toArray();
        double[] halves = Arrays.stream(ages).map(age -> age + 0.5).toArray();
        Column whole = Column.Categories.of(
                "age",
                Arrays.stream(ages).mapToObj(age -> Integer.toString((int) age)).toList());
        Contrast expected = contrast(new Column.Numbers("age", halves), Set.of());
        Contrast found = contrast(whole, Set.of());

        assertThat(found.test()).isEqualTo("kolmogorov-smirnov");
        assertThat(found.statistic()).isEqualTo(expected.statistic());
        assertThat(found.effect()).isCloseTo(expected.effect(), within(1e-12));
        assertThat(found.p()).isEqualTo(expected.p());
        assertThat(contrast(whole, Set.of("age")).test()).as("clusters").isEqualTo("chi-square");
        assertThat(contrast(Column.Categories.of("label", List.of(digits())), Set.of())
                        .test())
                .isEqualTo("chi-square");
    }

    private static String[] digits() {
        return IntStream.range(0, 40).mapToObj(row -> Integer.toString(row / 4)).toArray(String[]::new);
    }

    private static Contrast contrast(Column column, Set<String> clusters) {
        Dataset data = new Dataset(Points.of(40, 1, new double[40]), new Table(List.of(column)), Optional.empty());
        return Contrasts.of(data, Rows.first(13), clusters).getFirst();
    }
}

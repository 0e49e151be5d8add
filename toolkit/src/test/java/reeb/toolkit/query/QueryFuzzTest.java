package reeb.toolkit.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

/** Whatever is asked, it is answered with rows that are there, or refused in a line. */
final class QueryFuzzTest {
    private static final Dataset DATA = Dataset.of(Points.of(3, 1, new double[] {17, 18, Double.NaN}))
            .with(new Table(List.of(
                    Column.Categories.of("country", List.of("NL", "DE", "NL")),
                    new Column.Numbers("joined", Scale.DATE, 18262, 18263, 18264),
                    new Column.Numbers("seen", Scale.TIME, 1_709_296_200.25, 1_709_296_201, Double.NaN))))
            .named(List.of("age"))
            .numbered(Rows.of(4, 5, 9));

    static Stream<byte[]> queries() {
        return Stream.of(
                        "country = NL and not (age >= 18 or feature 1 < 2e3)",
                        "seen != 2024-03-01T12:30Z or joined > 2020-01-02",
                        "country like 'N%' and row = 9",
                        "\"country\" in (NL, DE)",
                        "age between 1 and 3")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("queries")
    @FuzzTest(maxDuration = "60s")
    void answersOrRefusesAnyQuery(byte[] bytes) {
        try {
            Rows rows = RowSelection.of(DATA, new String(bytes, StandardCharsets.UTF_8));
            assertThat(rows.stream()).allMatch(row -> row >= 0 && row < 3);
        } catch (InputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}

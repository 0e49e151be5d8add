package reeb.toolkit.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.testkit.TestRun;

final class CodedGapsTest {
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 -999 5 -999, true",
        "1 2 3 4 9999 9999 5, true",
        "1 2 3 4 -999 5 6, false", // once is no code
        "900 950 920 999 999 930 1, false", // within what is measured
        "-500 -999 -999 500 100 -200 0, false",
        "-999 -999 -999 -999 1 2 3, false", // most rows
        "1 2 3 4 -998 5 -998, false",
    })
    void numbersFarFromAllOthersThatAreWrittenForMissingValuesAreTold(String values, boolean told) {
        double[] column = List.of(values.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        Dataset data =
                new Dataset(Points.of(column.length, 1, column), Table.empty(), Optional.empty()).named(List.of("d"));
        TestRun run = TestRun.serial();
        new CodedGaps("a table", data, FeatureSpans.of(data.points())).tell(run);
        assertThat(run.warnings()).hasSize(told ? 1 : 0);
        assertThat(run.warnings())
                .allMatch(
                        warning -> warning.startsWith("a table: feature 'd' is ") && warning.contains(" in 2 rows, "));
    }
}

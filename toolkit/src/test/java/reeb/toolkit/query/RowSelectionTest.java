package reeb.toolkit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

final class RowSelectionTest {
    private static final Dataset DATA = Dataset.of(Points.of(3, 1, new double[] {17, 18, Double.NaN}))
            .with(new Table(List.of(
                    Column.Categories.of("country", List.of("NL", "DE", "NL")),
                    new Column.Numbers("joined", Scale.DATE, 18262, 18263, 18264))))
            .named(List.of("age"))
            .numbered(Rows.of(4, 5, 9));

    private static Rows found(String query) {
        return RowSelection.of(DATA, query);
    }

    @Test
    void asksForColumnsAndFeaturesWithoutAGraph() {
        assertThat(found("country = NL")).isEqualTo(Rows.of(0, 2));
        assertThat(found("age >= 18")).isEqualTo(Rows.of(1));
        assertThat(found("feature 1 < 18 or joined > 2020-01-02")).isEqualTo(Rows.of(0, 2));
        assertThat(found("row = 9")).isEqualTo(Rows.of(2));
        assertThat(found("age > 99").size()).isZero();
    }

    @Test
    void knowsNothingOfNodes() {
        assertThatThrownBy(() -> found("size > 1"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("query:1: ");
    }
}

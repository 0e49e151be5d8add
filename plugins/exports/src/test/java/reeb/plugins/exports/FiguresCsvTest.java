package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Table;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class FiguresCsvTest implements PartContract {
    @Override
    public FiguresCsv part() {
        return new FiguresCsv();
    }

    @Test
    void writesALineForEachStepAndValue() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Table overK = new Table(List.of(new Column.Numbers("k", 1, 2), new Column.Numbers("training", 1, 1 / 3.0)));
        Table single = new Table(List.of(new Column.Numbers("step", 0.5), new Column.Numbers("k", Double.NaN)));
        part().report(
                        List.of(new Evaluation("knn", overK), new Evaluation("other", single)),
                        _ -> file,
                        TestRun.serial());
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("""
                step,k,training,step (figure)
                knn,1,1,
                knn,2,0.3333333333333333,
                other,,,0.5
                """);
    }
}

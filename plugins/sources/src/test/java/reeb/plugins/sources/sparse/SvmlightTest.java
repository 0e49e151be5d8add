package reeb.plugins.sources.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.PartContract;

final class SvmlightTest implements PartContract {
    @TempDir
    Path folder;

    @Override
    public Part part() {
        return new Svmlight("a.svm", 0, Optional.of(7));
    }

    private Dataset load(String text, int firstColumn, Optional<Integer> columns) {
        IdxBytes.write(folder.resolve("a.svm"), text.getBytes(StandardCharsets.UTF_8));
        return new FolderPlaces(folder).load(new Svmlight("a.svm", firstColumn, columns));
    }

    @Test
    void readsRowsLabelsAndComments() {
        Dataset data = load("# made by hand\n+1 qid:7 1:0.5 3:-2e1 # one\r\n\n-1\n+1 2:0 4:7", 1, Optional.empty());
        assertThat(data.points()).hasToString("3 x 4 points");
        assertThat(data.points().sparse()).isPresent();
        double[][] expected = {{0.5, 0, -20, 0}, {0, 0, 0, 0}, {0, 0, 0, 7}};
        double[] row = new double[4];
        for (int i = 0; i < 3; i++) {
            data.points().copyRow(i, row);
            assertThat(row).containsExactly(expected[i]);
        }
        assertThat(data.points().sparse().orElseThrow().count(2)).isEqualTo(1);
        assertThat(data.table().columns().getFirst().text(1)).isEqualTo("-1");
    }

    @Test
    void countsColumnsFromZeroAndToTheNumberGiven() {
        assertThat(load("1 0:5", 0, Optional.of(6)).points()).hasToString("1 x 6 points");
        assertThat(load("", 1, Optional.empty()).points()).hasToString("0 x 0 points");
    }

    @Test
    void inflatesGzip() {
        IdxBytes.write(folder.resolve("a.svm"), IdxBytes.gzip("2 3:1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(new FolderPlaces(folder)
                        .load(new Svmlight("a.svm", 1, Optional.empty()))
                        .points()
                        .at(0, 2))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2:1 2:3, column 2 comes after 2",
        "1 3:1 2:3, columns must ascend",
        "1 0:1, set 'firstColumn' to 0",
        "x 1:1, is not a label",
        "1 1:nan, is not a finite number",
        "1 1:1e999, is not a finite number",
        "1 5, is not column:value",
        "1 -1:5, is not the number of a column",
        "1 99999999999:5, is not the number of a column",
        "1 900000000:5, beyond the 16777216 that are read",
    })
    void namesTheLineThatIsWrong(String line, String message) {
        assertThatThrownBy(() -> load("0 1:1\n" + line, 1, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.svm: line 2: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesColumnsBeyondTheNumberGiven() {
        assertThatThrownBy(() -> load("0 8:1", 1, Optional.of(7)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("column 8 is beyond 'columns', 7");
    }
}
